"""The command line's table of contents: each command is imported when it runs, or is asked what it is for."""

from collections.abc import Sequence

from cyclopts import App, Parameter

from admin_desktop import __version__


def _worth_saying(default: object) -> str | None:
    """Return a default as the help says it; that what is left out is off or empty goes without saying."""
    return str(default) if default or type(default) is int else None


app = App(
    name="admin-desktop",
    version=__version__,
    help="The Admin Center for Customer Portal payments: a window, and the same acts for scripts. "
    "Every command takes --json. Exit codes: 0 done, 1 found wanting, 2 usage, 3 refused, 4 try later, "
    "5 sign in, 6 damaged, 70 our fault, 130 stopped with Ctrl+C, 141 who read the output left.",
    help_format="plaintext",
    default_parameter=Parameter(negative=(), show_default=_worth_saying),
)
payments = App(name="payments", help="List, show, export, submit and cancel payments.")
customers = App(name="customers", help="Find customers, see one whole, and why a contract does not show.")
eft = App(name="eft", help="Check NACHA payment and return files and match them to payments.")
features = App(name="features", help="The switches of each company, changed on a ticket; their history.")
audit = App(name="audit", help="Read the audit log, and verify it against anchors kept outside.")
aspire = App(name="aspire", help="The mock ASPIRE, stand-alone.")
restore = App(name="restore", help="Go on after ASPIRE came back from a backup.")
workspace = App(name="workspace", help="Make, look at, back up, restore, check and upgrade a workspace.")
train = App(name="train", help="The classroom's scripts: list, check and play them.")
GROUPS = (train, payments, customers, eft, features, audit, aspire, workspace, restore)
for group in GROUPS:
    app.command(group)

_ROOM = "admin_desktop.cli"
app.command(
    f"{_ROOM}.window_commands:run",
    name="run",
    help="Open the window, on what was open last or on the --workspace you name.",
)
app.command(
    f"{_ROOM}.window_commands:tour",
    name="tour",
    help="Sync for real and write one picture per page and theme; needs no display.",
)
app.command(
    f"{_ROOM}.aspire.sync_commands:sync",
    name="sync",
    help="Sync with ASPIRE until stopped with Ctrl+C, or once.",
)
app.command(
    f"{_ROOM}.practice.seed_commands:seed",
    name="seed",
    help="Make a large, realistic workspace to measure on.",
)
app.command(
    f"{_ROOM}.payments.diagnose_commands:diagnose",
    name="diagnose",
    help="Say why payments stand where they do. Exit code 1 when somebody has to act.",
)
for name in ("list", "show"):
    payments.command(f"{_ROOM}.payments.payments_commands:{name}_payments", name=name)
payments.command(f"{_ROOM}.payments.export_commands:export_payments", name="export")
for name in ("note", "assign", "review"):
    payments.command(f"{_ROOM}.payments.case_commands:{name}_payments", name=name)
for name in ("submit", "cancel", "accept"):
    payments.command(f"{_ROOM}.payments.payment_acts_commands:{name}_payments", name=name)
for name in ("search", "show"):
    customers.command(f"{_ROOM}.payments.customers_commands:{name}_customers", name=name)
for name in ("check", "match", "drift", "import", "rates"):
    eft.command(f"{_ROOM}.aspire.eft_commands:{name}_eft", name=name)
app.command(
    f"{_ROOM}.aspire.close_commands:close_day",
    name="close-of-day",
    help="Close a company's day, to the cent.",
)
app.command(
    f"{_ROOM}.practice.simulate_commands:simulate",
    name="simulate",
    help="Play virtual days of two desks, ASPIRE and faults; a failure prints its seed.",
)
app.command(
    f"{_ROOM}.bundle_commands:bundle_support",
    name="bundle",
    help="Write the redacted support bundle for LTi.",
)
for name in ("list", "set", "revert", "approve", "cancel", "pay", "history"):
    features.command(f"{_ROOM}.governance.features_commands:{name}_features", name=name)
for name in ("list", "verify"):
    audit.command(f"{_ROOM}.governance.audit_commands:{name}_audit", name=name)
aspire.command(f"{_ROOM}.aspire.aspire_commands:serve_aspire", name="serve")
for name in ("list", "propose", "confirm"):
    restore.command(f"{_ROOM}.aspire.restore_commands:{name}_restore" + "s" * (name == "list"), name=name)
for name in ("init", "password", "restore"):
    workspace.command(f"{_ROOM}.governance.founding_commands:{name}_workspace", name=name)
for name in ("info", "backup", "check", "upgrade", "admit"):
    workspace.command(f"{_ROOM}.governance.workspace_commands:{name}_workspace", name=name)
for name in ("list", "check", "play"):
    train.command(f"{_ROOM}.practice.train_commands:{name}_train", name=name)


def fetch_words(given: Sequence[str]) -> None:
    """Import a group's commands when its help is asked for: the first line of each is its own."""
    asked = next((group for group in GROUPS if given[:1] == list(group.name)), None)
    if asked is not None and set(given[1:]) <= {"--help", "-h"}:
        for name in asked:
            asked[name]
