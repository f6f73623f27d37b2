"""What comes back from a work thread: frozen, and named by the topic and number of its question."""

from dataclasses import dataclass

from admin_desktop.errors import AdminDesktopError, CancelledError, NotAllowedError, NotFoundError


@dataclass(frozen=True, slots=True)
class Answer:
    """What a piece of work returned."""

    topic: str
    number: int
    value: object


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is; ``total`` is None while unknown."""

    topic: str
    number: int
    done: int
    total: int | None


@dataclass(frozen=True, slots=True)
class Failure:
    """A piece of work that failed, in the words the user reads."""

    topic: str
    number: int
    title: str
    advice: str
    detail: str
    refused: bool
    """The principal may not see or do it; trying again will not help."""
    stopped: bool
    """The user stopped it."""

    @classmethod
    def of(cls, topic: str, number: int, problem: Exception) -> "Failure":
        """Put an exception into words; what is not ours speaks with the root's words."""
        words, detail = AdminDesktopError, type(problem).__name__
        if isinstance(problem, AdminDesktopError):
            words, detail = type(problem), problem.detail
        refused = isinstance(problem, NotAllowedError | NotFoundError)
        return cls(
            topic, number, words.title, words.advice, detail, refused, isinstance(problem, CancelledError)
        )
