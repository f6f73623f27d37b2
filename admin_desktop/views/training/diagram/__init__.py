"""The status diagram: its places, its arrows, the payment that moves."""
