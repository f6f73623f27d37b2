"""The steps of a class: everything about both sides at one moment, kept and gone back to."""
