"""Activity: the audit log, its verification, and evidence packs."""
