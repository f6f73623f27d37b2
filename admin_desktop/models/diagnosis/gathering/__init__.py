"""Everything a diagnosis knows: read in one transaction, and frozen."""
