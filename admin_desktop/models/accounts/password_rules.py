"""What a password must be; light enough for a page to ask while somebody types."""

from admin_desktop.errors import InvalidRequestError

SHORTEST, LONGEST = 12, 200


def check_password(user_name: str, password: str) -> None:
    """Raise InvalidRequestError when a password is too short, too long, or holds the user's name."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise InvalidRequestError(f"password: {SHORTEST} to {LONGEST} characters")
    holds_name = bool(user_name) and user_name.lower() in password.lower()
    if holds_name or len(set(password)) < SHORTEST // 3:
        raise InvalidRequestError("password: must not hold the user name or the same few characters")
