"""Which payments the grid shows: chips, totals and the sentence that says it."""
