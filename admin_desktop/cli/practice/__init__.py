"""Commands to try things out: large workspaces, simulated days, the classroom."""
