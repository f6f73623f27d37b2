"""The demo's portals can be read, and their pictures pass the checks of any other."""

import pytest

from admin_desktop.models.demo.people.brandings import branding_for
from admin_desktop.models.demo.people.companies import SETUPS
from admin_desktop.models.portal.branding import PLAIN, check
from admin_desktop.models.portal.contrast import Legibility, against_white


@pytest.mark.parametrize("code", [setup.record.code for setup in SETUPS])
def test_every_demo_portal_has_a_look_that_would_be_accepted(code: str) -> None:
    one = branding_for(code)
    assert check(one) == one
    assert one.banner is not None
    assert one.logo is not None
    for colour in (one.header_colour, one.button_colour):
        assert against_white(colour).verdict is Legibility.GOOD


def test_a_company_that_the_demo_does_not_know_has_the_plain_portal() -> None:
    assert branding_for("PRAIRIE") == PLAIN
