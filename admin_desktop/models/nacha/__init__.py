"""NACHA payment and return files: the record layouts once, a writer, a reader and a checker."""
