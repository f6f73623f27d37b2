"""How a workspace is set up: allowed addresses, companies, the desks' lock, what is kept for how long."""
