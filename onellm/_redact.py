"""Secrets out of every text that can reach a log, an error or a terminal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onellm._json import JSON

MASK = "[redacted]"

# Shapes of keys that providers hand out, and the places where any key travels.
_SHAPES = re.compile(
    r"""(?P<keep>\b(?:bearer|basic)\s+|[?&](?:key|api[-_]?key|access_token|token)=
        |\b(?:x-api-key|api-key|x-goog-api-key|authorization
          |x-amz-security-token)["']?\s*[:=]\s*["']?(?:bearer\s+)?)
        [^\s"'&,;]{6,}
      | (?<=://)[^\s/@]+(?=@)
      | \b(?:sk|pk|rk|gsk|xai|pplx|fw|tgp|csk|r8|hf|nvapi|AIza)[-_][A-Za-z0-9_\-]{10,}
      | \bAIza[A-Za-z0-9_\-]{20,}
      | \bya29\.[A-Za-z0-9_\-.]{10,}
      | \beyJ[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]+""",
    re.IGNORECASE | re.VERBOSE,
)
_SHORTEST = 6
"""A shorter key is not looked for: masking every "key" in a text would hide the text."""


class Secret:
    """A key on its way to a header; nothing but `reveal` shows it."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Give the key itself; for the transport's header and for redaction only."""
        return self._value

    def __repr__(self) -> str:
        return "Secret('...')"

    def __reduce__(self) -> str:
        raise TypeError("a key is not pickled; pass it again where it is needed")


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """Mask `secrets`, however a server cut or quoted them, and everything shaped like a key."""
    for secret in secrets:
        if len(secret) >= _SHORTEST and secret in text:
            text = text.replace(secret, MASK)
    return _SHAPES.sub(lambda found: (found["keep"] or "") + MASK, text)


_DEEPEST = 50


def redact_json(value: JSON, secrets: Iterable[str] = (), depth: int = 0) -> JSON:
    """Mask the strings of a JSON value, keys included; what is nested absurdly deep is left out."""
    if depth > _DEEPEST:
        return None
    if isinstance(value, str):
        return redact(value, secrets)
    if isinstance(value, Mapping):
        return {
            redact(key, secrets): redact_json(item, secrets, depth + 1)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [redact_json(item, secrets, depth + 1) for item in value]
    return value
