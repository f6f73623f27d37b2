"""Resolve a restore: per payment collected already, send again or leave; one proposes, a second confirms."""
