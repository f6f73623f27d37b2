"""Sync health: how each company syncs, what waits for a person, and the support bundle."""
