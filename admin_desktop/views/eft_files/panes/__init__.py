"""What the page shows, part by part: the file, the drift, rates, the close of day, kept files."""
