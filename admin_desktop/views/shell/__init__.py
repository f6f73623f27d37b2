"""The frame that every page lives in: rail, header, status bar."""
