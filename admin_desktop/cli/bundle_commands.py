"""``admin-desktop bundle``: a redacted support bundle for LTi."""

from pathlib import Path

from admin_desktop.cli.console.common_options import At
from admin_desktop.cli.console.exit_codes import DONE
from admin_desktop.cli.console.output import show
from admin_desktop.cli.console.signing_in import opened_as
from admin_desktop.models.support.bundle import make_bundle, write_bundle
from admin_desktop.settings import folders


def bundle_support(to: Path | None = None, *, preview: bool = False, at: At | None = None) -> int:
    """Write a support bundle: redacted log, sync health, versions. No names, no account numbers.

    Parameters
    ----------
    to
        The new zip file; by default a name with the time, in this folder.
    preview
        Print what it would hold and write nothing.
    """
    at = at or At()
    with opened_as(at) as here:
        bundle = make_bundle(here.store, here.who, folders().logs)
        if preview:
            told = (line for file in bundle.files for line in (f"=== {file.name}", file.text.rstrip()))
            show(bundle, as_json=at.json, text=lambda: told)
            return DONE
        path = write_bundle(here.store, here.who, bundle, to or Path(bundle.file_name))
    facts = {"path": str(path), "files": [file.name for file in bundle.files]}
    show(facts, as_json=at.json, text=lambda: [f"{path}: {len(bundle.files)} files"])
    return DONE
