"""The bundle, copied to an empty folder and started with an empty environment, does its work."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from handed_out import DEMO, WINDOW, Bundle, screen, until
from postgres_cluster import Cluster, find_programs

from admin_desktop import __version__

ROOT = Path(__file__).resolve().parents[2]
LARGEST_MB = 190
SLOWEST_START_S = 2.0
"""Of the processor's time: another program beside it is not the bundle's fault."""
FOLDER = "a folder of Señor Ñandú"
PASSWORD = "a long first password 7\n"
PNG, PDF, ZIP = b"\x89PNG", b"%PDF", b"PK"
ADDRESS = ("--company", "ACME", "--name", "Acme", "--zone", "America/Denver", "--aspire", "https://a.example")
LOCALES = ({"LANG": "es_MX.UTF-8"}, {"LANG": "C"}, {"LC_ALL": "POSIX"})


@pytest.fixture
def bundle(python: str, tmp_path: Path) -> Iterator[Bundle]:
    """Build it as ``dev.py bundle`` does, and move it away from where it was built."""
    places = ["--distpath", str(tmp_path / "dist"), "--workpath", str(tmp_path / "work")]
    command = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, "build.spec"]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert made.returncode == 0, made.stderr
    shutil.rmtree(tmp_path / "work")
    (tmp_path / "account").mkdir()
    folder = Path(shutil.move(tmp_path / "dist" / "admin-desktop", tmp_path / FOLDER))
    with screen() as display:
        yield Bundle(folder, tmp_path / "account", display)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_the_bundle_in_an_empty_folder_with_an_empty_environment_does_its_work(bundle: Bundle) -> None:
    megabytes = it_is_small_and_complete(bundle.folder)
    before = state_of(bundle.folder)
    start_s = it_says_who_it_is_with_no_environment_at_all(bundle)
    it_makes_its_demo_and_syncs_it_with_its_own_mock(bundle)
    it_answers_in_every_locale(bundle)
    it_exports(bundle)
    it_makes_a_workspace_of_ones_own(bundle)
    it_reaches_postgresql(bundle)
    it_serves_aspire(bundle)
    it_plays_lessons_and_simulations(bundle)
    it_takes_its_tour(bundle)
    assert state_of(bundle.folder) == before, "something was written into the bundle"
    window_s = it_opens_its_window(bundle) if bundle.display else None
    until(lambda: not bundle.running(), "something still runs")
    print(f"the bundle: {megabytes} MB, first word after {start_s} s, window after {window_s} s")  # noqa: T201 - the figures


def it_is_small_and_complete(folder: Path) -> int:
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    assert megabytes < LARGEST_MB
    inside = folder / "_internal" / "admin_desktop"
    pairs = {path: inside / "resources" / path.relative_to(ROOT / "resources") for path in resources()}
    pairs |= {path: inside / "resources" / "help" / path.name for path in (ROOT / "docs" / "help").iterdir()}
    migrations = ROOT / "admin_desktop" / "models" / "database" / "migrations"
    pairs |= {path: inside / path.relative_to(ROOT / "admin_desktop") for path in migrations.rglob("*.py")}
    assert not [path for path, copy in pairs.items() if path.read_bytes() != copy.read_bytes()]
    assert {"Chicago", "libxcb-cursor.so.0"} <= {path.name for path in files}
    assert not [link for link in folder.rglob("*") if link.is_symlink() and not link.exists()]
    return round(megabytes)


def resources() -> list[Path]:
    """What the program reads: everything but what translations are made from and with."""
    files = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    return [path for path in files if path.suffix not in {".ts", ".py", ".pyc"}]


def state_of(folder: Path) -> dict[Path, tuple[int, int]]:
    return {path: (path.lstat().st_size, path.lstat().st_mtime_ns) for path in folder.rglob("*")}


def it_says_who_it_is_with_no_environment_at_all(bundle: Bundle) -> float:
    before = worked_by_children()
    assert bundle.run("--version", env={}).strip() == __version__
    seconds = worked_by_children() - before
    assert seconds < SLOWEST_START_S
    return round(seconds, 2)


def worked_by_children() -> float:
    """Return how many seconds of the processor the programs needed that we started, and that have ended."""
    spent = os.times()
    return spent.children_user + spent.children_system


def it_makes_its_demo_and_syncs_it_with_its_own_mock(bundle: Bundle) -> None:
    assert bundle.run("sync", "--once").count("idle") == 3
    bundle.run("workspace", "check")


def it_answers_in_every_locale(bundle: Bundle) -> None:
    for locale in LOCALES:
        words = ("payments", "list", "--limit", "3", "--json")
        listed = bundle.run(*words, env=bundle.environment | locale)
        assert len(json.loads(listed)["payments"]) == 3
        assert "José" in bundle.run("customers", "search", "José", env=bundle.environment | locale)


def it_exports(bundle: Bundle) -> None:
    for name, first in (("ñ.csv", b""), ("e.xlsx", ZIP), ("e.pdf", PDF)):
        bundle.run("payments", "export", "--out", name)
        assert (bundle.home / name).read_bytes().startswith(first)


def it_makes_a_workspace_of_ones_own(bundle: Bundle) -> None:
    bundle.run("workspace", "init", "live.sqlite", *ADDRESS, "--password-stdin", typed=PASSWORD)
    there = ("--workspace", "live.sqlite", "--password-stdin")
    assert "1 finance companies" in bundle.run("workspace", "info", *there, typed=PASSWORD)
    bundle.run("workspace", "check", *there, typed=PASSWORD)


def it_reaches_postgresql(bundle: Bundle) -> None:
    programs = find_programs()
    if programs is None:
        return
    with Cluster.start(programs) as cluster:
        name = cluster.fresh_name()
        told = bundle.run("workspace", "info", "--workspace", cluster.create(name), code=3)
        assert "no users yet" in told
        assert cluster.do("SELECT count(*) FROM payments", name) == [(0,)]


def it_serves_aspire(bundle: Bundle) -> None:
    served = subprocess.Popen(
        [bundle.program, "aspire", "serve", "--port", "0", "--scenario", "small", "--until-stdin-closes"],
        env=bundle.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert served.stdout is not None
    url = json.loads(served.stdout.readline())["url"]
    assert "ASPIRE" in httpx2.get(f"{url}/openapi.json", trust_env=False, timeout=60).text
    served.communicate(timeout=60)
    assert served.returncode == 0


def it_plays_lessons_and_simulations(bundle: Bundle) -> None:
    assert "all met" in bundle.run("train", "play", "happy-path", "--headless", "--handouts", "lesson")
    assert list((bundle.home / "lesson").glob("*.pdf"))
    bundle.run("simulate", "--seeds", "2")


def it_takes_its_tour(bundle: Bundle) -> None:
    bundle.run("tour", "--out", "tour")
    bundle.run("tour", "--gallery", "--out", "gallery")
    for folder, most in (("tour", 6), ("gallery", 3)):
        taken = list((bundle.home / folder).glob("*.png"))
        assert len(taken) >= most
        assert all(path.read_bytes().startswith(PNG) for path in taken)


def it_opens_its_window(bundle: Bundle) -> float:
    """In Spanish, with its help; then in no language, where a help page that is damaged is a bug to tell."""
    started = time.perf_counter()
    with bundle.window(LANG="es_MX.UTF-8"):
        seconds = time.perf_counter() - started
        bundle.press_until("Return", DEMO)
        bundle.press_until("F1", "Ayuda: Pagos")
        assert "another window" in bundle.run("sync", "--once", code=4)
    until(lambda: not bundle.shows(WINDOW), "the window stays")
    (bundle.inside / "resources" / "help" / "payments.md").write_bytes(b"\xff\xfe")
    with bundle.window():
        until(lambda: bundle.shows(DEMO), "the demo is not opened again")
        bundle.press_until("F1", "An error in Admin Desktop")
    return round(seconds, 2)
