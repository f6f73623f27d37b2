"""What ASPIRE tells us: the frozen records of its change feed, and how a page of them is applied."""
