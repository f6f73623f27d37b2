"""Which payment the class looks at: the trainer's choice, until a step is about another."""

from admin_desktop.models.training.class_state import ClassState
from admin_desktop.models.training.scripts.rows import Step


def whom_to_follow(before: ClassState | None, now: ClassState, chosen: str) -> str:
    """Return the payment's name: the step's that was just played, a new one's, else who was followed."""
    names = [payment.name for payment in now.payments]
    played = _just_played(before, now)
    about = [name for name in _subjects(played) if name in names] if played is not None else []
    if about:
        return chosen if chosen in about else about[0]
    known = {payment.name for payment in before.payments} if before is not None else set(names)
    new = [name for name in names if name not in known]
    if new or chosen not in names:
        return names[-1] if names else ""
    return chosen


def _just_played(before: ClassState | None, now: ClassState) -> Step | None:
    if before is None or now.lesson is None or before.lesson is None:
        return None
    return now.lesson.current if now.lesson.done > before.lesson.done else None


def _subjects(step: Step) -> list[str]:
    own = getattr(step.deed, "payment", "")
    return [name for name in (own, *(one.payment for one in step.expect)) if name]
