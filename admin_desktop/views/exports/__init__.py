"""Exports in the window: what is asked, how far it is, and lists drawn for paper."""
