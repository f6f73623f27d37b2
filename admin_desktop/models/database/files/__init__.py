"""Workspaces as files and addresses: seen from outside, copied, and where they are."""
