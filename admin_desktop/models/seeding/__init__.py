"""A workspace of any size, for trying things out at scale."""
