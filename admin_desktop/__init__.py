"""Admin Desktop: the Admin Center for one-time EFT payments of an equipment-finance Customer Portal."""

__version__ = "0.1.0"
