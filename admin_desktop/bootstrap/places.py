"""What a workspace is called, to people and in the keyring."""

from admin_desktop.models.database.store import Store


def workspace_key(store: Store) -> str:
    """Return the workspace's name in the keyring: its file, or its address without a password."""
    return str(store.path.resolve()) if store.path else store.url
