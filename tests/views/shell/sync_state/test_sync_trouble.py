# ruff: noqa: ANN001 - fixtures are typed where they are made
"""A fault of ours and clocks that differ are told everywhere, not only on sync health."""

from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.models.sync_report import SyncFault, SyncState
from admin_desktop.views.shell.sync_state.sync_trouble import fault_is_news, skew_sentence, with_fault
from admin_desktop.views.shell.sync_state.sync_watch import SyncWatch
from admin_desktop.views.shell.sync_state.sync_words import SyncLine, Words

NOW = from_rfc3339("2026-11-20T19:42:00Z")
WORDS = Words({}, "America/New_York", 300, NOW)
GREEN = SyncLine("Synced 2 min ago", "green", "all is well")
AT_1402 = from_rfc3339("2026-11-20T19:02:00Z")


def test_a_fault_says_when_it_goes_on_and_where_to_read_more() -> None:
    down = with_fault(GREEN, SyncFault(NOW, NOW + 8_000, running=False, reason="KeyError"), WORDS)
    assert down.text == "Syncing stopped by a fault of ours, starts again in 8 s"
    assert down.tone == "red"
    again = with_fault(GREEN, SyncFault(AT_1402, AT_1402, running=True, reason="KeyError"), WORDS)
    assert again.text == "Syncing stopped by a fault of ours, restarted 14:02"
    assert again.tone == "amber"
    assert "KeyError" in again.tip
    assert "all is well" in again.tip


def test_a_fault_is_told_until_a_sync_went_well_and_a_minute_has_passed(report) -> None:
    fault = SyncFault(NOW - 90_000, NOW - 80_000, running=True, reason="KeyError")
    before = [report("NORTHSTAR", SyncState.IDLE, last_success_ms=NOW - 100_000)]
    since = [report("NORTHSTAR", SyncState.IDLE, last_success_ms=NOW - 1_000)]
    assert fault_is_news(fault, before, NOW)
    assert not fault_is_news(fault, since, NOW)
    assert fault_is_news(SyncFault(NOW, NOW, running=True, reason=""), since, NOW)


def test_clocks_are_compared_from_two_minutes_on(report) -> None:
    assert skew_sentence([report("NORTHSTAR", SyncState.IDLE, skew_s=119.0)]) == ""
    ahead = skew_sentence([report("NORTHSTAR", SyncState.IDLE, skew_s=180.0)])
    assert ahead.startswith("This computer's clock is 3 min ahead of ASPIRE's.")
    behind = skew_sentence([report("A", SyncState.IDLE), report("B", SyncState.IDLE, skew_s=-7_300.0)])
    assert behind.startswith("This computer's clock is 2 h behind ASPIRE's.")


def test_the_shell_tells_of_fault_and_skew_and_stops_when_it_is_over(qapp, report) -> None:
    clock = ManualClock(NOW)
    watch = SyncWatch(clock)
    lines: list[SyncLine] = []
    banners: list[tuple[str, str]] = []
    watch.line_changed.connect(lines.append)
    watch.trouble_changed.connect(lambda text, tone: banners.append((text, tone)))
    watch.take(report("NORTHSTAR", SyncState.IDLE, last_success_ms=NOW, skew_s=200.0))
    assert banners[-1][1] == "amber"
    assert "clock is 3 min ahead" in banners[-1][0]
    watch.take_fault(SyncFault(NOW, NOW + 2_000, running=False, reason="KeyError"))
    watch.take_fault(SyncFault(NOW, NOW + 2_000, running=True, reason="KeyError"))
    assert "restarted" in lines[-1].text
    clock.advance(120)
    watch.take(report("NORTHSTAR", SyncState.IDLE, last_success_ms=clock.now_ms()))
    assert lines[-1].text.startswith("Synced just now")
    assert banners[-1] == ("", "")
    watch.stop()


def test_after_a_sleep_the_age_is_right_at_the_next_look(qapp, report) -> None:
    clock = ManualClock(NOW)
    watch = SyncWatch(clock)
    lines: list[SyncLine] = []
    watch.line_changed.connect(lines.append)
    watch.take(report("NORTHSTAR", SyncState.IDLE, last_success_ms=NOW, next_due_ms=NOW + 300_000))
    clock.jump_to(NOW + 3 * 3_600_000)  # no monotonic second has passed
    watch.tell()
    assert lines[-1].text == "Synced 3 h ago, overdue"
    assert lines[-1].tone == "red"
    watch.stop()


def test_three_companies_away_for_one_reason_make_one_sentence(qapp, report) -> None:
    watch = SyncWatch(ManualClock(NOW))
    said: list[str] = []
    watch.trouble_changed.connect(lambda text, _tone: said.append(text))
    for company in ("SUNBELT", "LAKESIDE", "NORTHSTAR"):
        watch.take(report(company, SyncState.OFFLINE))
    assert said[-1] == (
        "LAKESIDE, NORTHSTAR and SUNBELT: ASPIRE not reachable. What is shown may be behind ASPIRE."
    )
    watch.stop()
