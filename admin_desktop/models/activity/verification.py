"""Verifying a company's audit log: the chain, the triggers that guard it, and the anchors outside."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, func, select

from admin_desktop.errors import CancelledError
from admin_desktop.models.activity.anchors import AnchorKeeper, anchor_in, put_anchor
from admin_desktop.models.audit import AuditAnchor, AuditVerdict, check_chain
from admin_desktop.models.database.guards import missing_guards
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.words import number, tr

_NEWS_EVERY = 500


@dataclass(frozen=True, slots=True)
class Verification:
    """What verifying found, and whether that is enough to be shown in green."""

    verdict: AuditVerdict
    missing_guards: tuple[str, ...]
    """Append-only triggers that are gone or changed."""
    anchor_kept: bool
    """Whether the head is now kept in the keyring."""
    keyring_had_one: bool

    @property
    def is_green(self) -> bool:
        """Every line holds, an anchor outside vouches, and the triggers are in their places."""
        anchored = self.verdict.anchored_to is not None
        return self.verdict.holds and anchored and not self.missing_guards

    @property
    def sentence(self) -> str:
        """One sentence for the page and the command line."""
        return _sentence(self)


@dataclass(frozen=True, slots=True)
class Walk:
    """What a verification may be given: anchors, who keeps them, and how to follow it."""

    anchors: Sequence[AuditAnchor] = ()
    """From exports and evidence packs."""
    keeper: AnchorKeeper | None = None
    progress: Callable[[int, int], None] = lambda _done, _total: None
    cancelled: Callable[[], bool] = lambda: False


_PLAIN = Walk()


def verify(store: Store, who: Principal, company: str, walk: Walk = _PLAIN) -> Verification:
    """Walk a company's chain (``*``: the workspace's own) and say what holds, up to where, and by what.

    A chain that holds leaves its head with the keeper, for the next time; one that is bad never does. Raises
    NotFoundError, NotAllowedError, and CancelledError when told to stop.
    """
    require(store, who, Action.VERIFY_AUDIT, company)
    workspace = place_of(store)
    kept = anchor_in(walk.keeper, workspace, company) if walk.keeper else None
    anchors = (*walk.anchors, *([kept] if kept else []))
    with store.reading() as conn:
        verdict = _walk(conn, company, anchors, walk)
        guards = missing_guards(conn)
    stored = False
    if walk.keeper and verdict.holds and not guards and verdict.head:
        stored = put_anchor(walk.keeper, workspace, company, verdict.head)
    return Verification(verdict, guards, stored, kept is not None)


def place_of(store: Store) -> str:
    """Return the workspace's own name in the keyring: where it lies."""
    return str(store.path.resolve()) if store.path else store.url


def verifiable(who: Principal, companies: Iterable[str]) -> tuple[str, ...]:
    """Return the chains that the principal may verify: the workspace's own goes to those of all companies."""
    own = ("*",) if who.companies is None else ()
    return (*sorted(company for company in companies if who.may_see(company)), *own)


def _walk(conn: Connection, company: str, anchors: tuple[AuditAnchor, ...], walk: Walk) -> AuditVerdict:
    a = audit_log.c
    total = conn.execute(select(func.count()).select_from(audit_log).where(a.company == company)).scalar_one()
    query = select(audit_log).where(a.company == company).order_by(a.line_no)
    with conn.execute(query, execution_options={"yield_per": 1000}) as result:
        verdict = check_chain(company, _followed(result.mappings(), total, walk), *anchors)
    walk.progress(total, total)
    return verdict


def _followed(rows: Iterable[RowMapping], total: int, walk: Walk) -> Iterator[RowMapping]:
    for done, row in enumerate(rows):
        if done % _NEWS_EVERY == 0:
            walk.progress(done, total)
            if walk.cancelled():
                raise CancelledError(
                    tr("stopped after {done} of {total} lines", done=number(done), total=number(total))
                )
        yield row


def _sentence(found: Verification) -> str:
    verdict = found.verdict
    if not verdict.holds:
        return tr(
            "Bad at line {line}: {reason}.", line=number(verdict.first_bad_line or 0), reason=verdict.reason
        )
    if found.missing_guards:
        return tr(
            "The lines hold, but the log is not guarded: {guards}.", guards=", ".join(found.missing_guards)
        )
    if verdict.lines == 0:
        return tr("The log is empty: nothing to verify, nothing anchored.")
    if verdict.anchored_to is None:
        kept = tr(" Its head is kept in the keyring now, for the next time.") if found.anchor_kept else ""
        return tr(
            "{lines} lines hold. Not anchored: a cut or rebuilt log would not be noticed.{kept}",
            lines=number(verdict.lines),
            kept=kept,
        )
    return tr(
        "{lines} lines hold, anchored up to line {line} by {anchor}.",
        lines=number(verdict.lines),
        line=number(verdict.anchored_to),
        anchor=verdict.anchored_by,
    )
