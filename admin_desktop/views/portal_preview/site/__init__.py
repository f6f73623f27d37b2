"""The borrower's site: header, areas, and how it looks."""
