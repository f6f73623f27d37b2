"""A mock ASPIRE: a process of its own, with its own ledger, clock and faults."""
