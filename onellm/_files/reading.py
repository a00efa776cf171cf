"""What providers answer about files, in OpenAI's words; what else they say stays beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from onellm._json import JSON, as_int, as_object, as_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from onellm._resources import Answered

_STATUSES: Final[Mapping[str, str]] = {
    "PROCESSING": "uploaded",
    "ACTIVE": "processed",
    "FAILED": "error",
}
"""Google's states of a file → OpenAI's."""


def read_file(answered: Answered) -> dict[str, JSON] | None:
    """Read what is known of a file; None when the answer is no file."""
    fields = answered.fields
    inner = fields.get("file")
    return _read_file(inner if isinstance(inner, Mapping) else fields)


def _read_file(fields: Mapping[str, JSON]) -> dict[str, JSON] | None:
    found: dict[str, JSON] = dict(fields)
    for name, (keys, read) in _FIELDS.items():
        values = (read(fields[key]) for key in keys if key in fields)
        value = next((value for value in values if value is not None), None)
        if value is not None:
            found[name] = value
    if not found.get("id"):
        return None
    state = as_text(fields.get("state"))
    if state in _STATUSES:
        found.setdefault("status", _STATUSES[state])
    elif fields.get("Processed") is True:
        found.setdefault("status", "processed")
    found["object"] = "file"
    return found


def find_items(answered: Answered) -> list[Mapping[str, JSON]] | None:
    """Find the files in an answer, as the provider tells them; None when it is no list."""
    fields = answered.fields
    # Google leaves an empty list out, and answers {} where there are no files.
    items = fields.get("data", fields.get("files", [] if answered.body == {} else None))
    if not isinstance(items, list):
        return None
    return [item for one in items if _read_file(item := as_object(one))]


def read_files(answered: Answered) -> dict[str, JSON] | None:
    """Read a list of files; None when the answer is none."""
    items = find_items(answered)
    if items is None:
        return None
    fields = answered.fields
    files = [_read_file(item) for item in items]
    rest = {key: value for key, value in fields.items() if key not in {"files", "data"}}
    more = fields.get("has_more") is True
    given = fields.get("nextPageToken") or fields.get("cursor") or fields.get("pagination_token")
    last = fields.get("last_id") or (as_object(files[-1]).get("id") if files else None)
    after = as_text(given) or (as_text(last) if more else "")
    return {
        **rest,
        "object": "list",
        "data": files,
        "has_more": more or bool(after),
        "next_after": after or None,
    }


def read_deleted(answered: Answered, file_id: str) -> dict[str, JSON] | None:
    """Read that a file is deleted; some say so by answering nothing at all."""
    fields = answered.fields
    if answered.content.strip() and not isinstance(answered.body, Mapping):
        return None
    deleted = fields.get("deleted")
    return {
        **fields,
        "id": str(fields.get("id") or fields.get("file_id") or file_id),
        "object": "file",
        "deleted": True if deleted is None else bool(deleted),
    }


def read_count(value: JSON) -> int:
    """Read a number that may be written as a text, as Google's are."""
    text = as_text(value)
    return int(text) if text.isascii() and text.isdecimal() else as_int(value)


def read_moment(value: JSON) -> int | None:
    """Read a moment, in seconds since 1970 or as RFC 3339 has it; None for none."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return int(value)
    try:
        moment = datetime.fromisoformat(as_text(value))
    except ValueError:
        return None
    return int(moment.timestamp()) if moment.tzinfo else None


def _read_name(value: JSON) -> str | None:
    """Read a text; MiniMax's ids are numbers."""
    return str(value) if value and isinstance(value, str | int) else None


_FIELDS: Final[Mapping[str, tuple[tuple[str, ...], Callable[[JSON], JSON]]]] = {
    "id": (("id", "file_id", "name"), _read_name),
    "filename": (("filename", "displayName", "display_name"), _read_name),
    "mime_type": (("mime_type", "mimeType", "mimetype"), _read_name),
    "bytes": (("bytes", "size_bytes", "sizeBytes"), read_count),
    "created_at": (("created_at", "createTime"), read_moment),
    "expires_at": (("expires_at", "expirationTime"), read_moment),
}
"""By our name: what providers call it, and how it is read."""
