"""Forms with files: multipart/form-data, RFC 7578."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING, Final

from onellm._bodies import Body
from onellm._file_names import find_base_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm._adapters import Multipart, Part
    from onellm._bodies import Content, Progress

_MEDIA_TYPE: Final = re.compile(r"[!#$&^_.+\w-]+/[!#$&^_.+\w-]+(?: *;[ -~]*)?", re.ASCII)
_UNSAFE: Final = re.compile(r'["\\\x00-\x1f\x7f]')


def write_form(form: Multipart, progress: Progress | None = None) -> tuple[dict[str, str], Body]:
    """Write a form; gives its content-type header, and a body that reads its files when it is sent.

    Raises ValueError for a file that is closed or gives text, and for names and types that are
    none.
    """
    boundary = secrets.token_hex(16)
    body = Body(_write_parts(form, boundary), progress)
    return {"content-type": f"multipart/form-data; boundary={boundary}"}, body


def _write_parts(form: Multipart, boundary: str) -> Iterator[Content]:
    for part in form.parts:
        yield f"--{boundary}\r\n".encode() + _write_head(part)
        yield part.content
        yield b"\r\n"
    yield f"--{boundary}--\r\n".encode()


def _write_head(part: Part) -> bytes:
    head = f'content-disposition: form-data; name="{_quote(part.name)}"'
    if part.filename is not None:
        head += f'; filename="{_quote(find_base_name(part.filename))}"'
    if part.content_type is not None:
        if not _MEDIA_TYPE.fullmatch(part.content_type):
            raise ValueError(f"{part.content_type!a} cannot be the content type of a form's part")
        head += f"\r\ncontent-type: {part.content_type}"
    try:
        return f"{head}\r\n\r\n".encode()
    except UnicodeEncodeError:
        raise ValueError(f"{part.name!a} cannot be a part of a form: it is no text") from None


def _quote(text: str) -> str:
    """Escape what could end a name or begin a header, as browsers do; all else is UTF-8.

    They leave backslashes and other controls, on which parsers do not agree.
    """
    return _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", text)
