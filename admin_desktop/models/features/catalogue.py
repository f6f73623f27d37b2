"""The features that a finance company can have, each with what its borrowers see of it.

A further feature is one more line here: page, command line and rules take it without code of their own.
"""

from dataclasses import dataclass

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.permissions import Action
from admin_desktop.words import noted, tr

PAYMENTS = "payments"


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature: its key in the database and in OpenFeature, and the words for it."""

    key: str
    title: str
    areas: tuple[str, ...]
    """What appears to borrowers with it, and vanishes without it."""
    on_by_default: bool = False

    @property
    def action(self) -> Action:
        """The right to change it: Payments is LTi Customer Care's alone, the others are the LTi admin's."""
        return Action.SWITCH_PAYMENTS if self.key == PAYMENTS else Action.SWITCH_FEATURES


FEATURES = (
    Feature(
        PAYMENTS,
        noted("Payments"),
        (
            noted("Set up bank accounts"),
            noted("Quickly pay all open charges on all contracts"),
            noted("Pay an individual contract"),
            noted("View online payment history"),
        ),
        on_by_default=True,
    ),
    Feature(
        "self_enrolment", noted("Self-enrolment"), (noted("Create a portal user without an invitation"),)
    ),
    Feature("mfa", noted("Sign-in with a second factor"), (noted("Asked for a code at each sign-in"),)),
)
"""Payments first; its four areas and that it is on by default are S1's."""


def feature_named(key: str) -> Feature:
    """Return the feature of a key; InvalidRequestError when there is none."""
    found = next((feature for feature in FEATURES if feature.key == key), None)
    if found is None:
        raise InvalidRequestError(
            tr(
                "feature: {key} is none of {keys}",
                key=repr(key[:24]),
                keys=", ".join(one.key for one in FEATURES),
            )
        )
    return found
