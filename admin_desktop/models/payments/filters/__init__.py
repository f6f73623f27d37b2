"""Which payments to show: as values, as typed, and in words."""
