"""The scripts there are: ours, and those that a trainer put into a folder of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from admin_desktop.errors import BadScriptError, NotFoundError
from admin_desktop.models.training.scripts.reading import read_script
from admin_desktop.models.training.texts import Text
from admin_desktop.words import tr

ENDING = ".toml"


@dataclass(frozen=True, slots=True)
class ScriptFile:
    """A line of the chooser. A broken script has its error, and says no more than its name."""

    name: str
    path: Path
    title: Text
    about: Text
    minutes: int = 0
    steps: int = 0
    error: BadScriptError | None = None


def list_scripts(*folders: Path) -> tuple[ScriptFile, ...]:
    """Return every script of these folders, by name; a later folder's script takes an earlier one's place."""
    found = {path.stem: path for folder in folders for path in _files(folder)}
    return tuple(_look(found[name]) for name in sorted(found))


def find_script(named: str, *folders: Path) -> Path:
    """Return the file of a script by its path or its name; raises NotFoundError."""
    given = Path(named).expanduser()
    if given.suffix == ENDING and given.is_file():
        return given
    found = {path.stem: path for folder in folders for path in _files(folder)}
    if named not in found:
        known = ", ".join(sorted(found))
        raise NotFoundError(tr("no script {named}; there is {known}", named=named, known=known))
    return found[named]


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if path.suffix == ENDING and path.is_file())


def _look(path: Path) -> ScriptFile:
    try:
        script = read_script(path)
    except BadScriptError as error:
        return ScriptFile(path.stem, path, Text(path.stem), Text(), error=error)
    return ScriptFile(path.stem, path, script.title, script.about, script.minutes, len(script.steps))
