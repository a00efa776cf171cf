"""The recorded exchanges that Part 1 must read, from beside the repository."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias

FOLDER: Final = Path(__file__).resolve().parents[3] / "shared" / "recordings"
MISSING: Final = f"the recorded exchanges are not here: {FOLDER}"

Obj: TypeAlias = dict[str, Any]

ROWS: Final[Mapping[str, str]] = {
    "openai": "openai",
    "anthropic": "anthropic",
    "azure": "openai",
    "deepseek": "deepseek",
    "glm": "glm",
    "groq": "groq",
    "llama_cpp": "openai",
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

_OPERATIONS: Final = frozenset({"chat", "chat.stream", "messages", "messages.stream"})
_FRAMING: Final = frozenset(
    {"connection", "content-encoding", "content-length", "transfer-encoding"}
)


@dataclass(frozen=True, slots=True)
class Recording:
    """One exchange: what was asked of whom, and what came back."""

    id: str
    provider: str
    endpoint: str
    operation: str
    model: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: str

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

    def header(self, *names: str) -> str | None:
        """Find the first of these headers."""
        known = {name.lower(): value for name, value in self.headers}
        return next((known[name] for name in names if name in known), None)


@cache
def load_recordings() -> tuple[Recording, ...]:
    """Read every exchange in scope; none where the folder is missing."""
    return tuple(
        recording
        for provider in ROWS
        if (file := FOLDER / f"{provider}.jsonl").is_file()
        for line in file.read_text("utf-8").splitlines()
        if (recording := _parse(json.loads(line))) is not None
    )


def _parse(line: Obj) -> Recording | None:
    if line["operation"] not in _OPERATIONS:
        return None
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
    )
