"""The workspaces that were opened here before, as the window's memory keeps them; never a password."""

from typing import Any

from admin_desktop.models.principal import Role
from admin_desktop.views.shell.frame.memory import Memory
from admin_desktop.views.sign_in.opening import DEMO, TRAINING, Opening

_SECTION = "workspaces"
_MOST = 6


def last(memory: Memory) -> Opening:
    """Return what was open at the end of the last time; without a location when nothing was."""
    kept = memory.section(_SECTION)
    location, role = kept.get("last"), kept.get("role")
    if not isinstance(location, str):
        return Opening()
    known = role if isinstance(role, str) and role in set(Role) else None
    return Opening(location, Role(known) if known and location in {DEMO, TRAINING} else None)


def recent(memory: Memory) -> tuple[str, ...]:
    """Return the locations of one's own workspaces, the latest first."""
    kept: Any = memory.section(_SECTION).get("recent", [])
    return tuple(one for one in kept if isinstance(one, str))[:_MOST] if isinstance(kept, list) else ()


def user_at(memory: Memory, location: str) -> str:
    """Return who signed in there last; empty when nobody did."""
    names = memory.section(_SECTION).get("users")
    name = names.get(location) if isinstance(names, dict) else None
    return name if isinstance(name, str) else ""


def note(memory: Memory, opening: Opening, user_name: str) -> None:
    """Keep it as the last one, and among the recent ones unless it is the demo's or training's."""
    own = opening.location not in {DEMO, TRAINING}
    places = [one for one in recent(memory) if one != opening.location]
    places = [opening.location, *places][:_MOST] if own else places
    users = {place: user_at(memory, place) for place in places}
    if own:
        users[opening.location] = user_name
    role = opening.role.value if opening.role else None
    memory.keep(_SECTION, {"last": opening.location, "role": role, "recent": places, "users": users})


def forget_last(memory: Memory) -> None:
    """The next start asks where to work."""
    kept = memory.section(_SECTION)
    memory.keep(_SECTION, kept | {"last": None, "role": None})
