"""The wire formats that aimock speaks, and what it is wrong about in each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


@dataclass(frozen=True, slots=True)
class Format:
    """A wire format, and where aimock serves it."""

    model: str
    base: str
    path: str
    """What a chat is sent to, and a stream where `stream_path` says nothing else."""
    stream_path: str | None = None
    settings: Mapping[str, object] = field(default_factory=dict)


_GEMINI = "/models/gemini-2.5-pro"
_CLAUDE = "anthropic.claude-sonnet-4-5-v1:0"
_VERTEX = "/v1/projects/p/locations/us-central1/publishers/google"
FORMATS = {
    "openai": Format("openai/gpt-4o-mini", "/v1", "/v1/chat/completions"),
    "anthropic": Format("anthropic/claude-sonnet-4-5", "/v1", "/v1/messages"),
    "gemini": Format(
        "google/gemini-2.5-pro",
        "/v1beta",
        f"/v1beta{_GEMINI}:generateContent",
        f"/v1beta{_GEMINI}:streamGenerateContent?alt=sse",
    ),
    "vertex": Format(
        "vertexai/gemini-2.5-pro",
        "/v1",
        f"{_VERTEX}{_GEMINI}:generateContent",
        f"{_VERTEX}{_GEMINI}:streamGenerateContent?alt=sse",
        {"project": "p", "location": "us-central1"},
    ),
    "cohere": Format("cohere/command-a-reasoning-08-2025", "/v2", "/v2/chat"),
    "bedrock": Format(
        f"bedrock/{_CLAUDE}",
        "",
        "/model/anthropic.claude-sonnet-4-5-v1%3A0/converse",
        "/model/anthropic.claude-sonnet-4-5-v1%3A0/converse-stream",
        {"region": "us-east-1"},
    ),
    "ollama": Format("ollama/qwen3", "/v1", "/v1/chat/completions"),
    "ollama-native": Format(
        "ollama/qwen3", "/v1", "/api/chat", settings={"keep_alive": "1m", "num_ctx": 2048}
    ),
    "azure": Format(
        "azure/gpt-4o",
        "",
        "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21",
        settings={"api_version": "2024-10-21"},
    ),
    "azure-v1": Format("azure/gpt-4o", "/openai/v1", "/openai/v1/chat/completions"),
}


def formats(*, without: Collection[str] = ()) -> pytest.MarkDecorator:
    """Run a test in each format, but those that aimock itself gets wrong."""
    assert FORMATS.keys() >= set(without)
    return pytest.mark.parametrize("format_name", [name for name in FORMATS if name not in without])


NO_REASONING = ("cohere", "ollama-native")
"""aimock sends Cohere's thoughts as text, and Ollama's as `reasoning_content`.

Cohere itself has blocks of the type `thinking`, and Ollama the key `thinking`.
"""
NO_COUNTS = ("ollama-native",)
"""aimock always counts 0 tokens there, and ends with `stop` whatever the fixture says."""
NO_FINISH_OF_CALLS = ("gemini", "vertex")
"""aimock ends with `FUNCTION_CALL`, which is none of Gemini's reasons: it says `STOP`."""
