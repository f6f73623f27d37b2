"""The workspace's schema, revision by revision."""
