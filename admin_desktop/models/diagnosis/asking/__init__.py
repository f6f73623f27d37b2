"""From what somebody pasted to a payment, through the door, to everything that is said of it."""
