"""One customer whole: figures, chart, contracts, payments, people."""
