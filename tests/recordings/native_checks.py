"""What must be true of a native answer, and of the request that asked for it."""

from __future__ import annotations

import inspect
import json
import re
import struct
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl, unquote

from onellm_clients._runtime import UnknownVariant, WireModel, encode

from .native_recordings import Exchange, Form, read_form
from .reading import split_events

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onellm.testing import ReceivedRequest

    from .native_operations import Operation

_UNSAID: Final = "application/octet-stream"
"""The type of a file of which none is said."""
_IN_NO_DOCUMENT: Final = frozenset(
    {
        "response.apply_patch_call_operation_diff.delta",
        "response.apply_patch_call_operation_diff.done",
    }
)
"""Events that OpenAI sends and its document does not have."""


def check_answer(exchange: Exchange, operation: Operation, answer: object) -> None:
    """Compare an answer with its body; it has the class that its operation promises."""
    promised = inspect.signature(operation.read).return_annotation
    if promised in {"bytes", "str"}:
        assert answer in (exchange.body, exchange.body.decode(errors="replace"))
        assert type(answer).__name__ == promised
        return
    recorded = json.loads(exchange.body)
    if promised not in {"JSON", "Mapping[str, JSON]"}:
        assert isinstance(answer, WireModel), type(answer)
        assert type(answer).__name__ in promised
    assert [*find_differences(recorded, written(answer))] == []


def check_events(exchange: Exchange, events: Sequence[object]) -> None:
    """Compare the events of a stream with its body; the document knows their kinds."""
    recorded = [event for event in recorded_events(exchange) if event.get("type") != "ping"]
    assert len(events) == len(recorded)
    for event, said in zip(events, recorded, strict=True):
        assert [*find_differences(said, written(event))] == []
        assert isinstance(event, WireModel) or said["type"] in _IN_NO_DOCUMENT


def check_request(exchange: Exchange, received: ReceivedRequest, prefix: str) -> None:
    """Compare the request that arrived with the one that was recorded."""
    assert received.method == exchange.method.upper()
    path = unquote(received.path.removeprefix(prefix)).replace("/v1/", "/v1beta1/")
    assert path.endswith(unquote(exchange.path).replace("/v1/", "/v1beta1/"))
    asked = {pair for pair in exchange.query if pair[0] not in {"$alt", "api-version", "key"}}
    assert asked <= set(parse_qsl(received.query))
    if isinstance(exchange.asked, list):
        assert _comparable(read_form(received.body)) == _comparable(exchange.asked)
    elif exchange.asked:
        assert json.loads(received.body) == exchange.asked


def recorded_events(exchange: Exchange) -> list[dict[str, Any]]:
    """Read the events with `json` and string splitting."""
    if b":event-type" in exchange.body:
        return list(_read_frames(exchange.body))
    body = exchange.body.decode()
    if body.startswith("["):
        events: list[dict[str, Any]] = json.loads(body)
        return events
    lines = body.splitlines() if "ndjson" in exchange.content_type else split_events(body)
    return [json.loads(line) for line in lines if line.strip() not in {"", "[DONE]"}]


def _read_frames(body: bytes) -> Iterator[dict[str, Any]]:
    """Read an event stream of AWS's: each frame says its length and that of its headers."""
    while body:
        total, size = struct.unpack_from(">II", body)
        name = re.search(rb":event-type\x07..([A-Za-z]+)", body[12 : 12 + size], re.DOTALL)
        assert name is not None
        yield {name[1].decode(): json.loads(body[12 + size : total - 4])}
        body = body[total:]


def written(value: object) -> Any:
    """Write an answer as the JSON that it was."""
    if isinstance(value, WireModel):
        return encode(value)
    return value.raw if isinstance(value, UnknownVariant) else value


def find_differences(recorded: object, kept: object, place: str = "$") -> Iterator[str]:
    """Name all in which two JSON values differ, but for nulls that the document does not know."""
    if isinstance(recorded, Mapping) and isinstance(kept, Mapping):
        for name in recorded.keys() | kept.keys():
            if name in kept and name in recorded:
                yield from find_differences(recorded[name], kept[name], f"{place}.{name}")
            elif recorded.get(name, ...) is not None:
                yield f"{place}.{name} is in one of them only"
    elif isinstance(recorded, list) and isinstance(kept, list) and len(recorded) == len(kept):
        for index, (one, other) in enumerate(zip(recorded, kept, strict=True)):
            yield from find_differences(one, other, f"{place}[{index}]")
    elif recorded != kept or type(recorded) is not type(kept):
        yield f"{place}: {recorded!r:.80} became {kept!r:.80}"


def _comparable(form: Form) -> list[tuple[str, str, str, bytes]]:
    """Put a form into an order, as none is promised between parts of different names."""
    return sorted(
        (name, filename or "", kind or _UNSAID if filename else "", content)
        for name, filename, kind, content in form
    )
