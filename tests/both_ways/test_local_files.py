"""A path in a message is read and sent; the caller's messages stay as they are."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from onellm._remote_images import PLACEHOLDER
from onellm.testing import Reply, Server

from .conftest import Api, Way, text_of
from .local_files import (
    ANSWERS,
    CODED,
    ask,
    document,
    image,
    said,
    sound,
    write_files,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_files(tmp_path)


@pytest.fixture
def server() -> Iterator[Server]:
    """Answer in OpenAI's words."""
    with Server(lambda _request: Reply.json(ANSWERS["openai"])) as running:
        yield running


def test_openai_is_sent_what_the_files_hold(way: Way, folder: Path) -> None:
    messages = said(
        {"type": "image_url", "image_url": {"url": folder / "cat.png", "detail": "low"}},
        {"type": "image_url", "image_url": folder / "cat.png"},
        document(folder / "report.pdf"),
        document(folder / "notes.txt", filename="mine.txt"),
        sound(folder / "said.wav"),
        sound(folder / "said.wav", format="mp3"),
    )
    before = copy.deepcopy(messages)

    body, notes = ask(way, "openai", messages)

    png = f"data:image/png;base64,{CODED['cat.png']}"
    assert body == {
        "model": "simulator",
        "messages": said(
            {"type": "image_url", "image_url": {"url": png, "detail": "low"}},
            image(png),
            document(f"data:application/pdf;base64,{CODED['report.pdf']}", filename="report.pdf"),
            document(f"data:text/plain;base64,{CODED['notes.txt']}", filename="mine.txt"),
            sound(CODED["said.wav"], format="wav"),
            sound(CODED["said.wav"], format="mp3"),
        ),
    }
    assert notes == ["read from disk: 4 files"]
    assert messages == before


def test_anthropic_is_sent_blocks(way: Way, folder: Path) -> None:
    messages = said(
        image(folder / "cat.png"), document(folder / "report.pdf"), document(folder / "notes.txt")
    )

    body, notes = ask(way, "anthropic", messages, max_tokens=5)

    picture = {"type": "base64", "media_type": "image/png", "data": CODED["cat.png"]}
    report = {"type": "base64", "media_type": "application/pdf", "data": CODED["report.pdf"]}
    text = {"type": "text", "media_type": "text/plain", "data": "Two lines\nof notes\n"}
    assert body == {
        "model": "simulator",
        "max_tokens": 5,
        "messages": said(
            {"type": "image", "source": picture},
            {"type": "document", "source": report, "title": "report.pdf"},
            {"type": "document", "source": text, "title": "notes.txt"},
        ),
    }
    assert notes == ["read from disk: 3 files"]


def test_gemini_is_sent_inline_data(way: Way, folder: Path) -> None:
    messages = said(
        image(folder / "cat.png"),
        document(folder / "report.pdf"),
        sound(folder / "said.wav"),
        {"type": "audio_url", "audio_url": {"url": folder / "said.wav"}},
        {"type": "video_url", "video_url": folder / "clip.mp4"},
    )

    body, notes = ask(way, "google", messages)

    def inline(kind: str, name: str) -> dict[str, object]:
        return {"inlineData": {"mimeType": kind, "data": CODED[name]}}

    parts = [
        {"text": "Read:"},
        inline("image/png", "cat.png"),
        inline("application/pdf", "report.pdf"),
        inline("audio/wav", "said.wav"),
        inline("audio/wav", "said.wav"),
        inline("video/mp4", "clip.mp4"),
    ]
    assert body == {"contents": [{"role": "user", "parts": parts}]}
    assert notes[-1] == "read from disk: 4 files"


def test_bedrock_is_sent_bytes(way: Way, folder: Path) -> None:
    messages = said(
        image(folder / "cat.png"),
        document(folder / "report.pdf"),
        sound(folder / "said.wav"),
        {"type": "video_url", "video_url": {"url": folder / "clip.mp4"}},
    )

    body, notes = ask(way, "bedrock", messages)

    def held(form: str, name: str) -> dict[str, object]:
        return {"format": form, "source": {"bytes": CODED[name]}}

    content = [
        {"text": "Read:"},
        {"image": held("png", "cat.png")},
        {"document": {"name": "report", **held("pdf", "report.pdf")}},
        {"audio": held("wav", "said.wav")},
        {"video": held("mp4", "clip.mp4")},
    ]
    assert body == {"messages": [{"role": "user", "content": content}]}
    assert notes == ["read from disk: 4 files"]


def test_one_file_is_one_file(way: Way, folder: Path) -> None:
    assert ask(way, "openai", said(image(folder / "cat.png")))[1] == ["read from disk: 1 file"]


def test_a_call_without_files_notes_none(way: Way) -> None:
    assert ask(way, "openai", said(image(PLACEHOLDER))) == (
        {"model": "simulator", "messages": said(image(PLACEHOLDER))},
        [],
    )


def test_a_tool_can_show_a_file(way: Way, folder: Path) -> None:
    call = {"id": "c", "type": "function", "function": {"name": "look", "arguments": "{}"}}
    messages: Any = [
        {"role": "user", "content": "Look."},
        {"role": "assistant", "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "c", "content": [image(folder / "cat.png")]},
    ]

    body, _ = ask(way, "anthropic", messages)

    (result,) = body["messages"][2]["content"]
    assert result["content"][0]["source"]["data"] == CODED["cat.png"]


def test_a_stream_sends_the_same(way: Way, folder: Path) -> None:
    end = '{"choices":[{"index":0,"delta":{"content":"Hi"},"finish_reason":"stop"}]}'
    with Server(lambda _request: Reply.sse([end, "[DONE]"])) as server:
        chunks = Api(way, "openai", server.url).read(said(image(folder / "cat.png")))

        assert text_of(chunks) == "Hi"
        (request,) = server.requests
    sent: Any = request.json()["messages"]
    assert sent == said(image(f"data:image/png;base64,{CODED['cat.png']}"))


def test_a_retry_sends_the_same_bytes_though_the_file_is_gone(way: Way, folder: Path) -> None:
    answers = iter(
        [
            Reply.json({}, status=503, headers={"retry-after-ms": "1"}),
            Reply.json(ANSWERS["openai"]),
        ]
    )

    def reply(_request: object) -> Reply:
        (folder / "cat.png").unlink(missing_ok=True)
        return next(answers)

    with Server(reply) as flaky:
        Api(way, "openai", flaky.url).ask(said(image(folder / "cat.png")))

        first, second = flaky.requests
    assert CODED["cat.png"].encode() in first.body
    assert first.body == second.body


def test_a_file_that_is_left_out_is_not_read(way: Way, folder: Path) -> None:
    with Server(lambda _request: Reply.json(ANSWERS["openai"])) as server:
        answer = Api(way, "anyscale", server.url).ask(
            said(image(folder / "cat.png")), unsupported="drop"
        )

        assert CODED["cat.png"].encode() not in server.requests[0].body
        assert not any("read from disk" in note for note in answer.receipt.notes)
