"""What happened to a call on its way."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One request that was sent: how it ended, and how long was waited before it."""

    provider: str
    model: str
    status: int | None
    """None when there was no answer."""
    error: str | None
    waited: float
    """Seconds of pause before this attempt."""


@dataclass(slots=True, kw_only=True)
class Receipt:
    """Who answered a call, after which attempts, and what differs from what was asked.

    `notes` has a line for each thing that was renamed, moved, added or left out in translation.
    """

    provider: str
    model: str
    request_id: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """The answer's headers, names in lower case."""
    attempts: list[Attempt] = field(default_factory=list[Attempt])
    notes: list[str] = field(default_factory=list[str])
    skipped_chunks: int = 0
    """Chunks of the stream that were no valid JSON and were left out, each with a warning."""
