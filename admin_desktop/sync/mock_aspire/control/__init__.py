"""The mock's control calls: what no real ASPIRE offers. They have a token of their own."""
