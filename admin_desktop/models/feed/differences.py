"""How differences and what a person accepted of them stand in the database: as JSON text, or NULL."""

from collections.abc import Iterable, Mapping

import msgspec

from admin_desktop.models.payments.rows import Difference

_differences = msgspec.json.Decoder(list[Difference])
_accepted = msgspec.json.Decoder(dict[str, str])


def dump(differences: Iterable[Difference]) -> str | None:
    """Return ``[{"field", "ours", "aspire"}, ...]``, or None when there is no difference."""
    found = list(differences)
    return msgspec.json.encode(found).decode() if found else None


def load(text: str | None) -> tuple[Difference, ...]:
    """Return the differences that ``dump`` wrote."""
    return tuple(_differences.decode(text)) if text else ()


def dump_accepted(accepted: Mapping[str, str]) -> str | None:
    """Return ``{field: ASPIRE's value}``, or None when nothing was accepted."""
    return msgspec.json.encode(dict(accepted)).decode() if accepted else None


def load_accepted(text: str | None) -> Mapping[str, str]:
    """Return what ``dump_accepted`` wrote."""
    return _accepted.decode(text) if text else {}
