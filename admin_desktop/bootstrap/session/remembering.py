"""Who is remembered on this computer, per workspace: a token in the keyring, never a password."""

from admin_desktop.credentials import KeyringNotes
from admin_desktop.errors import SignedOutError
from admin_desktop.models.accounts import remembered
from admin_desktop.models.activity.verification import place_of
from admin_desktop.models.database.store import Store
from admin_desktop.models.principal import Principal
from admin_desktop.redaction import keep_secret


class Remembering:
    """The keyring's entry of one workspace. Every call may take as long as a locked keyring lets one wait."""

    def __init__(self, store: Store, notes: KeyringNotes | None = None) -> None:
        self._store = store
        self._notes = notes or KeyringNotes()
        self._name = f"sign-in {place_of(store)}"

    def sign_in(self, machine: str, user_name: str = "") -> Principal | None:
        """Return who this computer may sign in; None when somebody has to type a password.

        With ``user_name`` only that user will do. What is over is taken out of the keyring.
        """
        token = self._token()
        if token is None or (user_name and token.user_name != user_name):
            return None
        try:
            return remembered.sign_in_remembered(self._store, token, machine)
        except SignedOutError:
            self._notes.forget(self._name)
            return None

    def keep(self, who: Principal) -> bool:
        """Remember the user here; False when the keyring does not keep it: nothing is kept anywhere then."""
        token = remembered.remember(self._store, who)
        keep_secret(token.secret)
        if self._notes.keep(self._name, token.text()):
            return True
        remembered.forget(self._store, who, token)
        return False

    def forget(self, who: Principal) -> bool:
        """Forget the user here, in keyring and workspace; whether there was something to forget."""
        token = self._token()
        if token is None or token.user_name != who.name:
            return False
        remembered.forget(self._store, who, token)
        self._notes.forget(self._name)
        return True

    def _token(self) -> remembered.Token | None:
        token = remembered.token_from(self._notes.kept(self._name))
        if token is not None:
            keep_secret(token.secret)
        return token
