"""A desk on PostgreSQL, by what can be read: from its address to signing out, and what goes wrong."""

import random
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from hands import Hands
from postgres_cluster import ROLE, Cluster, find_programs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from admin_desktop.clock import SystemClock, local_date
from admin_desktop.models.accounts.founding import FirstUser, found
from admin_desktop.models.connections import connect
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.submission import Submission, submit
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.set_up.addresses import host_of, set_allowed_hosts
from admin_desktop.sync.aspire_process import AspireProcess

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("working_keyring"),
]
GOOD, SERVERS = "correct horse battery", "the login's own password"
PORTAL = Principal("portal", Role.PORTAL_SERVICE, None, "test")
COMPANY, ZONE = "NORTHSTAR", "America/Chicago"


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """A server that lets the login into ``guarded`` with its password only."""
    programs = find_programs()
    if programs is None:
        pytest.skip("PostgreSQL 15 or newer is not installed here (Debian: postgresql)")
    with Cluster.start(programs) as running:
        rules = running.folder / "data" / "pg_hba.conf"
        rules.write_text(f"local guarded {ROLE} scram-sha-256\n{rules.read_text()}")
        running.do(f"ALTER ROLE {ROLE} PASSWORD '{SERVERS.replace(chr(39), chr(39) * 2)}'")
        yield running


@pytest.fixture(scope="module")
def aspire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AspireProcess]:
    process = AspireProcess.start(tmp_path_factory.mktemp("aspire") / "aspire.sqlite", scenario="small")
    yield process
    process.stop()


@pytest.fixture
def guarded(cluster: Cluster, aspire: AspireProcess) -> Iterator[Store]:
    """A workspace with its LTi admin, lee, and one company; open, as other desks have it."""
    store = Store.open(cluster.create("guarded"), SystemClock())
    who = found(store, FirstUser("lee", "Lee Park", GOOD), "desk")
    set_allowed_hosts(store, who, (host_of(aspire.url),))
    connect(store, who, COMPANY, "Northstar", ZONE, aspire.url, 60)
    cluster.do("SELECT pg_reload_conf()")
    yield store
    store.close()


def enter(hands: Hands, *texts: str) -> None:
    """Type into one field after the other, over what stands there, and press Enter."""
    for text in texts[:-1]:
        over(hands, text)
        hands.press(Qt.Key.Key_Tab)
    over(hands, texts[-1])
    hands.press(Qt.Key.Key_Return)


def over(hands: Hands, text: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    hands.type(text)


def test_from_the_servers_address_to_signing_out(
    begin: Any, qtbot: Any, cluster: Cluster, aspire: AspireProcess, guarded: Store
) -> None:
    session, hands = begin()
    what_does_not_lead_in_is_told_beside_the_address(session, hands, cluster)
    somebody_signs_in_and_syncs(hands, aspire)
    qtbot.waitUntil(lambda: session.session is not None)
    submitted = pay(guarded)
    hands.click("Sync now")
    hands.reads(submitted)
    hands.reads("Scheduled")
    go_away(cluster)
    it_is_told_and_a_locked_desk_stays_locked(session, hands, qtbot)
    come_back(cluster)
    nothing_has_to_be_opened_again(session, hands, qtbot)
    hands.reads(submitted)
    hands.click("Account")
    hands.click("Sign out")
    qtbot.waitUntil(lambda: session.onward is not None)
    session.end()
    session, hands = begin(session.onward)
    hands.click("guarded")
    hands.reads("no password supplied")  # the login's is kept nowhere
    enter(hands, SERVERS)
    hands.reads("Sign in to guarded")


def what_does_not_lead_in_is_told_beside_the_address(session: Any, hands: Hands, cluster: Cluster) -> None:
    address = f"postgresql://{ROLE}@/guarded?host={cluster.folder}"
    cluster.do("CREATE DATABASE recipes")
    cluster.do("CREATE TABLE dishes (name text)", "recipes")
    hands.click("PostgreSQL address…")
    for wrong, told in (
        (address.replace("guarded", "nowhere"), 'database "nowhere" does not exist'),
        (address.replace("guarded", "recipes"), "another program's database"),
        (f"{address}&nonsense=1", "the address asks for something"),
        ("postgresql://desk@127.0.0.1:1/guarded", "Connection refused"),
        (address, "no password supplied"),
    ):
        session.desk.front.server.address.setFocus()
        enter(hands, wrong)
        hands.reads(told)
    for password, told in (
        ("not the login's password", "password authentication failed"),
        (SERVERS, "Sign in to guarded"),
    ):
        session.desk.front.server.password.setFocus()
        enter(hands, password)
        hands.reads(told)


def somebody_signs_in_and_syncs(hands: Hands, aspire: AspireProcess) -> None:
    hands.reads("Sign in to guarded")
    enter(hands, "lee", "wrong wrong wrong")
    hands.reads("The name or the password is wrong.")
    enter(hands, GOOD)
    hands.reads(f"ASPIRE's token for {COMPANY}")
    enter(hands, aspire.tokens[COMPANY])
    hands.reads("Synced")


def it_is_told_and_a_locked_desk_stays_locked(session: Any, hands: Hands, qtbot: Any) -> None:
    hands.click("Sync now")
    hands.reads("The workspace cannot be read or written")
    hands.click("Customers")
    hands.reads("Try again")
    hands.click("Account")
    hands.click("Lock now")
    hands.reads("Locked")
    back_to_the_keyboard(session, qtbot)
    enter(hands, GOOD)
    hands.reads("No such file or directory")
    assert session.session.is_locked()


def nothing_has_to_be_opened_again(session: Any, hands: Hands, qtbot: Any) -> None:
    enter(hands, GOOD)
    qtbot.waitUntil(lambda: not session.session.is_locked())
    hands.click("Sync now")
    hands.reads("Find a customer")
    hands.click("Payments")
    qtbot.waitUntil(lambda: not session.window._refusal.isVisible())


def pay(store: Store) -> str:
    """Submit a payment, as the portal does."""
    due = local_date(store.clock.now_ms(), ZONE) + timedelta(days=3)
    wish = Submission(COMPANY, "C1001", "K2001", "BA-C1001", 45_000, due)
    return submit(store, PORTAL, wish, random.Random()).payment_ref


def go_away(cluster: Cluster) -> None:
    """Cut every connection, and let nobody find the server."""
    socket = next(cluster.folder.glob(".s.PGSQL.*[0-9]"))
    cluster.do("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'guarded'")
    socket.rename(cluster.folder / "away")


def come_back(cluster: Cluster) -> None:
    (cluster.folder / "away").rename(cluster.folder / ".s.PGSQL.5432")


def back_to_the_keyboard(session: Any, qtbot: Any) -> None:
    """Without a window manager nobody gives the window back its keyboard after a menu."""
    session.window.activateWindow()
    session.session.pane.take_focus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
