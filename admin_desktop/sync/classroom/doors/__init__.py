"""The doors through which a class acts: the product's own, and those of ASPIRE, its staff and its bank."""
