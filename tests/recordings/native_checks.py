"""What must be true of a native answer, and of the request that asked for it."""

from __future__ import annotations

import inspect
import json
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


def check_request(exchange: Exchange, received: ReceivedRequest, prefix: str) -> None:
    """Compare the request that arrived with the one that was recorded."""
    assert received.method == exchange.method.upper()
    path = unquote(received.path.removeprefix(prefix)).replace("/v1/", "/v1beta1/")
    assert path.endswith(exchange.path.replace("/v1/", "/v1beta1/"))
    asked = {pair for pair in exchange.query if pair[0] not in {"api-version", "key"}}
    assert asked <= set(parse_qsl(received.query))
    if isinstance(exchange.asked, list):
        assert _comparable(read_form(received.body)) == _comparable(exchange.asked)
    elif exchange.asked:
        assert json.loads(received.body) == exchange.asked


def recorded_events(exchange: Exchange) -> list[dict[str, Any]]:
    """Read the events with `json` and string splitting."""
    body = exchange.body.decode()
    lines = body.splitlines() if "ndjson" in exchange.content_type else split_events(body)
    texts = [line for line in lines if line.strip() and line.strip() != "[DONE]"]
    return [json.loads(text) for text in texts]


def written(value: object) -> Any:  # noqa: ANN401 - any JSON
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
