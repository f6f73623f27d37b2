"""How the class's payments stood when last looked at: hundreds need not be read again for each look."""

from datetime import date

from admin_desktop.models.training.class_state import ClassPayment


class Looks:
    """What is known of each payment as of a version of the class and a day; words change with both."""

    def __init__(self) -> None:
        self._version = 0
        self._seen: dict[str, tuple[int, date, ClassPayment]] = {}

    def outdate(self) -> None:
        """Note that payments may stand differently from now on."""
        self._version += 1

    def known(self, name: str, today: date) -> ClassPayment | None:
        """Return how a payment stands, or None when it must be read: a running promise always is."""
        version, day, seen = self._seen.get(name, (-1, today, None))
        if seen is None or seen.due_ms is not None or (version, day) != (self._version, today):
            return None
        return seen

    def keep(self, seen: ClassPayment, today: date) -> ClassPayment:
        """Remember a look and return it."""
        self._seen[seen.name] = self._version, today, seen
        return seen
