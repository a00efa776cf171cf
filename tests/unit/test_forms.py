"""Forms as RFC 7578 has them: read back by a parser that forgives nothing, and by the stdlib's."""

from __future__ import annotations

import io
import re
from email import message_from_bytes
from email.policy import HTTP
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onellm_clients._runtime import Multipart, Part

from onellm._file_names import find_base_name
from onellm._multipart import write_form

_HEAD = re.compile(
    rb'content-disposition: form-data; name="(?P<name>[^"\\\x00-\x1f\x7f]*)"'
    rb'(?:; filename="(?P<filename>[^"\\\x00-\x1f\x7f]*)")?'
    rb"(?:\r\ncontent-type: (?P<type>[!-~]+/[ -~]+))?"
)
"""All that may be before a part: two headers, and quotes around what can end no quote."""


class Read(NamedTuple):
    """A part as it arrived."""

    name: str
    filename: str | None
    content_type: str | None
    content: bytes


def written(*parts: Part) -> tuple[bytes, bytes]:
    """The boundary of a form, and its bytes."""
    headers, body = write_form(Multipart(parts))
    kind, _, boundary = headers["content-type"].partition("; boundary=")
    assert kind == "multipart/form-data"
    assert re.fullmatch("[0-9a-f]{32}", boundary)
    whole = body.whole()
    assert body.length is None or len(whole) == body.length
    return boundary.encode(), whole


def parse(*parts: Part) -> list[Read]:
    """Read a form, and fail at whatever is not as it has to be."""
    boundary, body = written(*parts)
    first, *middle, last = (b"\r\n" + body).split(b"\r\n--" + boundary)
    assert first == b""
    assert last == b"--\r\n"
    found: list[Read] = []
    for part in middle:
        assert part.startswith(b"\r\n")
        head, end, content = part[2:].partition(b"\r\n\r\n")
        assert end
        match = _HEAD.fullmatch(head)
        assert match, head
        name, *others = match.group("name", "filename", "type")
        filename, kind = (None if one is None else one.decode() for one in others)
        found.append(Read(name.decode(), filename, kind, content))
    return found


def parse_by_email(*parts: Part) -> list[Read]:
    """Read a form as the standard library does."""
    boundary, body = written(*parts)
    head = b'content-type: multipart/form-data; boundary="%s"\r\n\r\n' % boundary
    whole = message_from_bytes(head + body, policy=HTTP)
    assert not whole.defects
    found: list[Read] = []
    for part in whole.iter_parts():
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        assert not part.defects
        name = part.get_param("name", header="content-disposition")
        kind = part.get_content_type() if part["content-type"] else None
        found.append(Read(str(name), part.get_filename(), kind, content))
    return found


def escaped(name: str) -> str:
    return re.sub(r'["\\\x00-\x1f\x7f]', lambda found: f"%{ord(found[0]):02X}", name)


def some_parts() -> list[Part]:
    return [
        Part("model", b"whisper-1"),
        Part("file", b"\x00\xff--\r\n\r\nbytes", "a b.wav", "audio/wav"),
        Part("again", io.BytesIO(b"streamed"), "x.bin"),
        Part("empty", b"", "e", "text/plain; charset=utf-8"),
    ]


def test_a_form_is_read_back_as_it_was_written() -> None:
    assert parse(*some_parts()) == [
        Read("model", None, None, b"whisper-1"),
        Read("file", "a b.wav", "audio/wav", b"\x00\xff--\r\n\r\nbytes"),
        Read("again", "x.bin", None, b"streamed"),
        Read("empty", "e", "text/plain; charset=utf-8", b""),
    ]


def test_the_standard_library_reads_the_same() -> None:
    assert parse_by_email(*some_parts()) == [
        Read("model", None, None, b"whisper-1"),
        Read("file", "a b.wav", "audio/wav", b"\x00\xff--\r\n\r\nbytes"),
        Read("again", "x.bin", None, b"streamed"),
        Read("empty", "e", "text/plain", b""),
    ]


HOSTILE = [
    'x"; name="y',
    "x\r\ncontent-type: text/html",
    "x\nevil: 1",
    "x\revil: 1",
    'a"b"c',
    "ends in \\",
    '\\"; filename="y',
    "nul\x00.wav",
    "tab\tdel\x7f",
    "\r\n\r\nbody",
    "x\u2028y\u0085z",
]


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_no_name_can_end_its_header_or_begin_another(name: str) -> None:
    (part,) = parse(Part(name, b"1", name))

    assert part == Read(escaped(name), escaped(find_base_name(name)), None, b"1")


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_parsers_agree_on_every_name(name: str) -> None:
    parts = (Part(name, b"1", "a.wav"), Part("next", b"2"))

    by_email = parse_by_email(*parts)

    assert [part.content for part in by_email] == [b"1", b"2"]
    assert by_email[1].name == "next"
    assert [part.content for part in parse(*parts)] == [b"1", b"2"]


@given(st.text(st.characters(exclude_categories=["Cs"])), st.binary())
def test_whatever_the_name_and_the_content_a_form_has_its_parts_and_no_other(
    name: str, content: bytes
) -> None:
    parts = parse(Part(name, content, name), Part("model", b"m"))

    assert parts == [
        Read(escaped(name), escaped(find_base_name(name)), None, content),
        Read("model", None, None, b"m"),
    ]


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("/home/me/a.wav", "a.wav"),
        ("..\\..\\a.wav", "a.wav"),
        ("C:\\a.wav", "a.wav"),
        ("folder/", "folder"),
        ("a\\", "a"),
        ("..", "file"),
        ("/", "file"),
        ("", "file"),
        ("my..file.txt", "my..file.txt"),
        ("Grüße 🎧.wav", "Grüße 🎧.wav"),
    ],
)
def test_no_folder_leaves_this_machine(name: str, sent: str) -> None:
    assert parse(Part("file", b"", name))[0].filename == sent


def test_names_are_sent_in_utf_8() -> None:
    assert 'filename="Grüße 🎧.wav"'.encode() in written(Part("f", b"", "Grüße 🎧.wav"))[1]


@pytest.mark.parametrize(
    "kind",
    ["text/html\r\nx: 1", "text/plain\x00", "text", "", "text/plain; a=é", "a/b\nc", '"a"/b', "/"],
    ids=ascii,
)
def test_what_is_no_content_type_is_refused(kind: str) -> None:
    with pytest.raises(ValueError, match="content type"):
        write_form(Multipart((Part("file", b"", "a", kind),)))


@pytest.mark.parametrize("part", [Part("\ud800", b""), Part("file", b"", "\ud800.txt")])
def test_what_is_no_text_is_refused(part: Part) -> None:
    with pytest.raises(ValueError, match="no text"):
        write_form(Multipart((part,)))


def test_boundaries_differ_so_that_no_content_can_know_them() -> None:
    form = Multipart((Part("a", b"1"),))

    assert len({write_form(form)[0]["content-type"] for _ in range(100)}) == 100


def test_an_empty_form_is_its_end_alone() -> None:
    boundary, body = written()

    assert body == b"--%s--\r\n" % boundary
