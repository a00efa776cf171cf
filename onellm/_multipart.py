"""Forms with files: multipart/form-data, RFC 7578."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from onellm._adapters import Multipart, Part


def write_form(form: Multipart) -> tuple[dict[str, str], bytes]:
    """Write a form; gives its content-type header and its bytes.

    Open files are read from where they stand to their end. Raises ValueError for a file that gives
    text, and for names that are none.
    """
    boundary = secrets.token_hex(16)
    pieces: list[bytes] = []
    for part in form.parts:
        pieces += [f"--{boundary}\r\n".encode(), _write_head(part), _read(part), b"\r\n"]
    pieces.append(f"--{boundary}--\r\n".encode())
    return {"content-type": f"multipart/form-data; boundary={boundary}"}, b"".join(pieces)


def _read(part: Part) -> bytes:
    if isinstance(part.content, bytes):
        return part.content
    content = cast("object", part.content.read())  # a file in text mode gives text
    if isinstance(content, bytes):
        return content
    raise ValueError(f"the file of the part {part.name!r} must be opened in binary mode")


def _write_head(part: Part) -> bytes:
    head = f'content-disposition: form-data; name="{_quote(part.name)}"'
    if part.filename is not None:
        head += f'; filename="{_quote(part.filename)}"'
    if part.content_type is not None:
        head += f"\r\ncontent-type: {_one_line(part.content_type)}"
    try:
        return f"{head}\r\n\r\n".encode()
    except UnicodeEncodeError:
        raise ValueError(f"{part.name!a} cannot be a part of a form: it is no text") from None


def _quote(text: str) -> str:
    """Escape what could end a name or begin a header, as browsers do."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _one_line(text: str) -> str:
    return "".join(character for character in text if character.isprintable())
