"""Payments: their life cycle, the two doors they come in by, and the reads that show them."""
