"""What is true: data and rules, without Qt and without HTTP."""
