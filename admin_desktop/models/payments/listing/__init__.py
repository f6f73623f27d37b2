"""View Payments at any size: roads to the rows of a filter, and pages of them."""
