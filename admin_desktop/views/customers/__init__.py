"""Customers: the search's results, Customer Overview, and the checks of a contract that does not show."""
