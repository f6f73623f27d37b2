"""The tables of a workspace, by what they hold."""
