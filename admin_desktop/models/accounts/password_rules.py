"""What a password must be; light enough for a page to ask while somebody types."""

from admin_desktop.errors import InvalidRequestError
from admin_desktop.words import tr

SHORTEST, LONGEST = 12, 200


def check_password(user_name: str, password: str) -> None:
    """Raise InvalidRequestError when a password is too short, too long, or holds the user's name."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise InvalidRequestError(tr("password: {low} to {high} characters", low=SHORTEST, high=LONGEST))
    holds_name = bool(user_name) and user_name.lower() in password.lower()
    if holds_name or len(set(password)) < SHORTEST // 3:
        raise InvalidRequestError(tr("password: must not hold the user name or the same few characters"))
