"""Writing payment files and, for tests and training, the return files that a bank would send back."""
