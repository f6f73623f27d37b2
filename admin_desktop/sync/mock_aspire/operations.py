"""The stable names of the contract's calls: faults are planted by them, the description uses them."""

import re

ANY = "*"

_CALLS = (
    ("GET", r"/v1/health", "health"),
    ("GET", r"/v1/[^/]+/changes", "changes"),
    ("GET", r"/v1/[^/]+/alternate-efts/[^/]+", "get_alternate_eft"),
    ("GET", r"/v1/[^/]+/alternate-efts", "find_alternate_eft"),
    ("POST", r"/v1/[^/]+/alternate-efts", "create_alternate_eft"),
    ("POST", r"/v1/[^/]+/alternate-efts/[^/]+/cancel", "cancel_alternate_eft"),
    ("POST", r"/v1/[^/]+/bank-accounts", "create_bank_account"),
    ("POST", r"/v1/[^/]+/eft-generations", "eft_generation"),
    ("GET", r"/v1/[^/]+/eft-generations/[^/]+", "get_eft_generation"),
    ("GET", r"/v1/[^/]+/eft-generations/[^/]+/file", "eft_file"),
    ("POST", r"/v1/[^/]+/eft-generations/[^/]+/post", "post_batch"),
    ("POST", r"/v1/[^/]+/eft-generations/[^/]+/void", "void_batch"),
    ("POST", r"/v1/[^/]+/returns", "returns"),
)

OPERATIONS = tuple(name for _, _, name in _CALLS)


def operation_of(method: str, path: str) -> str | None:
    """Return the name of a call, or None when it is none of the contract's (control, unknown paths)."""
    for verb, pattern, name in _CALLS:
        if verb == method and re.fullmatch(pattern, path):
            return name
    return None
