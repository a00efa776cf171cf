"""A path in a message is read and sent, by the rules for files; a string in one never is."""

from __future__ import annotations

import base64
import copy
import os
import tempfile
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm import ChatCompletion, config
from onellm._remote_images import PLACEHOLDER
from onellm.errors import InvalidModelError, InvalidRequestError
from onellm.testing import Reply, Server

from .conftest import Api, Way, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in CONTENTS.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


@pytest.fixture
def server() -> Iterator[Server]:
    """Answer in OpenAI's words."""
    with Server(lambda _request: Reply.json(ANSWERS["openai"])) as running:
        yield running


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


@pytest.fixture
def confined(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the folder one that neither the working directory nor temporary files are above."""
    for name in ("work", "temporary"):
        (folder / name).mkdir()
    monkeypatch.chdir(folder / "work")
    monkeypatch.setattr(tempfile, "tempdir", str(folder / "temporary"))
    return folder


def outside(folder: Path) -> Path:
    """Make a file that lies neither in the working directory nor among temporary ones."""
    (folder / "out").mkdir()
    (folder / "out" / "secret.png").write_bytes(PNG)
    return folder / "out" / "secret.png"


def dots(folder: Path) -> Path:
    outside(folder)
    return folder / "work" / ".." / "out" / "secret.png"


def link(folder: Path) -> Path:
    path = folder / "work" / "link.png"
    path.symlink_to(outside(folder))
    return path


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.png")
    return folder / "pipe.png"


def program(folder: Path) -> Path:
    (folder / "elf.png").write_bytes(b"\x7fELF\2\1\1\0")
    return folder / "elf.png"


def strange(folder: Path) -> Path:
    (folder / "a.exe").write_bytes(b"x")
    return folder / "a.exe"


def empty(folder: Path) -> Path:
    (folder / "empty.png").touch()
    return folder / "empty.png"


REFUSED: Final[dict[str, tuple[Callable[[Path], Path], str]]] = {
    "missing": (lambda folder: folder / "none.png", "was not found"),
    "a folder": (lambda folder: folder, "is a directory"),
    "a pipe": (pipe, "is a named pipe"),
    "a device": (lambda folder: type(folder)("/dev/zero"), "is a device"),
    "the system's state": (lambda folder: type(folder)("/proc/self/environ"), "/proc"),
    "empty": (empty, "is empty"),
    "another kind than its name": (program, "holds a program"),
    "an extension that is not allowed": (strange, "not allowed"),
    "up and out": (dots, "secret.png"),
    "a link that leads out": (link, "link.png"),
    "no image": (lambda folder: folder / "report.pdf", "of type image/*, for image_url"),
}


@pytest.mark.skipif(os.name == "nt", reason="pipes, links and devices of POSIX")
@pytest.mark.parametrize("what", REFUSED)
@pytest.mark.parametrize("validate", ["error", "off"])
def test_what_may_not_be_read_is_refused_before_anything_is_sent(
    way: Way, confined: Path, server: Server, what: str, validate: Any
) -> None:
    make, words = REFUSED[what]

    error = refused(way, server, said(image(make(confined))), validate=validate)

    (problem,) = error.problems
    assert words in problem
    assert problem.startswith("messages[0].content[1]: file ")
    assert problem.parameter == "messages[0].content[1]"
    assert error.provider == "openai"


@pytest.mark.parametrize(
    ("kind", "name"),
    [("audio_url", "clip.mp4"), ("video_url", "said.wav"), ("input_audio", "cat.png")],
)
def test_a_file_must_fit_its_part(
    way: Way, folder: Path, server: Server, kind: str, name: str
) -> None:
    key = "data" if kind == "input_audio" else "url"
    part = {"type": kind, kind: {key: folder / name}}

    error = refused(way, server, said(part))

    assert f"for {kind}" in str(error)


def test_the_size_is_limited_by_the_configuration(way: Way, folder: Path, server: Server) -> None:
    config.update_provider_config("openai", file_upload={"max_size": len(PNG) - 1})

    assert "is too large" in str(refused(way, server, said(image(folder / "cat.png"))))

    config.update_provider_config("openai", file_upload={"max_size": len(PNG)})
    assert Api(way, "openai", server.url).ask(said(image(folder / "cat.png")))


def test_a_file_is_refused_together_with_all_else(way: Way, folder: Path, server: Server) -> None:
    messages = said(
        image(folder / "none.png"), document(folder / "none.pdf"), {"type": "text", "text": 5}
    )

    error = refused(way, server, messages, temperature=9, timeout=-1)

    assert {problem.parameter for problem in error.problems} == {
        "messages[0].content[1]",
        "messages[0].content[2]",
        "messages[0].content[3].text",
        "temperature",
        "timeout",
    }


def test_a_file_is_refused_together_with_a_model_that_is_none(way: Way, folder: Path) -> None:
    with pytest.raises(InvalidModelError) as caught:
        way.ask("nobody/m", said(image(folder / "none.png")))

    assert any("none.png" in problem for problem in caught.value.problems)


STRINGS: Final[dict[str, Callable[[str], object]]] = {
    "an image": image,
    "an image without its object": lambda url: {"type": "image_url", "image_url": url},
    "a sound": lambda url: {"type": "audio_url", "audio_url": {"url": url}},
    "a document": document,
}


@pytest.mark.parametrize("what", STRINGS)
@pytest.mark.parametrize("start", ["file://", "FILE://localhost", "file:"])
def test_a_file_url_is_never_read_and_the_error_says_what_is(
    way: Way, folder: Path, server: Server, what: str, start: str
) -> None:
    error = refused(way, server, said(STRINGS[what](f"{start}{folder / 'cat.png'}")))

    assert "pass a pathlib.Path" in str(error)


@pytest.mark.parametrize("what", STRINGS)
@pytest.mark.parametrize("start", ["file://", ""])
def test_nothing_of_a_file_is_sent_for_a_string_however_it_is_written(
    way: Way, folder: Path, server: Server, what: str, start: str
) -> None:
    part = STRINGS[what](f"{start}{folder / 'cat.png'}")

    Api(way, "openai", server.url).ask(said(part), validate="off")

    (request,) = server.requests
    assert CODED["cat.png"].encode() not in request.body
    assert request.json()["messages"] == said(
        image(f"{start}{folder / 'cat.png'}") if "an image" in what else part
    )


def test_a_path_is_taken_in_the_place_of_content_only(
    way: Way, folder: Path, server: Server
) -> None:
    path = folder / "cat.png"
    elsewhere: list[Any] = [
        [{"role": "user", "content": path}],
        said({"type": "text", "text": path}),
        said({"type": "file", "file": path}),
        said({"type": "file", "file": {"file_id": path}}),
        said({"type": "input_audio", "input_audio": path}),
    ]
    for messages in elsewhere:
        refused(way, server, messages)


def test_text_that_a_format_cannot_say_is_refused_when_it_is_read(way: Way, folder: Path) -> None:
    (folder / "latin.txt").write_bytes(b"caf\xe9")
    with Server(lambda _request: Reply.json(ANSWERS["anthropic"])) as server:
        with pytest.raises(InvalidRequestError, match="no text in UTF-8") as caught:
            Api(way, "anthropic", server.url).ask(said(document(folder / "latin.txt")))

        assert caught.value.provider == "anthropic"
        assert server.connections_opened == 0


def test_a_file_that_changed_between_check_and_reading_is_refused(
    folder: Path, server: Server
) -> None:
    def start() -> Any:
        return ChatCompletion.create(
            "openai/m",
            said(image(folder / "cat.png")),
            stream=True,
            base_url=server.url,
            api_key="sk",
        )

    stream = start()
    (folder / "cat.png").write_bytes(b"\xff\xd8\xff and more")
    with pytest.raises(InvalidRequestError, match="after it was checked"):
        next(iter(stream))
    stream = start()
    (folder / "cat.png").unlink()
    with pytest.raises(InvalidRequestError, match=r"content\[1\]: file .* was not found"):
        next(iter(stream))

    assert server.connections_opened == 0


def test_a_relative_path_is_the_one_that_was_meant(
    folder: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    relative = type(folder)("cat.png")
    stream = ChatCompletion.create(
        "openai/m", said(image(relative)), stream=True, base_url=server.url, api_key="sk"
    )
    monkeypatch.chdir("/")

    with pytest.raises(Exception, match="events"):  # the server answers without a stream
        next(iter(stream))

    assert CODED["cat.png"].encode() in server.requests[0].body
