"""A bundle in the hands of somebody who has nothing else: its folder, a home, perhaps a screen.

``HOME`` is all it gets, as from a login: without one it would use the real home of whoever runs the tests.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WINDOW = "Admin Desktop"
DEMO = f"{WINDOW} – Demo"  # noqa: RUF001 - the window's own dash
_PATIENCE_S = 100.0
_HASTE_S = 3.0
_MIDDLE = ("800", "500")
_SERVERS = ("Xvfb", "xwininfo", "xdotool")


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody looks at; the empty word where there is no X server and no hand for it."""
    if not all(shutil.which(program) for program in _SERVERS):
        yield ""
        return
    ear, mouth = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(mouth), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[mouth],
        stderr=subprocess.DEVNULL,
    )
    os.close(mouth)
    with os.fdopen(ear) as said:
        number = said.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(_PATIENCE_S)


def until(holds: Callable[[], object], what: str) -> None:
    """Wait for something that will be so."""
    end = time.monotonic() + _PATIENCE_S
    while not holds():
        assert time.monotonic() < end, what
        time.sleep(0.05)


@dataclass(frozen=True)
class Bundle:
    """The copied folder, and the home of an account that has nothing else."""

    folder: Path
    home: Path
    display: str

    @property
    def program(self) -> Path:
        return self.folder / "admin-desktop"

    @property
    def inside(self) -> Path:
        """Where its resources are."""
        return self.folder / "_internal" / "admin_desktop"

    @property
    def environment(self) -> dict[str, str]:
        return {"HOME": str(self.home)} | ({"DISPLAY": self.display} if self.display else {})

    def run(
        self,
        *words: str,
        env: dict[str, str] | None = None,
        typed: str = "",
        code: int = 0,
    ) -> str:
        """Run one command in the home; its answer, once it ended with the expected code."""
        done = subprocess.run(
            [self.program, *words],
            env=self.environment if env is None else env,
            cwd=self.home,
            input=typed,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout if code == 0 else done.stdout + done.stderr

    @contextmanager
    def window(self, **environment: str) -> "Iterator[subprocess.Popen[bytes]]":
        """Its window, shown; closed at the end."""
        told = self.home / "window.txt"
        with told.open("wb") as out:
            shown = subprocess.Popen([self.program, "run"], env=self.environment | environment, stderr=out)
        try:
            until(lambda: shown.poll() is not None or self.shows(WINDOW), "no window")
            assert shown.poll() is None, told.read_text()
            yield shown
        finally:
            shown.terminate()
            shown.wait(_PATIENCE_S)

    def shows(self, title: str) -> bool:
        """Whether a window whose title begins so is on the screen."""
        tree = ["xwininfo", "-root", "-tree", "-display", self.display]
        told = subprocess.run(tree, capture_output=True, text=True, errors="replace", check=False).stdout
        return f'"{title}' in told

    def press(self, key: str) -> None:
        """Press a key in the window; nobody manages windows here, so a click says which one is meant."""
        hand = ["xdotool", "mousemove", *_MIDDLE, "click", "1", "key", key]
        subprocess.run(hand, env={"DISPLAY": self.display}, check=True)

    def press_until(self, key: str, title: str) -> None:
        """Press a key until it has shown what it shows; a window in haste is not pressed again at once."""

        def shown() -> bool:
            if not self.shows(title):
                self.press(key)
            again = time.monotonic() + _HASTE_S
            while not self.shows(title) and time.monotonic() < again:
                time.sleep(0.05)
            return self.shows(title)

        until(shown, f"{key} did not show {title}")

    def running(self) -> list[str]:
        """The process numbers of its programs."""
        found = []
        for process in Path("/proc").glob("[0-9]*/exe"):
            try:
                if process.readlink().is_relative_to(self.folder):
                    found.append(process.parent.name)
            except OSError:
                continue
        return found
