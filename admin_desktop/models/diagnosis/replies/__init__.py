"""What is said of a diagnosis to others: the borrower, in English and Spanish, and LTi in a ticket."""
