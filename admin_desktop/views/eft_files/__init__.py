"""EFT files: a payment or return file against portal and ASPIRE; return rates; close of day."""
