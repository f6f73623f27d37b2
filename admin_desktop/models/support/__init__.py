"""The support bundle for LTi: what happened, without any borrower in it."""
