"""What differs by database engine: SQL, errors, locks, row-level security, how a read is stopped."""
