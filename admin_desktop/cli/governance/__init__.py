"""Commands about who may do what where: switches, the audit log, workspaces and their people."""
