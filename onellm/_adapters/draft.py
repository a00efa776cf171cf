"""A body while it is being written, with what must be said about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onellm._adapters import Translation
from onellm._json import JSON

if TYPE_CHECKING:
    from onellm_clients._runtime import Request


JSON_PLEASE: Final = "Answer with one valid JSON object and nothing else."
"""What is asked of a model whose service has no JSON mode."""


@dataclass(slots=True)
class Draft:
    """One request of a provider whose words differ from ours."""

    provider: str
    body: dict[str, JSON] = field(default_factory=dict[str, JSON])
    headers: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    notes: list[str] = field(default_factory=list[str])
    degraded: list[str] = field(default_factory=list[str])
    unsupported: list[str] = field(default_factory=list[str])
    problems: list[str] = field(default_factory=list[str])
    doubtful: list[str] = field(default_factory=list[str])

    def add_system(self, text: str) -> None:
        """Add an instruction at the end of the system prompt."""
        system = self.body.get("system")
        if not system:
            self.body["system"] = text
        elif isinstance(system, str):
            self.body["system"] = f"{system}\n\n{text}"
        elif isinstance(system, list):
            self.body["system"] = [*system, {"type": "text", "text": text}]

    def finish(self, request: Request) -> Translation:
        """Close the draft; each of its headers once."""
        headers = tuple(dict.fromkeys((*request.headers, *self.headers)))
        return Translation(
            request._replace(headers=headers),
            notes=tuple(self.notes),
            degraded=tuple(self.degraded),
            unsupported=tuple(self.unsupported),
            problems=tuple(self.problems),
            doubtful=tuple(self.doubtful),
        )
