"""The office of tests/office.py, for this room too."""

from office import office

__all__ = ["office"]
