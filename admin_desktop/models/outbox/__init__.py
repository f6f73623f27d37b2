"""What we still have to tell ASPIRE: per payment and in order."""
