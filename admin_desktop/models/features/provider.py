"""Our OpenFeature provider: other programs ask for a company's flags through the official SDK.

The targeting key of the evaluation context is the finance company's code; the flag keys are those of the
catalogue. Reads are as of now and bound to the principal, so a company that is not theirs has no flags.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from openfeature.evaluation_context import EvaluationContext
from openfeature.exception import (
    FlagNotFoundError,
    GeneralError,
    TargetingKeyMissingError,
    TypeMismatchError,
)
from openfeature.flag_evaluation import FlagResolutionDetails, Reason
from openfeature.provider import AbstractProvider, Metadata

from admin_desktop.errors import AdminDesktopError, InvalidRequestError
from admin_desktop.models.database.store import Store
from admin_desktop.models.features.catalogue import FEATURES, feature_named
from admin_desktop.models.features.overview import state
from admin_desktop.models.principal import Principal

Objects = Sequence[Any] | Mapping[str, Any]


class FeatureProvider(AbstractProvider):
    """The switches as boolean flags."""

    def __init__(self, store: Store, who: Principal) -> None:
        super().__init__()
        self._store, self._who = store, who

    def get_metadata(self) -> Metadata:
        """Return the provider's name."""
        return Metadata(name="admin-desktop")

    def resolve_boolean_details(
        self,
        flag_key: str,
        default_value: bool,  # noqa: ARG002, FBT001 - the SDK's signature; on an error the SDK answers with it
        evaluation_context: EvaluationContext | None = None,
    ) -> FlagResolutionDetails[bool]:
        """Return whether the feature is on for the company that the targeting key names.

        Raises the SDK's errors: FlagNotFoundError, TargetingKeyMissingError, GeneralError with our words.
        """
        company = evaluation_context.targeting_key if evaluation_context else None
        if not company:
            raise TargetingKeyMissingError("the targeting key must be a finance company's code")
        try:
            feature_named(flag_key)
        except InvalidRequestError as error:
            raise FlagNotFoundError(str(error)) from error
        try:
            now = state(self._store, self._who, company, flag_key)
        except AdminDesktopError as error:
            raise GeneralError(f"{error.title}: {error}") from error
        metadata: dict[str, Any] = {"company": company, "since_ms": now.since_ms or 0}
        return FlagResolutionDetails(
            value=now.active,
            variant="on" if now.active else "off",
            reason=Reason.TARGETING_MATCH if now.change_no else Reason.DEFAULT,
            flag_metadata=metadata,
        )

    def resolve_string_details(
        self, flag_key: str, default_value: str, evaluation_context: EvaluationContext | None = None
    ) -> FlagResolutionDetails[str]:
        """Refuse: every flag is a switch."""
        raise _not_a(flag_key, type(default_value), evaluation_context)

    def resolve_integer_details(
        self, flag_key: str, default_value: int, evaluation_context: EvaluationContext | None = None
    ) -> FlagResolutionDetails[int]:
        """Refuse: every flag is a switch."""
        raise _not_a(flag_key, type(default_value), evaluation_context)

    def resolve_float_details(
        self, flag_key: str, default_value: float, evaluation_context: EvaluationContext | None = None
    ) -> FlagResolutionDetails[float]:
        """Refuse: every flag is a switch."""
        raise _not_a(flag_key, type(default_value), evaluation_context)

    def resolve_object_details(
        self, flag_key: str, default_value: Objects, evaluation_context: EvaluationContext | None = None
    ) -> FlagResolutionDetails[Objects]:
        """Refuse: every flag is a switch."""
        raise _not_a(flag_key, type(default_value), evaluation_context)


def _not_a(flag_key: str, kind: type, _context: EvaluationContext | None) -> Exception:
    if flag_key not in {feature.key for feature in FEATURES}:
        return FlagNotFoundError(f"there is no flag {flag_key!r}")
    return TypeMismatchError(f"{flag_key} is a switch, on or off, not a {kind.__name__}")
