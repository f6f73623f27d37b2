"""Why does this payment stand where it does? Facts in, ordered findings and one verdict out."""
