"""Return rates of a company against Nacha's levels."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from admin_desktop.models.eft.return_rates import LEVELS, ReturnRates
from admin_desktop.models.payments.words.return_reasons import reason
from admin_desktop.views.eft_files.panes.rate_bar import RateBar
from admin_desktop.views.look.formats import counted, full_date, money
from admin_desktop.views.look.metrics import XL, L, M
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import Facts, Heading
from admin_desktop.words import number, tr

_WIDEST = 560


class RatesPane(QWidget):
    """``eft_rates_pane``: the three levels, and how often each reason came."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("eft_rates_pane")
        self._period = Label(look, "medium").wrapping()
        self._period.setObjectName("eft_rates_period")
        self._note = Label(look, "second", "second").wrapping()
        self.bars = {level.name: RateBar(look, f"eft_rate_{level.name}") for level in LEVELS}
        self.codes = Facts(look, "eft_return_codes")
        self._none = Label(look, "base", "second", tr("No debit of these 60 days came back."))
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        column.addWidget(self._period)
        for bar in self.bars.values():
            column.addWidget(bar)
        column.addWidget(self._note)
        column.addWidget(Heading(look, tr("Reasons")))
        column.addWidget(self.codes)
        column.addWidget(self._none)
        page = QVBoxLayout(self)
        page.setContentsMargins(XL, M, XL, M)
        page.addWidget(inner)
        page.addStretch(1)

    def show_rates(self, rates: ReturnRates) -> None:
        """Show a company's rates."""
        debits = counted(rates.originated, "debit")
        self._period.setText(
            tr(
                "{debits} of {amount} originated {first} to {last}; {returned} returned.",
                debits=debits,
                amount=money(rates.originated_cents),
                first=full_date(rates.first),
                last=full_date(rates.last),
                returned=money(rates.returned_cents),
            )
        )
        self._note.setText(
            tr(
                "Nacha's levels by origination date over 60 days: unauthorised R05 R07 R10 R11 R29 R51, "
                "administrative R02 R03 R04, overall every return. The line in a bar is the level."
            )
        )
        for rate in rates.rates:
            self.bars[rate.name].show_rate(rate)
        self.codes.show_facts(
            [(code, f"{number(count)} · {_words(code)}", "") for code, count in rates.by_code.items()]
        )
        self._none.setVisible(not rates.by_code)


def _words(code: str) -> str:
    return reason(code).removeprefix(f"{code}, ")
