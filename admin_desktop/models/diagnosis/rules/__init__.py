"""The rules as data, one module for each part of the way: portal, sync, record, run."""
