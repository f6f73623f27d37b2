"""The bundle, copied to an empty folder and started with an empty environment, does its work.

``HOME`` is all it gets, as from a login: without one it would use the real home of whoever runs the tests.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from admin_desktop import __version__

ROOT = Path(__file__).resolve().parents[2]
LARGEST_MB = 230
SLOWEST_START_S = 2.0
SLOWEST_WINDOW_S = 20.0
PNG = b"\x89PNG"


@pytest.fixture
def built(python: str, tmp_path: Path) -> Path:
    """Build it as ``dev.py bundle`` does, and move it away from where it was built."""
    places = ["--distpath", str(tmp_path / "dist"), "--workpath", str(tmp_path / "work")]
    command = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, "build.spec"]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)
    assert made.returncode == 0, made.stderr
    shutil.rmtree(tmp_path / "work")
    return Path(shutil.move(tmp_path / "dist" / "admin-desktop", tmp_path / "empty"))


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that nobody looks at; none where there is no X server."""
    if shutil.which("Xvfb") is None or shutil.which("xwininfo") is None:
        yield ""
        return
    ear, mouth = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(mouth), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[mouth],
        stderr=subprocess.DEVNULL,
    )
    os.close(mouth)
    with os.fdopen(ear) as said:
        number = said.readline().strip()
    yield f":{number}"
    screen.terminate()
    screen.wait(10)


@dataclass(frozen=True)
class Bundle:
    """The copied folder, and the home of an account that has nothing else."""

    folder: Path
    home: Path
    display: str

    @property
    def environment(self) -> dict[str, str]:
        return {"HOME": str(self.home)} | ({"DISPLAY": self.display} if self.display else {})

    def run(
        self, *words: str, env: dict[str, str] | None = None, cwd: Path | None = None
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [self.folder / "admin-desktop", *words],
            env=self.environment if env is None else env,
            cwd=cwd,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_the_bundle_in_an_empty_folder_with_an_empty_environment_does_its_work(
    built: Path, tmp_path: Path, display: str
) -> None:
    (tmp_path / "account").mkdir()
    bundle = Bundle(built, tmp_path / "account", display)
    megabytes = it_is_small_and_complete(built)
    start_s = it_says_who_it_is_with_no_environment_at_all(bundle)
    it_makes_its_demo_and_syncs_it_with_its_own_mock(bundle)
    it_knows_every_command(bundle)
    it_takes_its_tour(bundle, tmp_path / "pictures")
    window_s = it_opens_its_window(bundle) if display else None
    it_leaves_nothing_running(built)
    print(f"the bundle: {megabytes} MB, first word after {start_s} s, window after {window_s} s")  # noqa: T201 - the figures


def it_is_small_and_complete(folder: Path) -> int:
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    assert megabytes < LARGEST_MB
    names = {path.name for path in files}
    assert {"env.py", "0001_companies_and_customers.py", "Inter-Variable.ttf", "Chicago"} <= names
    resources = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*.*")}
    assert not [path for path in resources if not any(folder.rglob(f"admin_desktop/resources/{path}"))]
    assert not [link for link in folder.rglob("*") if link.is_symlink() and not link.exists()]
    return round(megabytes)


def it_says_who_it_is_with_no_environment_at_all(bundle: Bundle) -> float:
    started = time.perf_counter()
    told = bundle.run("--version", env={})
    seconds = time.perf_counter() - started
    assert (told.returncode, told.stdout.strip()) == (0, __version__), told.stderr
    assert seconds < SLOWEST_START_S
    return round(seconds, 2)


def it_makes_its_demo_and_syncs_it_with_its_own_mock(bundle: Bundle) -> None:
    told = bundle.run("sync", "--once")
    assert told.returncode == 0, told.stdout + told.stderr
    assert told.stdout.count("idle") == 3


def it_knows_every_command(bundle: Bundle) -> None:
    listed = bundle.run("payments", "list", "--limit", "3", "--json")
    assert (listed.returncode, len(json.loads(listed.stdout)) > 0) == (0, True), listed.stderr
    for words in (("workspace", "check"), ("eft", "check", "--help"), ("aspire", "serve", "--help")):
        told = bundle.run(*words)
        assert told.returncode == 0, told.stdout + told.stderr


def it_takes_its_tour(bundle: Bundle, pictures: Path) -> None:
    told = bundle.run("tour", "--out", pictures.name, cwd=pictures.parent)
    assert told.returncode == 0, told.stdout + told.stderr
    taken = list(pictures.glob("*.png"))
    assert len(taken) >= 6
    assert all(path.read_bytes().startswith(PNG) for path in taken)


def it_opens_its_window(bundle: Bundle) -> float:
    started = time.perf_counter()
    window = subprocess.Popen(
        [bundle.folder / "admin-desktop", "run"], env=bundle.environment, stderr=subprocess.DEVNULL
    )
    try:
        while not shows(bundle.display, "Admin Desktop"):
            assert time.perf_counter() - started < SLOWEST_WINDOW_S
            assert window.poll() is None
            time.sleep(0.02)
        return round(time.perf_counter() - started, 2)
    finally:
        window.terminate()
        window.wait(10)


def it_leaves_nothing_running(folder: Path) -> None:
    """The mock ends with the window, however that ended."""
    until = time.monotonic() + 10
    while still := running(folder):
        assert time.monotonic() < until, still
        time.sleep(0.1)


def shows(display: str, title: str) -> bool:
    tree = ["xwininfo", "-root", "-tree", "-display", display]
    return title in subprocess.run(tree, capture_output=True, text=True, check=False).stdout


def running(folder: Path) -> list[str]:
    """The process numbers of the bundle's programs."""
    found = []
    for process in Path("/proc").glob("[0-9]*/exe"):
        try:
            if process.readlink().is_relative_to(folder):
                found.append(process.parent.name)
        except OSError:
            continue
    return found
