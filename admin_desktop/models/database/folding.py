"""One spelling for searching: what is typed and what is stored are folded the same way."""

import unicodedata


def fold(text: str) -> str:
    """Return ``text`` without case, accents, composition and runs of blanks: 'José  Ñ' gives 'jose n'.

    Both spellings of an accented letter (NFC and NFD) fold to the same, as does the plain letter.
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(
        " " if unicodedata.category(letter) == "Cc" else letter
        for letter in decomposed
        if not unicodedata.combining(letter)
    )
    return " ".join(plain.split())


def customer_search_text(name: str, email: str, customer_no: str) -> str:
    """Return ``customers.search_text``: whoever writes a customer writes this with it.

    The name comes first, so the same text also sorts customers by name. A search never spans two of the
    three, because a folded search text has no line feed.
    """
    return "\n".join((fold(name), fold(email), fold(customer_no)))


def portal_user_search_text(name: str, email: str) -> str:
    """Return ``portal_users.search_text``: whoever writes a portal user writes this with it."""
    return "\n".join((fold(name), fold(email)))
