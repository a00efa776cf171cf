"""Our content parts as Gemini's parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import urlsplit

from onellm._adapters.data_urls import find_data_url
from onellm._json import JSON, as_list, as_object, as_text

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft
    from onellm._adapters.rules import Write

Part: TypeAlias = Mapping[str, JSON]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """Where two services that speak this format differ."""

    options: Mapping[str, Write]
    """What is done with an option; one that is not listed is sent as it is."""
    fetches: bool
    """Whether it fetches a file from any https URL itself."""
    needs_types: bool
    """Whether it must be told what kind of file a URI names."""


_FILES: Final = "https://generativelanguage.googleapis.com/v1beta/"
_YOUTUBE: Final = re.compile(r"https://(?:(?:www\.|m\.)?youtube\.com|youtu\.be)/")
_KNOWN_URIS: Final = re.compile(
    rf"gs://|https://generativelanguage\.googleapis\.com/|{_YOUTUBE.pattern}"
)

_TYPES: Final[Mapping[str, str]] = {
    ".3gp": "video/3gpp",
    ".aac": "audio/aac",
    ".aiff": "audio/aiff",
    ".avi": "video/avi",
    ".css": "text/css",
    ".csv": "text/csv",
    ".flac": "audio/flac",
    ".flv": "video/x-flv",
    ".gif": "image/gif",
    ".heic": "image/heic",
    ".heif": "image/heif",
    ".htm": "text/html",
    ".html": "text/html",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".m4a": "audio/m4a",
    ".md": "text/markdown",
    ".mov": "video/mov",
    ".mp3": "audio/mp3",
    ".mp4": "video/mp4",
    ".mpeg": "video/mpeg",
    ".mpg": "video/mpg",
    ".ogg": "audio/ogg",
    ".opus": "audio/opus",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".rtf": "text/rtf",
    ".txt": "text/plain",
    ".wav": "audio/wav",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".wmv": "video/wmv",
    ".xml": "text/xml",
}
"""Kinds of files that Gemini reads: https://ai.google.dev/gemini-api/docs/file-input-methods."""

_BESIDE: Final = ("mediaResolution", "thoughtSignature", "videoMetadata")
"""Words of Gemini's own that may stand on a part of ours."""


def write_content(draft: Draft, place: str, content: JSON, dialect: Dialect) -> list[Part]:
    """Write text or parts as parts; an empty text is none."""
    if isinstance(content, str):
        return [{"text": content}] if content else []
    written: list[Part] = []
    for index, given in enumerate(as_list(content)):
        words = as_object(given)
        where = f"{place}.content[{index}]"
        if "cache_control" in words:
            draft.notes.append(
                f"{where}: cache_control left out; {draft.provider} caches by itself"
            )
        part = _PARTS.get(as_text(words.get("type")), _write_own)(draft, where, words, dialect)
        if part is not None:
            beside = {key: words[key] for key in _BESIDE if key in words}
            written.append({**part, **beside})
    return written


def write_data(url: str) -> Part | None:
    """Write the bytes of a data URL; None for any other."""
    found = find_data_url(url)
    if found is None:
        return None
    return {"inlineData": {"mimeType": found.media_type, "data": found.data}}


def _write_text(draft: Draft, place: str, part: Part, dialect: Dialect) -> Part | None:
    del draft, place, dialect
    text = as_text(part.get("text"))
    return {"text": text} if text else None


def _write_refusal(draft: Draft, place: str, part: Part, dialect: Dialect) -> Part | None:
    del dialect
    draft.notes.append(f"{place}: refusal was sent as text")
    text = as_text(part.get("refusal"))
    return {"text": text} if text else None


def _write_url(draft: Draft, place: str, part: Part, dialect: Dialect) -> Part | None:
    given = part.get(as_text(part.get("type")))
    url = as_text(as_object(given).get("url")) if isinstance(given, Mapping) else as_text(given)
    if as_object(given).get("detail") not in {None, "auto"}:
        draft.notes.append(f"{place}: detail was left out; {draft.provider} has mediaResolution")
    return _write_media(draft, place, url, dialect)


def _write_media(draft: Draft, place: str, url: str, dialect: Dialect) -> Part | None:
    if url.startswith("data:") and (data := write_data(url)):
        return data
    if _KNOWN_URIS.match(url) or (dialect.fetches and url.startswith(("https://", "http://"))):
        return _write_uri(draft, place, url, dialect)
    if url.startswith(("https://", "http://")):
        draft.problems.append(
            f"{place} is at an address that {draft.provider} does not fetch; "
            "give the bytes as a data URL (data:<type>;base64,...)"
        )
    else:
        draft.problems.append(f"{place} needs a data URL or a gs:// URI, not {url[:40]!r}")
    return None


def _write_uri(draft: Draft, place: str, uri: str, dialect: Dialect) -> Part:
    kind = _TYPES.get(PurePosixPath(urlsplit(uri).path).suffix.lower())
    if kind is None and _YOUTUBE.match(uri):
        kind = "video/mp4"
    if kind is not None:
        return {"fileData": {"fileUri": uri, "mimeType": kind}}
    if dialect.needs_types:
        draft.problems.append(
            f"{place} does not tell what kind of file it is; "
            'give {"type": "fileData", "fileData": {"fileUri": ..., "mimeType": ...}}'
        )
    return {"fileData": {"fileUri": uri}}


def _write_audio(draft: Draft, place: str, part: Part, dialect: Dialect) -> Part | None:
    del dialect
    given = as_object(part.get("input_audio"))
    data, form = as_text(given.get("data")), as_text(given.get("format"))
    if not data or not form:
        draft.problems.append(f"{place}.input_audio needs 'data' in base64 and a 'format'")
        return None
    return {"inlineData": {"mimeType": _TYPES.get(f".{form}", f"audio/{form}"), "data": data}}


def _write_file(draft: Draft, place: str, part: Part, dialect: Dialect) -> Part | None:
    file = as_object(part.get("file"))
    if file.get("filename"):
        draft.notes.append(f"{place}: filename left out; {draft.provider} has none")
    name = as_text(file.get("file_id"))
    if not name:
        return _write_media(draft, place, as_text(file.get("file_data")), dialect)
    uri = f"{_FILES}{name}" if name.startswith("files/") and not dialect.fetches else name
    return _write_media(draft, place, uri, dialect)


def _write_own(draft: Draft, place: str, part: Part, dialect: Dialect) -> Part | None:
    """Write a part in Gemini's own words, which has no type there."""
    del dialect
    kind = as_text(part.get("type"))
    if kind not in part:
        draft.unsupported.append(f"{place} (a part of type {kind!r})")
        return None
    return {key: value for key, value in part.items() if key not in {"type", "cache_control"}}


_PARTS: Final[Mapping[str, Callable[[Draft, str, Part, Dialect], Part | None]]] = {
    "text": _write_text,
    "refusal": _write_refusal,
    "image_url": _write_url,
    "audio_url": _write_url,
    "video_url": _write_url,
    "input_audio": _write_audio,
    "file": _write_file,
}
