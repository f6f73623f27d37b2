"""Commands that meet ASPIRE: the mock, the sync, restores, EFT files and the close of day."""
