"""The page's panes, made together: tabs above, one pane or its state below."""

from admin_desktop.clock import Clock
from admin_desktop.views.eft_files import parts
from admin_desktop.views.eft_files.panes.close_pane import ClosePane
from admin_desktop.views.eft_files.panes.drift_pane import DriftPane
from admin_desktop.views.eft_files.panes.file_pane import FilePane
from admin_desktop.views.eft_files.panes.kept_pane import KeptPane
from admin_desktop.views.eft_files.panes.rates_pane import RatesPane
from admin_desktop.views.eft_files.parts import Parts
from admin_desktop.views.eft_files.ports import MayDo
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout.tabs import Tabs
from admin_desktop.words import tr


class Panes:
    """Holds them; it is no widget itself."""

    def __init__(self, look: Look, clock: Clock, may: MayDo) -> None:
        self.file, self.drift, self.rates = FilePane(look), DriftPane(look), RatesPane(look)
        self.close, self.kept = ClosePane(look, may_export=may.export), KeptPane(look, clock)
        self.parts = Parts(
            look,
            {
                parts.FILE: self.file,
                parts.DRIFT: self.drift,
                parts.RATES: self.rates,
                parts.CLOSE: self.close,
                parts.KEPT: self.kept,
            },
        )
        of_a_file = ((parts.FILE, tr("File")), (parts.DRIFT, tr("Differences")))
        names = (
            *(of_a_file if may.compare else ()),
            (parts.RATES, tr("Return rates")),
            (parts.CLOSE, tr("Close of day")),
            (parts.KEPT, tr("Kept files")),
        )
        self.tabs = Tabs(look, "eft_tabs", tr("Parts of the page"), names)
