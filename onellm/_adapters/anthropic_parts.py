"""Our content parts as Anthropic's content blocks."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import unquote_to_bytes

from onellm._json import JSON, as_list, as_object, as_text

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft

Block: TypeAlias = Mapping[str, JSON]

_DATA_URL: Final = re.compile(
    r"data:(?P<type>[^;,]*)(?:;[^;,]*)*?(?P<base64>;base64)?,(?P<data>.*)", re.DOTALL
)
_IMAGES: Final = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
_FILES_BETA: Final = ("anthropic-beta", "files-api-2025-04-14")


def text_block(text: str) -> Block:
    """Write a piece of text."""
    return {"type": "text", "text": text}


def write_content(draft: Draft, place: str, content: JSON) -> list[Block]:
    """Write text or parts as blocks; an empty text is no block."""
    if isinstance(content, str):
        return [text_block(content)] if content else []
    blocks: list[Block] = []
    for index, part in enumerate(as_list(content)):
        words = as_object(part)
        write = _PARTS.get(as_text(words.get("type")))
        if write is None:
            blocks.append(words)
            continue
        block = write(draft, f"{place}.content[{index}]", words)
        if block is not None:
            mark = {"cache_control": words["cache_control"]} if "cache_control" in words else {}
            blocks.append({**block, **mark})
    return blocks


def _write_text(draft: Draft, place: str, part: Block) -> Block | None:
    del draft, place
    text = as_text(part.get("text"))
    if not text:
        return None
    extra = {"citations": part["citations"]} if "citations" in part else {}
    return {**text_block(text), **extra}


def _write_image(draft: Draft, place: str, part: Block) -> Block | None:
    given = part.get("image_url")
    url = as_text(as_object(given).get("url")) if isinstance(given, Mapping) else as_text(given)
    if as_object(given).get("detail") not in {None, "auto"}:
        draft.notes.append(f"{place}: detail was left out; {draft.provider} chooses it")
    source = _write_source(draft, place, url)
    if source is None:
        return None
    kind = source.get("media_type", "image/png")
    if kind not in _IMAGES:
        known = ", ".join(sorted(_IMAGES))
        draft.problems.append(f"{place} is of type {kind!r}; {draft.provider} reads {known}")
    return {"type": "image", "source": source}


def _write_file(draft: Draft, place: str, part: Block) -> Block | None:
    file = as_object(part.get("file"))
    if file.get("file_id"):
        draft.headers.append(_FILES_BETA)
        source: Block | None = {"type": "file", "file_id": file["file_id"]}
    else:
        source = _write_document(draft, place, as_text(file.get("file_data")))
    if source is None:
        return None
    title: Block = {"title": file["filename"]} if file.get("filename") else {}
    return {"type": "document", "source": source, **title}


def _write_document(draft: Draft, place: str, url: str) -> Block | None:
    source = _write_source(draft, place, url)
    kind = as_text(source.get("media_type")) if source else ""
    if source is None or kind in {"", "application/pdf"}:
        return source
    if not kind.startswith("text/"):
        draft.problems.append(
            f"{place} is of type {kind!r}; {draft.provider} reads application/pdf and text"
        )
        return None
    try:
        text = base64.b64decode(as_text(source["data"]), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        draft.problems.append(f"{place} holds no text in UTF-8, base64-coded")
        return None
    return {"type": "text", "media_type": "text/plain", "data": text}


def _write_source(draft: Draft, place: str, url: str) -> Block | None:
    if url.startswith(("https://", "http://")):
        return {"type": "url", "url": url}
    found = _DATA_URL.fullmatch(url)
    if found is None:
        draft.problems.append(f"{place} needs an https URL or a data URL, not {url[:40]!r}")
        return None
    data = found["data"]
    if not found["base64"]:
        data = base64.b64encode(unquote_to_bytes(data)).decode()
    return {"type": "base64", "media_type": found["type"] or "text/plain", "data": data}


def _no_media(draft: Draft, place: str, part: Block) -> None:
    draft.degraded.append(f"{place} ({part.get('type')}) was left out; {draft.provider} takes none")


_PARTS: Final[Mapping[str, Callable[[Draft, str, Block], Block | None]]] = {
    "text": _write_text,
    "image_url": _write_image,
    "file": _write_file,
    "input_audio": _no_media,
    "audio_url": _no_media,
    "video_url": _no_media,
}
"""Our parts; any other is a block of Anthropic's own and goes as it is."""
