"""The recorded exchanges that Part 1 must read, from beside the repository."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from onellm.types import JSON

FOLDER: Final = Path(__file__).resolve().parents[3] / "shared" / "recordings"
MISSING: Final = f"the recorded exchanges are not here: {FOLDER}"

Obj: TypeAlias = dict[str, Any]

ROWS: Final[Mapping[str, str]] = {
    "openai": "openai",
    "anthropic": "anthropic",
    "azure": "azure",
    "deepseek": "deepseek",
    "glm": "glm",
    "groq": "groq",
    "llama_cpp": "llama_cpp",
    "mistral": "mistral",
    "moonshot": "moonshot",
    "ollama": "ollama",
    "openrouter": "openrouter",
    "perplexity": "perplexity",
    "together": "together",
    "vercel": "vercel",
    "xai": "xai",
}
"""The file of each provider → the provider that its exchanges are read as."""

_REQUEST_IDS: Final = (
    "x-request-id",
    "request-id",
    "apim-request-id",
    "mistral-correlation-id",
    "x-ds-trace-id",
)
_OPERATIONS: Final = ("chat", "chat.stream", "messages", "messages.stream")
_FRAMING: Final = frozenset(
    {"connection", "content-encoding", "content-length", "transfer-encoding"}
)


LOADED: Final[list[Recording]] = []
"""Every exchange that was read from its file until now, for the count."""


@dataclass(frozen=True, slots=True)
class Recording:
    """One exchange: what was asked of whom, and what came back."""

    id: str
    provider: str
    endpoint: str
    operation: str
    model: str
    status: int
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    body: str = field(repr=False)
    tags: frozenset[str] = field(repr=False)
    row: str
    """The provider that it is read as."""
    options: tuple[tuple[str, JSON], ...] = field(default=(), repr=False)
    """What a call of its format is made with."""
    breaks_off: bool = False
    """Whether the connection breaks where the body ends, instead of ending it."""

    def __str__(self) -> str:
        return f"{self.provider}-{self.endpoint}-{self.id}"

    @property
    def streamed(self) -> bool:
        """Whether a stream was asked for."""
        return self.operation.endswith(".stream")

    @property
    def is_anthropic(self) -> bool:
        """Whether the body is in Anthropic's format."""
        return self.operation.startswith("messages")

    def find_header(self, *names: str) -> str | None:
        """Find the first of these headers that says anything."""
        known = {name.lower(): value for name, value in self.headers}
        return next((known[name] for name in names if known.get(name)), None)

    def find_request_id(self, body: Obj) -> str | None:
        """Find what the provider calls this exchange, in its headers or in its body."""
        return self.find_header(*_REQUEST_IDS) or body.get("request_id")


@cache
def load_recordings() -> tuple[Recording, ...]:
    """Read every exchange in OpenAI's and Anthropic's formats; none where the folder is missing."""
    return tuple(chain.from_iterable(load(name, row, *_OPERATIONS) for name, row in ROWS.items()))


@cache
def load(provider: str, row: str, *operations: str) -> tuple[Recording, ...]:
    """Read the exchanges of some operations from a file, if it is there.

    Without a `row` each is read as the provider that it names.
    """
    file = FOLDER / f"{provider}.jsonl"
    lines = file.read_text("utf-8").splitlines() if file.is_file() else ()
    found = tuple(
        _parse(words, row or words["provider"])
        for words in map(json.loads, lines)
        if words["operation"] in operations
    )
    LOADED.extend(found)
    return found


def successes(*, streamed: bool) -> list[Recording]:
    """Give the recordings of answers that came, whole or streamed."""
    return [
        recording
        for recording in load_recordings()
        if recording.endpoint != "error"
        and recording.streamed is streamed
        and "error-in-200" not in recording.tags
    ]


def refusals() -> list[Recording]:
    """Give the recordings of errors, by status or inside a success."""
    return [
        recording
        for recording in load_recordings()
        if recording.endpoint == "error" or "error-in-200" in recording.tags
    ]


def smallest(recordings: Iterable[Recording], key: Callable[[Recording], str]) -> list[Recording]:
    """Give the recording with the shortest body of each kind."""
    found: dict[str, Recording] = {}
    for recording in sorted(recordings, key=lambda one: (len(one.body), one.id)):
        found.setdefault(key(recording), recording)
    return [found[kind] for kind in sorted(found)]


def _parse(line: Obj, row: str) -> Recording:
    response: Obj = line["response"]
    asked: object = line["request"].get("body")
    model: object = asked.get("model") if isinstance(asked, dict) else None
    return Recording(
        id=line["id"],
        provider=line["provider"],
        endpoint=line["endpoint"],
        operation=line["operation"],
        model=model if isinstance(model, str) and model else "x",
        status=response["status"],
        headers=tuple(
            (name, value)
            for name, value in response["headers"].items()
            if name.lower() not in _FRAMING
        ),
        body=response["body"],
        tags=frozenset(line["tags"]),
        row=row,
    )
