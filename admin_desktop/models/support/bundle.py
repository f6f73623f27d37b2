"""Make the support bundle: redacted log, sync health, versions and workspace, as texts and as a zip."""

import platform
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import msgspec

from admin_desktop.clock import to_rfc3339
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.queries import companies
from admin_desktop.models.permissions import Action, require_role
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up.closed_days import closed_days_of
from admin_desktop.models.set_up.run_days import ClosedDay
from admin_desktop.models.support.scrubbing import Scrubber
from admin_desktop.models.sync_health.report import HealthReport, health
from admin_desktop.models.whole_file import new_file, ours_for
from admin_desktop.models.workspaces import workspace

LOG_BYTES = 4_000_000
"""The newest so much of the log goes along."""
_PACKAGES = ("admin-desktop", "PySide6-Essentials", "SQLAlchemy", "alembic", "httpx2", "msgspec", "holidays")
_ABOUT = """\
A support bundle of Admin Desktop, made for LTi Customer Care.
It holds the redacted log, how the sync is doing, versions, and what the workspace is.
It holds no names of customers, no e-mail addresses, no account numbers, no tokens.
"""


@dataclass(frozen=True, slots=True)
class BundleFile:
    """One file of the bundle."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """The bundle as a person may read it before it leaves."""

    made_ms: int
    files: tuple[BundleFile, ...]

    @property
    def file_name(self) -> str:
        """Its usual name."""
        stamp = to_rfc3339(self.made_ms)[:16].replace(":", "").replace("-", "")
        return f"admin-desktop-support-{stamp}.zip"


def make_bundle(store: Store, who: Principal, logs: Path) -> Bundle:
    """Gather the bundle; nothing is written yet. Raises NotAllowedError."""
    require_role(store, who, Action.READ)
    now_ms = store.clock.now_ms()
    scrubber = Scrubber.of(store)
    reports = [health(store, who, row.company) for row in companies(store, who)]
    files = (
        BundleFile("README.txt", f"{_ABOUT}Made {to_rfc3339(now_ms)} by the role {who.role.words}.\n"),
        BundleFile("versions.json", _json(_versions())),
        BundleFile("workspace.json", _json(_workspace(store, who, scrubber))),
        *(BundleFile(f"sync-health-{one.company}.json", _health(one, scrubber)) for one in reports),
        BundleFile("admin-desktop.log", "".join(_log(logs, scrubber))),
    )
    return Bundle(now_ms, files)


def write_bundle(
    store: Store, who: Principal, bundle: Bundle, target: Path, *, overwrite: bool = False
) -> Path:
    """Write the zip, whole or not at all, with an audit line; returns its path.

    Raises InvalidRequestError when it exists and is not to be overwritten, DiskFullError and
    FileUnreachableError.
    """
    require_role(store, who, Action.READ)
    try:
        with new_file(target, overwrite=overwrite) as part:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
                for file in bundle.files:
                    archive.writestr(file.name, file.text)
            _note(store, who, bundle, target.name)
    except OSError as error:
        raise ours_for(error) from error
    return target


def _versions() -> dict[str, str]:
    found = {name: _version(name) for name in _PACKAGES}
    return {"python": platform.python_version(), "system": platform.platform(), **found}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _workspace(store: Store, who: Principal, scrubber: Scrubber) -> dict[str, Any]:
    """Return what the workspace is; of a place only its last part, of a server no address."""
    info = asdict(workspace.info(store, who.companies))
    place = "server" if store.path is None else scrubber.text(store.path.name)
    seen = [row.company for row in companies(store, who)]
    with store.reading() as conn:
        closed = {company: _closed(closed_days_of(conn, company), scrubber) for company in seen}
    return {**info, "location": place, "closed_days": closed}


def _closed(days: Iterable[ClosedDay], scrubber: Scrubber) -> list[str]:
    """Return a company's own days without EFT Generation: they explain why nothing was pulled."""
    return [f"{one.day} {scrubber.text(one.name)}" for one in days]


def _health(report: HealthReport, scrubber: Scrubber) -> str:
    """Return the report with every free text scrubbed; times as RFC 3339."""
    facts = _readable({**asdict(report), "name": None, "lag_ms": None}, scrubber)
    facts["lag_s"] = None if report.lag_ms is None else report.lag_ms // 1000
    return _json({key: value for key, value in facts.items() if key not in {"name", "lag"}})


_FREE_TEXTS = frozenset({"last_answer", "message", "reason", "reviewed_by"})


def _readable(value: Any, scrubber: Scrubber) -> Any:
    if isinstance(value, dict):
        return dict(_pair(str(key), item, scrubber) for key, item in value.items())
    if isinstance(value, list | tuple):
        return [_readable(item, scrubber) for item in value]
    return value


def _pair(key: str, item: Any, scrubber: Scrubber) -> tuple[str, Any]:
    if key == "reviewed_by":
        return key, None if item is None else "somebody"
    if key in _FREE_TEXTS:
        return key, None if item is None else scrubber.text(str(item))
    if key.endswith("_ms"):
        return key.removesuffix("_ms"), to_rfc3339(item) if isinstance(item, int) and item else None
    return key, _readable(item, scrubber)


def _log(logs: Path, scrubber: Scrubber) -> Iterator[str]:
    """Yield the newest lines of the log, scrubbed once more."""
    path = logs / "admin-desktop.log"
    if not path.is_file():
        yield "there is no log\n"
        return
    with path.open("rb") as file:
        size = path.stat().st_size
        file.seek(max(0, size - LOG_BYTES))
        lines = file.read().decode("utf-8", "replace").splitlines()
    yield from (f"{scrubber.line(line)}\n" for line in lines[1 if size > LOG_BYTES else 0 :])


def _json(value: Any) -> str:
    return msgspec.json.format(msgspec.json.encode(value, enc_hook=str), indent=2).decode() + "\n"


def _note(store: Store, who: Principal, bundle: Bundle, name: str) -> None:
    with store.writing() as conn:
        for company in sorted(who.companies) if who.companies is not None else [audit.WORKSPACE]:
            audit.write(
                conn,
                company=company,
                now_ms=store.clock.now_ms(),
                who=who,
                action="export",
                entity=f"support bundle {name}"[:80],
                new={"files": len(bundle.files), "characters": sum(len(file.text) for file in bundle.files)},
            )
