"""Tables of frozen rows: model, paint and widths of their columns."""
