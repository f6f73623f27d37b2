"""What is said of a payment: its sentence, its next step, its amounts and times."""
