"""Scripts of lessons: files a trainer writes (docs/training.md), read and checked with line numbers."""
