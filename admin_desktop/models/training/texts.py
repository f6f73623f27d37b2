"""What a script says to the class: English always, other languages where its author wrote them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the languages that its author wrote."""

    en: str = ""
    es: str | None = None

    def __bool__(self) -> bool:
        """Whether anything is said at all."""
        return bool(self.en)

    def said_in(self, language: str) -> str:
        """Return it in a language (``en``, ``es``, also ``es_MX``), or else in English."""
        return self.es if self.es and language.lower().startswith("es") else self.en
