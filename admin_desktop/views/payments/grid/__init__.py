"""The grid of View Payments: its columns, its pages of rows, and what paints them."""
