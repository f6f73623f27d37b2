"""What stands beside, below and within what: sections, tabs, list and detail, lines that flow."""
