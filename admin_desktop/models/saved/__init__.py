"""Saved views: kept in the workspace, written down, handed on as a file."""
