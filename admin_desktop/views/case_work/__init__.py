"""Case work: who takes care of a payment, who has looked at it, and the notes on it."""
