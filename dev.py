#!/usr/bin/env python3
"""Everything a developer types, as python3 dev.py VERB.

  setup      make .venv, and nothing else
  run        open the window; or a command: dev.py run sync --once
  test       the quick tests; with --all the slow proofs too; other words go to pytest
  check      format, lint, types, import walls and tests: what a landing must pass; --no-tests: but tests
  bench      measure everything, or one benchmark by its name: dev.py bench startup
  bundle     build the folder to hand out, in dist/
  translate  gather the sentences, say which wait for a translation, and build the catalogues

Needs Python 3.11 or newer and nothing else. Every verb makes .venv from the hash-locked requirements first,
once, and again only when they change.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "made-from"
LOCK = ROOT / "requirements" / "dev.txt"
LINUX_LIBRARIES = (
    "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0"
    " libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxcb-render-util0 libxcb-image0"
)
CHECKS = (
    ("format", ["ruff", "format", "--check", "."]),
    ("lint", ["ruff", "check", "."]),
    ("types", ["mypy"]),
)
WALLS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def call(*words: str) -> int:
    """Run a program of the environment in the project's folder and return its exit code."""
    return subprocess.call([str(PYTHON), *words], cwd=ROOT)


def fingerprint() -> str:
    """Name what the environment is made from, so that its change is noticed; tools' settings are no part."""
    import tomllib  # noqa: PLC0415 - an older Python lacks it, and is told so before

    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    installed = repr([stated[table] for table in ("build-system", "project")])
    return hashlib.sha256(LOCK.read_bytes() + installed.encode() + sys.version.encode()).hexdigest()


def setup() -> None:
    """Make the environment unless it is up to date; the stamp is written last, so a broken one is redone."""
    wanted = fingerprint()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    print("Setting up .venv (about a minute, once) ...", flush=True)
    STAMP.unlink(missing_ok=True)
    try:
        venv.create(VENV, with_pip=True, clear=True)
    except subprocess.CalledProcessError:
        sys.exit("This Python has no ensurepip. On Debian or Ubuntu: apt-get install python3-venv")
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    steps = (
        [*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)],
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    )
    for step in steps:
        if call(*step) != 0:
            sys.exit("Set-up failed; the lines above say why. Mend that and run the same command again.")
    check_qt()
    STAMP.write_text(wanted)


def check_qt() -> None:
    """Say which system libraries are missing, instead of a traceback at the first start."""
    if sys.platform != "linux" or call("-c", "import PySide6.QtWidgets") == 0:
        return
    sys.exit(f"Qt needs some system libraries. On Debian or Ubuntu:\n  apt-get install {LINUX_LIBRARIES}")


def test(words: list[str]) -> int:
    """Run the quick suite, or with ``--all`` the slow proofs too; other words go to pytest."""
    chosen = [] if "--all" in words else ["-m", "not slow"]
    shared = ["-n", "2", "--dist", "worksteal"]  # neighbours stay together: what a file makes is made once
    return call("-m", "pytest", *shared, *chosen, *(word for word in words if word != "--all"))


def check(words: list[str]) -> int:
    """Run format, lint, types, import walls and tests; ``--no-tests`` leaves the last out."""
    failed = [name for name, program in CHECKS if call("-m", *program) != 0]
    if call("-c", WALLS, "--no-logo") != 0:
        failed.append("import walls")
    if "--no-tests" not in words and test(words) != 0:
        failed.append("tests")
    print(f"FAILED: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def bench(words: list[str]) -> int:
    """Run one benchmark by name, or all of them."""
    scripts = sorted((ROOT / "benchmarks").glob("*.py"))
    if words and not words[0].startswith("-"):
        name = words.pop(0)
        names = ", ".join(script.stem for script in scripts)
        scripts = [script for script in scripts if script.stem == name]
        if not scripts:
            print(f"There is no benchmark {name!r}. There are: {names}.", file=sys.stderr)
    return max((call(str(script), *words) for script in scripts), default=2)


def bundle(words: list[str]) -> int:
    """Build the folder to hand out, which starts without Python, in ``dist/``."""
    code = call("-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *words, "build.spec")
    made = ROOT / "dist" / "admin-desktop"
    if code == 0 and not words:
        size = sum(file.lstat().st_size for file in made.rglob("*") if file.is_file())
        print(f"{made}: {size / 1e6:.0f} MB")
    return code


def main() -> int:
    """Run the verb and return its exit code."""
    verb, words = (sys.argv[1] if len(sys.argv) > 1 else "help"), sys.argv[2:]
    verbs = {
        "setup": lambda: 0,
        "run": lambda: call("-m", "admin_desktop", *(words or ["run"])),
        "test": lambda: test(words),
        "check": lambda: check(words),
        "bench": lambda: bench(words),
        "bundle": lambda: bundle(words),
        "translate": lambda: call("resources/translations/update.py"),
    }
    if verb not in verbs:
        known = verb in {"help", "-h", "--help"}
        wrong = "" if known else f"dev.py knows no {verb!r}.\n\n"
        print(f"{wrong}{__doc__}", file=sys.stdout if known else sys.stderr)
        return 0 if known else 2
    if sys.version_info < (3, 11):  # noqa: UP036 - the reader may well have an older one
        sys.exit("Admin Desktop needs Python 3.11 or newer.")
    setup()
    return verbs[verb]()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
