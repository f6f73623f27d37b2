"""Who uses the workspace: named users, how they sign in, and their logins on a server."""
