"""Who acts in a class beside the trainer: each as the role that does it in life."""

from typing import Final

from admin_desktop.models.principal import Principal, Role
from admin_desktop.sync.classroom.machine import MACHINE

PORTAL: Final = Principal("portal", Role.PORTAL_SERVICE, None, MACHINE)
"""The borrowers, through their portal."""

CARE: Final = Principal("dana", Role.CUSTOMER_CARE, None, MACHINE)
ADMIN: Final = Principal("lee", Role.LTI_ADMIN, None, MACHINE)
