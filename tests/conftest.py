"""What every test shares: no display, no real home folder, no real keyring, no wall-clock surprises."""

import os
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

import keyring
import pytest
from hypothesis import HealthCheck, settings as hypothesis_settings
from keyrings import WorkingKeyring
from made_demo import copied, made_demo, one_at_a_time
from patience import PatientQtBot
from swept import sweep

ROOT = Path(__file__).resolve().parent.parent
ACHLENS = "achlens==0.1.7"
SHARED_ACH = ROOT.parent / "shared" / "ach"

hypothesis_settings.register_profile(
    "suite",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
hypothesis_settings.load_profile("suite")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Generator[None]:
    """No test pays for the windows of another."""
    yield
    sweep(item, nextitem)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientQtBot:
    """pytest-qt's, with more patience."""
    return PatientQtBot(request)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has its own empty home folder for the product."""
    home = tmp_path / "home"
    monkeypatch.setenv("ADMIN_DESKTOP_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def finished_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home folder of a demo that is only copied."""
    return made_demo(tmp_path_factory)


@pytest.fixture(scope="module")
def demo_home(finished_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with a demo that this module may do anything to."""
    return copied(finished_demo, tmp_path_factory.mktemp("demo-home"))


@pytest.fixture
def at_demo_home(own_home: Path, demo_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The product's home folder is the module's demo, for one test after the other."""
    monkeypatch.setenv("ADMIN_DESKTOP_HOME", str(demo_home))
    return demo_home


@pytest.fixture(scope="session")
def shared_ach() -> Path:
    """The real NACHA files, where this checkout stands beside them."""
    if not (SHARED_ACH / "index.tsv").exists():
        pytest.skip("no real NACHA files beside this checkout (../shared/ach)")
    return SHARED_ACH


@pytest.fixture(scope="session")
def python() -> str:
    """The interpreter of the environment, for tests that start our own programs."""
    return sys.executable


@pytest.fixture(scope="session")
def achlens(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An independent NACHA checker, installed once in an environment of its own.

    Without a package registry only CI insists on it.
    """
    cache = getattr(request.config, "cache", None)
    home: Path = tmp_path_factory.mktemp("achlens") if cache is None else cache.mkdir("achlens")
    program, installed = home / "venv" / "bin" / "achlens", home / f"{ACHLENS}.installed"
    with one_at_a_time(home / "lock"):
        if not installed.exists():
            install_achlens(home)
            installed.touch()
    return program


def install_achlens(home: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--clear", home / "venv"], check=True, timeout=300)
    command = [home / "venv" / "bin" / "python", "-m", "pip", "install", "--quiet", ACHLENS]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode and os.environ.get("CI"):
        pytest.fail(f"{ACHLENS} could not be installed: {done.stderr[-500:]}")
    if done.returncode:
        pytest.skip(f"{ACHLENS} could not be installed: no package registry")


@pytest.fixture
def working_keyring() -> Iterator[WorkingKeyring]:
    before, working = keyring.get_keyring(), WorkingKeyring()
    keyring.set_keyring(working)
    yield working
    keyring.set_keyring(before)
