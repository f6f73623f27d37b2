"""Customers: finding them, the overview of one, and why a contract does not show in the portal."""
