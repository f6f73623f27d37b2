"""A story into a workspace, as the doors, the outbox and the feed would have stored it."""
