"""Cents as words: the only place where an amount becomes text."""


def dollars(cents: int) -> str:
    """Return cents as US dollars for people: 120450 gives ``$1,204.50``."""
    sign = "-" if cents < 0 else ""
    return f"{sign}${abs(cents) // 100:,}.{abs(cents) % 100:02d}"


def plain_dollars(cents: int) -> str:
    """Return cents as a plain decimal number for a spreadsheet: 120450 gives ``1204.50``."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"
