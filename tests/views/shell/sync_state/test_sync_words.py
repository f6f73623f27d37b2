# ruff: noqa: ANN001 - fixtures are typed where they are made
import pytest

from admin_desktop.clock import from_rfc3339
from admin_desktop.models.sync_report import SyncProgress, SyncState
from admin_desktop.views.shell.sync_state.sync_words import Words, company_words, missed_intervals, sync_line

NOW = from_rfc3339("2026-11-20T19:42:00Z")
WORDS = Words({"NORTHSTAR": "Northstar", "PRAIRIE": "Prairie"}, "America/New_York", 300, NOW)
AT_1402 = from_rfc3339("2026-11-20T19:02:00Z")


@pytest.mark.parametrize(
    ("state", "fields", "words", "tone"),
    [
        (SyncState.IDLE, {}, "Synced 2 min ago · next in 3 min", "green"),
        (SyncState.IDLE, {"next_due_ms": None}, "Synced 2 min ago", "green"),
        (SyncState.IDLE, {"next_due_ms": NOW}, "Synced 2 min ago · next now", "green"),
        (SyncState.IDLE, {"last_success_ms": NOW}, "Synced just now · next in 3 min", "green"),
        (SyncState.IDLE, {"last_success_ms": NOW - 331_000}, "Synced 5 min ago, overdue", "amber"),
        (SyncState.IDLE, {"last_success_ms": NOW - 640_000}, "Synced 10 min ago, overdue", "red"),
        (SyncState.IDLE, {"last_success_ms": None}, "Not synced yet", ""),
        (
            SyncState.IDLE,
            {"attention": 2},
            "Synced 2 min ago · next in 3 min, 2 for a person to look at",
            "green",
        ),
        (SyncState.IDLE, {"skew_s": -180.0}, "Synced 2 min ago · next in 3 min, clocks 180 s apart", "green"),
        (SyncState.NEVER, {}, "Not synced yet", ""),
        (SyncState.STOPPED, {"waiting": 1}, "Sync is switched off, 1 payment waiting", ""),
        (SyncState.SYNCING, {}, "Syncing", "green"),
        (
            SyncState.WAITING,
            {"next_due_ms": NOW + 40_000},
            "ASPIRE asks us to wait, next try in 40 s",
            "amber",
        ),
        (SyncState.WAITING, {"next_due_ms": None}, "ASPIRE asks us to wait", "amber"),
        (
            SyncState.OFFLINE,
            {"since_ms": AT_1402, "waiting": 12},
            "ASPIRE not reachable since 14:02, 12 payments waiting",
            "amber",
        ),
        (SyncState.OFFLINE, {"last_success_ms": NOW - 2_400_000}, "ASPIRE not reachable", "red"),
        (SyncState.SIGN_IN, {}, "Stopped: sign-in needed", "red"),
        (
            SyncState.RESTORED,
            {"since_ms": AT_1402},
            "ASPIRE was restored from a backup: sending is frozen since 14:02",
            "red",
        ),
        (SyncState.FAILED, {"message": "The page has a gap."}, "Sync failed: The page has a gap", "red"),
        (SyncState.FAILED, {}, "Sync failed", "red"),
    ],
)
def test_every_condition_has_its_words_and_tone(report, state, fields, words: str, tone: str) -> None:
    line = sync_line([report("NORTHSTAR", state, **fields)], {}, WORDS)
    assert (line.text, line.tone) == (words, tone)


def test_no_state_is_without_words(report) -> None:
    assert all(company_words(report("NORTHSTAR", state), WORDS) for state in SyncState)


def test_nothing_heard_yet() -> None:
    assert sync_line([], {}, WORDS).text == "Not synced yet"


def test_the_worst_company_speaks_and_the_tooltip_tells_of_all(report) -> None:
    line = sync_line([report("NORTHSTAR"), report("PRAIRIE", SyncState.SIGN_IN)], {}, WORDS)
    assert line.text == "Prairie: Stopped: sign-in needed"
    assert line.tip == "Prairie: Stopped: sign-in needed\nNorthstar: Synced 2 min ago · next in 3 min"


def test_of_healthy_companies_the_one_synced_longest_ago_speaks(report) -> None:
    older = report("PRAIRIE", last_success_ms=NOW - 200_000)
    assert sync_line([report("NORTHSTAR"), older], {}, WORDS).text == "Synced 3 min ago · next in 3 min"


