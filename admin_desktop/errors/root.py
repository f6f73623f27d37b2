"""The root of the tree, and the one branch without leaves."""

from typing import ClassVar


class AdminDesktopError(Exception):
    """The root: catch it where a user is told."""

    title: ClassVar[str] = "Something went wrong"
    advice: ClassVar[str] = "Try again. If it happens again, send the log to LTi."

    @property
    def detail(self) -> str:
        """The facts of this one case."""
        return str(self)


class SignInNeededError(AdminDesktopError):
    """401 or 403: this company's sync stops until somebody signs in."""

    title = "ASPIRE did not accept our sign-in"
    advice = "Enter a new ASPIRE token for this company in Settings. Payments wait here until then."
