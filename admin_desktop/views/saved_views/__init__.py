"""Saved views in the window: shown, saved, shared, renamed, removed, and handed on as files."""
