"""Our content parts as Converse's content blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from onellm._adapters.data_urls import find_data_url
from onellm._json import JSON, as_list, as_object, as_text

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft

Block: TypeAlias = Mapping[str, JSON]

_IMAGES: Final[Mapping[str, str]] = {
    "image/png": "png",
    "image/jpeg": "jpeg",
    "image/jpg": "jpeg",
    "image/gif": "gif",
    "image/webp": "webp",
}
_VIDEOS: Final[Mapping[str, str]] = {
    "video/x-matroska": "mkv",
    "video/quicktime": "mov",
    "video/mp4": "mp4",
    "video/webm": "webm",
    "video/x-flv": "flv",
    "video/mpeg": "mpeg",
    "video/x-ms-wmv": "wmv",
    "video/3gpp": "three_gp",
}
_SOUNDS: Final[Mapping[str, str]] = {
    "audio/mpeg": "mp3",
    "audio/mp3": "mp3",
    "audio/wav": "wav",
    "audio/x-wav": "wav",
    "audio/aac": "aac",
    "audio/flac": "flac",
    "audio/ogg": "ogg",
    "audio/opus": "opus",
    "audio/mp4": "m4a",
    "audio/webm": "webm",
}
_DOCUMENTS: Final[Mapping[str, str]] = {
    "application/pdf": "pdf",
    "text/csv": "csv",
    "application/msword": "doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.ms-excel": "xls",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "text/html": "html",
    "text/plain": "txt",
    "text/markdown": "md",
    "text/x-markdown": "md",
}
_ENDINGS: Final[Mapping[str, str]] = {
    "3gp": "three_gp",
    "htm": "html",
    "jpg": "jpeg",
    "markdown": "md",
    "text": "txt",
}
"""Endings of files' names that are not the format's own name."""
_AS_TEXT: Final = frozenset({"application/json", "application/xml", "application/yaml"})
"""Text that has no format of its own there, besides all other kinds of text."""
_NOT_IN_NAMES: Final = re.compile(r"[^A-Za-z0-9\s()\[\]-]+")
_SPACES: Final = re.compile(r"\s+")
_LONGEST_NAME: Final = 200


def write_content(draft: Draft, place: str, content: JSON) -> list[Block]:
    """Write text or parts as blocks; an empty text is no block."""
    if isinstance(content, str):
        return [{"text": content}] if content else []
    blocks: list[Block] = []
    for index, part in enumerate(as_list(content)):
        words = as_object(part)
        kind = as_text(words.get("type"))
        where = f"{place}.content[{index}]"
        write = _PARTS.get(kind)
        if write is not None:
            block = write(draft, where, words)
        elif kind in words:
            block = {kind: words[kind]}
        else:
            block = None
            draft.problems.append(f"{where} is of type {kind!r}, which {draft.provider} has not")
        if block is not None:
            blocks += [block, *cache_point(words)]
    return blocks


def cache_point(words: Block) -> list[Block]:
    """Write a mark for the prompt cache as the block that follows what it marks."""
    if "cache_control" not in words:
        return []
    ttl = as_object(words["cache_control"]).get("ttl")
    return [{"cachePoint": {"type": "default", **({"ttl": ttl} if ttl else {})}}]


def _write_text(draft: Draft, place: str, part: Block) -> Block | None:
    del draft, place
    return {"text": part["text"]} if part.get("text") else None


def _write_image(draft: Draft, place: str, part: Block) -> Block | None:
    if as_object(part.get("image_url")).get("detail") not in {None, "auto"}:
        draft.notes.append(f"{place}: detail was left out; {draft.provider} chooses it")
    return _write_media(draft, place, "image", _url(part), _IMAGES)


def _write_video(draft: Draft, place: str, part: Block) -> Block | None:
    return _write_media(draft, place, "video", _url(part), _VIDEOS)


def _write_sound(draft: Draft, place: str, part: Block) -> Block | None:
    return _write_media(draft, place, "audio", _url(part), _SOUNDS)


def _write_input_audio(draft: Draft, place: str, part: Block) -> Block | None:
    del draft, place
    sound = as_object(part.get("input_audio"))
    return {"audio": {"format": sound.get("format"), "source": {"bytes": sound.get("data")}}}


def _url(part: Block) -> str:
    given = part.get(as_text(part.get("type")))
    return as_text(as_object(given).get("url")) if isinstance(given, Mapping) else as_text(given)


def _write_media(
    draft: Draft, place: str, name: str, url: str, formats: Mapping[str, str]
) -> Block | None:
    if url.startswith("s3://"):
        ending = url.rpartition(".")[2].lower()
        ending = _ENDINGS.get(ending, ending)
        if ending in formats.values():
            return {name: {"format": ending, "source": _stored(url)}}
        draft.problems.append(f"{place}: the ending of {url[:40]!r} tells no format")
        return None
    found = find_data_url(url)
    if found is None:
        _refuse_url(draft, place, name, url)
        return None
    if found.media_type not in formats:
        reads = ", ".join(sorted(formats))
        draft.problems.append(
            f"{place} is of type {found.media_type!r}; {draft.provider} reads {reads}"
        )
        return None
    return {name: {"format": formats[found.media_type], "source": {"bytes": found.data}}}


def _refuse_url(draft: Draft, place: str, name: str, url: str) -> None:
    if url.startswith(("https://", "http://")):
        draft.unsupported.append(f"{place} ({name} by its URL; give a data URL or an s3:// URL)")
    else:
        draft.problems.append(f"{place} needs a data URL or an s3:// URL, not {url[:40]!r}")


def _stored(url: str) -> Block:
    return {"s3Location": {"uri": url}}


def _write_file(draft: Draft, place: str, part: Block) -> Block | None:
    file = as_object(part.get("file"))
    filename = as_text(file.get("filename"))
    url = as_text(file.get("file_data")) or as_text(file.get("file_id"))
    document: dict[str, JSON] = {}
    if url.startswith("s3://"):
        document["source"] = _stored(url)
        kind = _find_ending(filename) or _find_ending(url)
    elif found := find_data_url(url):
        document["source"] = {"bytes": found.data}
        kind = _DOCUMENTS.get(found.media_type) or _find_ending(filename)
        if kind is None and (found.media_type.startswith("text/") or found.media_type in _AS_TEXT):
            kind = "txt"
            draft.notes.append(f"{place} ({found.media_type}) was sent as txt")
    elif file.get("file_id"):
        draft.unsupported.append(f"{place} (an uploaded file; give its data or an s3:// URL)")
        return None
    else:
        _refuse_url(draft, place, "document", url)
        return None
    if kind is None:
        reads = ", ".join(sorted({*_DOCUMENTS.values()}))
        draft.problems.append(f"{place} is in no format that {draft.provider} reads: {reads}")
        return None
    name = _write_name(filename)
    if name not in {filename, filename.rpartition(".")[0]} or not name:
        name = name or "Document"
        draft.notes.append(f"{place}: the document was named {name!r}, by the rules for its name")
    document = {"format": kind, "name": name, **document}
    for key in ("citations", "context"):
        if key in file:
            document[key] = file[key]
    return {"document": document}


def _find_ending(name: str) -> str | None:
    ending = name.rpartition(".")[2].lower()
    ending = _ENDINGS.get(ending, ending)
    return ending if "." in name and ending in _DOCUMENTS.values() else None


def _write_name(filename: str) -> str:
    """Write a file's name with the few characters that are allowed, without its ending."""
    stem = filename.rpartition(".")[0] or filename
    plain = _SPACES.sub(" ", _NOT_IN_NAMES.sub("-", stem)).strip()
    return plain[:_LONGEST_NAME].strip()


_PARTS: Final[Mapping[str, Callable[[Draft, str, Block], Block | None]]] = {
    "text": _write_text,
    "image_url": _write_image,
    "file": _write_file,
    "input_audio": _write_input_audio,
    "audio_url": _write_sound,
    "video_url": _write_video,
}
"""Our parts; any other is a block of Converse's own, {"type": name, name: ...}."""
