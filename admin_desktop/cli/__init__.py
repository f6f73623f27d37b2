"""The command line ``admin-desktop``."""
