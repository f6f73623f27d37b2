"""Customer's view: what a borrower of a company sees on its portal, with its branding."""
