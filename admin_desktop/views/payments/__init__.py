"""View Payments: the grid, its strip of totals and the detail beside it."""
