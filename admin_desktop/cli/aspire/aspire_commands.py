"""``admin-desktop aspire serve``: the mock ASPIRE as a process of its own."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from admin_desktop.settings import folders
from admin_desktop.sync.mock_aspire.demo_scenario import DEMO_HABITS
from admin_desktop.sync.mock_aspire.server import ServeOptions, serve
from admin_desktop.sync.mock_aspire.staff_day import StaffHabits

Flag = Annotated[bool, Parameter(negative="")]


def serve_aspire(
    *,
    database: Path | None = None,
    port: int = 0,
    scenario: str = "demo",
    seed: int = 1,
    control: Flag = False,
    lively: Flag = False,
    until_stdin_closes: Flag = False,
) -> int:
    """Serve the ASPIRE contract on loopback; one JSON line says where and with which tokens.

    Parameters
    ----------
    database
        ASPIRE's own database; a new one is filled from the scenario. Default: beside the demo workspace.
    port
        0 takes a free one.
    scenario
        What a new database holds: empty, small or demo.
    seed
        The seed of the scenario.
    control
        Serve the control plane too (reset, clock, snapshots, staff, faults).
    lively
        Let finance-company staff work: EFT Generation, posting, a return now and then.
    until_stdin_closes
        End when standard input closes, so that the mock never outlives its parent.
    """
    place = database or folders().make().data / f"aspire-{scenario}.sqlite"
    return serve(
        ServeOptions(
            database=place,
            port=port,
            scenario=scenario,
            seed=seed,
            control=control,
            lively=lively,
            until_stdin_closes=until_stdin_closes,
            habits=DEMO_HABITS if scenario == "demo" else StaffHabits(),
        )
    )
