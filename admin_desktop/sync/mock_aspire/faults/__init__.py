"""Planted faults: everything a network and a server can do wrong, in order and repeatable."""
