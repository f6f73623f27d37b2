"""The workspace database: its tables, its migrations, and what differs by engine."""
