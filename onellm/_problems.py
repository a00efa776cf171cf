"""What is wrong with a call: a line to read, and its parts for code."""

from __future__ import annotations

import reprlib
from itertools import islice
from typing import Final, Self

from onellm._redact import redact

_SHOWN: Final = 60
_SCANNED: Final = 240
"""How much of a long text is looked at: more than is shown, so that a key is seen as one."""


class _Short(reprlib.Repr):
    """A repr that costs the same however large the value is."""

    def __init__(self) -> None:
        super().__init__()
        self.maxlevel = 3
        self.maxdict = self.maxlist = self.maxtuple = 8
        self.maxset = self.maxfrozenset = self.maxdeque = self.maxarray = 8
        self.maxstring = self.maxother = self.maxlong = _SCANNED

    def repr_str(self, x: str, level: int) -> str:
        """Show the beginning: what a text is can be told from it."""
        del level
        return repr(x[:_SCANNED])

    def repr_dict(self, x: dict[object, object], level: int) -> str:
        """Keep the order, which sorting would lose."""
        if level <= 0 and x:
            return "{...}"
        shown = [
            f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}"
            for key in islice(x, self.maxdict)
        ]
        if len(x) > self.maxdict:
            shown.append("...")
        return f"{{{', '.join(shown)}}}"


_short: Final = _Short()


def show(value: object) -> str:
    """Show a value in an error, shortened, keys masked; whatever it is, this never fails."""
    try:
        text = redact(_short.repr(value))
    except Exception:  # noqa: BLE001 - a stranger's repr, or an integer too long to be written
        text = f"<{type(value).__name__}>"
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."


class Problem(str):
    """One thing that is wrong with a call: a line for people, and what it says for code."""

    __slots__ = ("allowed", "given", "parameter", "source")

    parameter: str
    """Which parameter, with its place: `temperature`, `messages[3].content[0].text`."""
    given: str
    """The value, shortened and without keys; empty where none was given or none may be shown."""
    allowed: str
    """What would be right, as far as it can be said."""
    source: str
    """Where that is written: a provider's document with version and JSON pointer, or a link;
    empty for what holds for every provider."""

    def __new__(
        cls, line: str, *, parameter: str = "", given: str = "", allowed: str = "", source: str = ""
    ) -> Self:
        """Make a problem that reads as `line`."""
        problem = super().__new__(cls, line)
        problem.parameter = parameter
        problem.given = given
        problem.allowed = allowed
        problem.source = source
        return problem


def wrong(parameter: str, allowed: str, value: object, source: str = "") -> Problem:
    """Say that a value is not what is allowed."""
    return wrong_as(parameter, allowed, show(value), source)


def wrong_as(parameter: str, allowed: str, shown: str, source: str = "") -> Problem:
    """Say the same of a value that is not to be shown, or not as it is."""
    line = f"{parameter} must be {allowed}, not {shown}"
    return Problem(
        f"{line} ({source})" if source else line,
        parameter=parameter,
        given=shown,
        allowed=allowed,
        source=source,
    )


def fault(parameter: str, said: str, source: str = "") -> Problem:
    """Say of a parameter what is wrong with it: `<parameter> <said>`."""
    line = f"{parameter} {said}"
    return Problem(f"{line} ({source})" if source else line, parameter=parameter, source=source)
