"""The audit log as people use it: read it, verify it against anchors kept outside, take evidence from it."""
