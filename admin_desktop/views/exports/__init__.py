"""Exports in the window: what is asked for, how far it is, and lists drawn for paper."""
