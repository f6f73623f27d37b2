"""The hall between ASPIRE and the local model."""
