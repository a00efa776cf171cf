"""What the tests of files in messages share: the files, and servers that answer in each format."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm._remote_images import PLACEHOLDER
from onellm.errors import InvalidRequestError
from onellm.testing import Reply, Server

from .conftest import Api

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Way

PNG: Final = base64.b64decode(PLACEHOLDER.partition(",")[2])
PDF: Final = b"%PDF-1.4\n%%EOF\n"
WAV: Final = b"RIFF\4\0\0\0WAVE"
MP4: Final = b"\0\0\0\x10ftypisom"
CONTENTS: Final = {
    "cat.png": PNG,
    "report.pdf": PDF,
    "notes.txt": b"Two lines\nof notes\n",
    "said.wav": WAV,
    "clip.mp4": MP4,
}
CODED: Final = {name: base64.b64encode(content).decode() for name, content in CONTENTS.items()}

ANSWERS: Final[dict[str, Any]] = {
    "openai": {"choices": [{"message": {"content": "Hi"}, "finish_reason": "stop"}]},
    "anthropic": {
        "type": "message",
        "role": "assistant",
        "content": [{"type": "text", "text": "Hi"}],
        "stop_reason": "end_turn",
        "usage": {"input_tokens": 1, "output_tokens": 1},
    },
    "google": {"candidates": [{"content": {"parts": [{"text": "Hi"}]}, "finishReason": "STOP"}]},
    "bedrock": {
        "output": {"message": {"role": "assistant", "content": [{"text": "Hi"}]}},
        "stopReason": "end_turn",
        "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
    },
}
MORE: Final[dict[str, Any]] = {"bedrock": {"region": "us-east-1"}}


def write_files(folder: Path) -> Path:
    """Put the files there."""
    for name, content in CONTENTS.items():
        (folder / name).write_bytes(content)
    return folder


def said(*parts: Any) -> Any:
    return [{"role": "user", "content": [{"type": "text", "text": "Read:"}, *parts]}]


def image(url: object) -> dict[str, object]:
    return {"type": "image_url", "image_url": {"url": url}}


def document(data: object, **beside: object) -> dict[str, object]:
    return {"type": "file", "file": {"file_data": data, **beside}}


def sound(data: object, **beside: object) -> dict[str, object]:
    return {"type": "input_audio", "input_audio": {"data": data, **beside}}


def ask(way: Way, spoken: str, messages: Any, **options: Any) -> tuple[dict[str, Any], list[str]]:
    """Ask a server that answers in the words of its format; give what came, and the notes."""
    with Server(lambda _request: Reply.json(ANSWERS[spoken])) as server:
        answer = Api(way, spoken, server.url).ask(messages, **{**MORE.get(spoken, {}), **options})
        assert answer.choices[0].message.content == "Hi"
        (request,) = server.requests
        return request.json(), list(answer.receipt.notes)


def refused(way: Way, server: Server, messages: Any, **options: Any) -> InvalidRequestError:
    """Ask for what must be refused before anything is sent."""
    with pytest.raises(InvalidRequestError) as caught:
        Api(way, "openai", server.url).ask(messages, **options)
    assert server.connections_opened == 0
    return caught.value
