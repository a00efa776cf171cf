"""Files in messages that may not be read, and strings, which never are."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm import ChatCompletion, config
from onellm.errors import InvalidModelError, InvalidRequestError
from onellm.testing import Reply, Server

from .conftest import Api, Way
from .local_files import (
    ANSWERS,
    CODED,
    PNG,
    document,
    image,
    refused,
    said,
    write_files,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_files(tmp_path)


@pytest.fixture
def server() -> Iterator[Server]:
    """Answer in OpenAI's words."""
    with Server(lambda _request: Reply.json(ANSWERS["openai"])) as running:
        yield running


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
