"""Accounts: how a workspace gets its first user, who still stands, and which computers are remembered."""
