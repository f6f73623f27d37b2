"""The workspace as a whole: what it is, a backup, a restore, and whether it holds together."""
