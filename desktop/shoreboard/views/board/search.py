"""How cards are searched for."""

from shoreboard.models.shown import Card


def search_form(words: str) -> str:
    """Return words as they are compared in a search: small letters and single blanks alone."""
    return " ".join(words.split()).casefold()


def is_sought(card: Card, sought: str) -> bool:
    """Tell whether a card's name or one of its circumstances holds words in their search form."""
    return any(sought in search_form(line) for line in card.searched)
