"""The revisions that this program knows, oldest first.

They are written down here, beside Alembic's own files, so that opening an up-to-date workspace does not
have to import Alembic. A test holds the two lists together.
"""

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
)
"""Alembic revision ids in order."""

HEAD = REVISIONS[-1]

MARKER = len(REVISIONS)
"""SQLite's ``user_version``: grows with every revision, so a newer file shows without being opened."""

APPLICATION_ID = 0x41444B54
"""SQLite's ``application_id``, the letters ADKT: the file says whose it is."""
