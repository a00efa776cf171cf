"""What is known of models beyond their provider's document: facts with a date and a link."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

Word: TypeAlias = str | float | bool
"""What an option may have to be: a number, a word, yes or no."""


class Bounds(NamedTuple):
    """What a model allows of one option; with `enum`, nothing but these words."""

    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    enum: tuple[str, ...] = ()


_NO_WORDS: Final[Mapping[str, Word]] = MappingProxyType({})
_NO_BOUNDS: Final[Mapping[str, Bounds]] = MappingProxyType({})
_NO_LINKS: Final[Mapping[str, str]] = MappingProxyType({})


class Mode(NamedTuple):
    """Rules that hold while an option is on, whatever they say of other options."""

    when: str
    """The option that turns it on."""
    is_: tuple[Word, ...] = ()
    """Values of it that do, an object's by its `type`; empty: whatever it is, if it is given."""
    refuses: tuple[str, ...] = ()
    fixes: Mapping[str, Word] = _NO_WORDS
    limits: Mapping[str, Bounds] = _NO_BOUNDS
    link: str = ""
    """Where it is documented."""


class ModelFacts(NamedTuple):
    """What is known of the models whose names match a pattern, option names in onellm's words."""

    patterns: tuple[str, ...]
    """`*` is any text and `?` any character; case does not count. Merged facts have none."""
    date: str
    """When it was checked."""
    link: str
    """Where it is documented."""
    excepts: tuple[str, ...] = ()
    """Patterns of names that match as well, and are not meant."""
    refuses: tuple[str, ...] = ()
    """Options that are answered with an error."""
    fixes: Mapping[str, Word] = _NO_WORDS
    """Options that are left out, or have exactly this value."""
    limits: Mapping[str, Bounds] = _NO_BOUNDS
    """Bounds of options in place of the document's."""
    max_output: int | None = None
    """The most tokens of an answer."""
    context: int | None = None
    """The most tokens of a prompt and its answer together."""
    takes: tuple[str, ...] = ()
    """Kinds of content in a prompt; empty: unknown."""
    gives: tuple[str, ...] = ()
    """Kinds of content in an answer; empty: unknown."""
    modes: tuple[Mode, ...] = ()
    links: Mapping[str, str] = _NO_LINKS
    """Of merged facts: by option or field, where it is documented."""

    def link_of(self, name: str) -> str:
        """Say where the fact about an option, or one of these fields, is documented."""
        return self.links.get(name, self.link)