def test_progress_adds_up_over_companies(report) -> None:
    running = [report("NORTHSTAR", SyncState.SYNCING), report("PRAIRIE", SyncState.SYNCING)]
    progress = {
        "NORTHSTAR": SyncProgress("NORTHSTAR", "pull", 3_000, 6_000),
        "PRAIRIE": SyncProgress("PRAIRIE", "pull", 200, 4_000),
    }
    line = sync_line(running, progress, WORDS)
    assert (line.text, line.syncing, line.done, line.total) == (
        "Syncing 3,200 of 10,000",
        True,
        3_200,
        10_000,
    )


def test_progress_without_a_total_is_still_a_sync(report) -> None:
    progress = {"NORTHSTAR": SyncProgress("NORTHSTAR", "push", 1, None)}
    line = sync_line([report("NORTHSTAR", SyncState.SYNCING)], progress, WORDS)
    assert (line.text, line.syncing, line.total) == ("Syncing, 1 so far", True, None)


def test_a_long_sync_tells_count_rate_and_time_left(report) -> None:
    progress = {"NORTHSTAR": SyncProgress("NORTHSTAR", "pull", 3_200, 10_000)}
    reports = [report("NORTHSTAR", SyncState.SYNCING)]
    line = sync_line(reports, progress, WORDS, {"NORTHSTAR": 566.7})
    assert line.text == "Syncing 3,200 of 10,000 · 567/s · 11 s left"
    assert (line.done, line.total) == (3_200, 10_000)
    assert sync_line(reports, progress, WORDS, {"NORTHSTAR": 8_400.0}).text == "Syncing 3,200 of 10,000"
    endless = {"NORTHSTAR": SyncProgress("NORTHSTAR", "pull", 3_200, None)}
    assert (
        sync_line(reports, endless, WORDS, {"NORTHSTAR": 8_400.0}).text == "Syncing, 3,200 so far · 8,400/s"
    )


def test_a_clock_that_was_set_back_does_not_make_a_sync_of_just_now(report) -> None:
    line = sync_line([report("NORTHSTAR", SyncState.IDLE, last_success_ms=NOW + 7_200_000)], {}, WORDS)
    assert line.text == "Synced, but this computer's clock was set back since"
    assert line.tone == "amber"


def test_missed_intervals_are_counted_from_the_last_success(report) -> None:
    ages = (0, 300, 329, 331, 629, 631, 100_000)
    missed = [missed_intervals(report(last_success_ms=NOW - age * 1000), WORDS) for age in ages]
    assert missed == [0, 0, 0, 1, 1, 2, 333]
    assert missed_intervals(report(last_success_ms=None), WORDS) == 0


def test_companies_in_trouble_for_one_reason_are_told_together_by_their_names(report) -> None:
    away = {"state": SyncState.OFFLINE, "waiting": 6}
    both = [
        report("PRAIRIE", since_ms=AT_1402 + 60_000, **away),
        report("NORTHSTAR", since_ms=AT_1402, **away),
    ]
    line = sync_line([*both, report("LAKESIDE")], {}, WORDS)
    together = "Northstar and Prairie: ASPIRE not reachable since 14:02, 12 payments waiting"
    assert line.text == together
    assert line.tip.splitlines() == [together, "LAKESIDE: Synced 2 min ago · next in 3 min"]


def test_companies_in_trouble_for_two_reasons_are_told_apart(report) -> None:
    gap = report("NORTHSTAR", SyncState.FAILED, message="The page has a gap.")
    odd = report("PRAIRIE", SyncState.FAILED, message="The answer is no JSON.")
    tip = sync_line([gap, odd], {}, WORDS).tip
    assert tip == "Northstar: Sync failed: The page has a gap\nPrairie: Sync failed: The answer is no JSON"


def test_many_names_are_counted_in_the_line_and_whole_in_the_tip(report) -> None:
    many = [report(f"C{number:02d}", SyncState.OFFLINE) for number in range(12)]
    line = sync_line(many, {}, WORDS)
    assert line.text == "C00, C01 and 10 more: ASPIRE not reachable"
    assert line.tip.startswith("C00, C01, C02, C03, ")
    assert line.tip.endswith(", C10 and C11: ASPIRE not reachable")
