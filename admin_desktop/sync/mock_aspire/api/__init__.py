"""The HTTP face of the mock: the contract's reading and writing calls, and their published description."""
