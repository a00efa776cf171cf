"""Any operation of any pinned document, typed; on the same way as every other call.

    from onellm import native
    from onellm_clients.openai.api.responses import create_response

    request = create_response.build_request(body={"model": "gpt-4o-mini", "input": "Hello"})
    answer = native.send("openai", request, create_response.parse_response)

What a generated client builds is sent as it is; nothing is translated and nothing is added.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, Unpack, cast
from urllib.parse import urlsplit

from onellm_clients._runtime import (
    UNSET,
    BinaryFile,
    Multipart,
    Request,
    UnexpectedBodyError,
    UnknownVariant,
    WireModel,
    encode,
)

from onellm._call import resolve_target
from onellm._check import CALL_OPTIONS, find_option_problems
from onellm._chunk_reader import ChunkReader
from onellm._flow import Flow, arun, run
from onellm._json import JSON, as_object, as_text, loads
from onellm._native_events import EventParser, find_decoder, find_ending
from onellm._pool import async_transport, sync_transport
from onellm._receipt import Receipt
from onellm._request import (
    Prepared,
    build_request,
    call_ends,
    explain,
    parse_object,
    send_prepared,
)
from onellm._stream import OpenedStream, Stream
from onellm._watchdog import Watchdog
from onellm._wire_errors import error_from_event, find_base_refusal, unexpected
from onellm.errors import APIError, InvalidRequestError, OneLLMError
from onellm.providers import find_provider

if TYPE_CHECKING:
    from onellm._call import Target
    from onellm._http import HttpResponse
    from onellm.providers import Provider
    from onellm.types.options import CallOptions

__all__ = [
    "UNSET",
    "BinaryFile",
    "Read",
    "Request",
    "UnknownVariant",
    "asend",
    "astream",
    "encode",
    "read_bytes",
    "read_json",
    "read_text",
    "send",
    "stream",
]

T = TypeVar("T")
E = TypeVar("E")

Read: TypeAlias = (
    Callable[[int, JSON], T]
    | Callable[[int, Mapping[str, JSON]], T]
    | Callable[[int, bytes], T]
    | Callable[[int, str], T]
)
"""An operation's `parse_response`: told the status and the body, it gives the answer.

Its `body` is annotated: `bytes` and `str` are given the body as it came, all else its JSON.
"""

_RAW: Final[Mapping[object, type]] = {"bytes": bytes, bytes: bytes, "str": str, str: str}
_VERSION: Final = re.compile(r"/v\d\w*\Z")
_IDENTITY: Final = frozenset({"id", "object", "name"})
"""Keys of a thing of the provider's, which may tell of its own failure under `error`."""


def send(provider: str, request: Request, read: Read[T], **options: Unpack[CallOptions]) -> T:
    """Send what `build_request` built, and give what `parse_response` reads of the answer.

    Raises InvalidRequestError for what cannot be sent, AuthenticationError when there is no key or
    it is refused, InvalidResponseError for an answer that is none, and the other APIErrors for
    what the provider says. Works anywhere, also inside a running event loop.
    """
    return run(_answer(provider, request, read, options), sync_transport())


async def asend(
    provider: str, request: Request, read: Read[T], **options: Unpack[CallOptions]
) -> T:
    """Do what `send` does without blocking the loop; files of a form are read in a thread."""
    return await arun(_answer(provider, request, read, options), await async_transport())


def stream(
    provider: str,
    request: Request,
    read_event: Callable[[JSON], E],
    **options: Unpack[CallOptions],
) -> Stream[E]:
    """Give the events of an operation that streams, for `for` and `async for`.

    The request must ask for a stream itself (`"stream": True`, where the operation has it); it is
    sent at the first step. `read_event` is the operation's `parse_..._event`. An event that the
    document does not know is an UnknownVariant; a ping is none. Raises what `send` raises, and
    StreamStalledError or StreamTruncatedError on the way.
    """
    return _make_stream(provider, request, read_event, options)


async def astream(
    provider: str,
    request: Request,
    read_event: Callable[[JSON], E],
    **options: Unpack[CallOptions],
) -> Stream[E]:
    """Do what `stream` does; the request is sent, and its errors raised, before this returns."""
    return await _make_stream(provider, request, read_event, options).aopen()


def read_json(status: int, body: JSON) -> JSON:  # noqa: ARG001 - as parse_response
    """Read any JSON answer as it is: for an operation whose answers no document describes."""
    return body


def read_bytes(status: int, body: bytes) -> bytes:  # noqa: ARG001 - as parse_response
    """Read any answer as its bytes."""
    return body


def read_text(status: int, body: str) -> str:  # noqa: ARG001 - as parse_response
    """Read any answer as text, in UTF-8: subtitles, for one."""
    return body


def _answer(provider: str, request: Request, read: Read[T], options: CallOptions) -> Flow[T]:
    raw = _find_raw(read)
    prepared = _prepare(provider, request, options, accept="*/*" if raw else None)
    response = yield from send_prepared(prepared, call_ends(prepared.target))
    try:
        if raw is not None:
            return _read_raw(response, cast("Callable[[int, object], T]", read), raw, prepared)
        return _read_json(response, cast("Callable[[int, JSON], T]", read), prepared)
    except OneLLMError as error:
        explain(error, prepared)
        raise


def _find_raw(read: object) -> type | None:
    """Find whether a reader wants the body itself: parse_response says so by an annotation."""
    annotations: Mapping[str, object] = getattr(read, "__annotations__", {})
    return _RAW.get(annotations.get("body"))


def _prepare(
    name: str,
    request: Request,
    options: CallOptions,
    *,
    accept: str | None = None,
    streamed: bool = False,
) -> Prepared:
    provider = find_provider(name)
    problems = [*_option_problems(options)]
    extra = options.get("extra_body")
    if extra and isinstance(request.body, Mapping):
        request = request._replace(body={**request.body, **extra})
    elif extra:
        problems.append("extra_body cannot be merged into a body that is no JSON object")
    if problems:
        raise InvalidRequestError.of(problems, provider.name)
    if accept is not None:
        request = request._replace(headers=(("accept", accept), *request.headers))
    target = _find_target(provider, request.path, options)
    model = _find_model(request)
    return Prepared(
        provider=provider,
        model=model,
        target=target,
        request=build_request(provider, target, request, stream=streamed),
        receipt=Receipt(provider=provider.name, model=model),
        secrets=target.secrets,
    )


def _find_target(provider: Provider, path: str, options: CallOptions) -> Target:
    target = resolve_target(provider, options)
    for beginning, place in provider.places.items():
        if path.startswith(beginning):
            return replace(target, base_url=_cut(target.base_url, provider) + place)
    return target


def _cut(base: str, provider: Provider) -> str:
    """Take off the end of a base URL, be it the provider's own or what is usual instead."""
    ends = {urlsplit(provider.base_url).path, *provider.places.values()}
    for end in sorted(ends, key=len, reverse=True):
        if end and base.endswith(end):
            return base.removesuffix(end)
    return _VERSION.sub("", base)


def _option_problems(options: CallOptions) -> list[str]:
    given = cast("Mapping[str, object]", options)
    problems: list[str] = []
    problems += find_option_problems(
        {name: value for name, value in given.items() if name in CALL_OPTIONS}, CALL_OPTIONS
    )
    for name in given.keys() - CALL_OPTIONS:
        problems += find_option_problems({name: None}, CALL_OPTIONS) or [
            f"{name} is no option of a native call: what is sent stands in the request"
        ]
    problems += [
        f"{name}= means nothing here: a native request is sent as it is"
        for name in ("validate", "unsupported", "unknown_options", "check_size")
        if given.get(name) is not None
    ]
    return problems


def _find_model(request: Request) -> str:
    """Find which model is asked, for receipts and errors."""
    if isinstance(request.body, Multipart):
        parts = (part.content for part in request.body.parts if part.name == "model")
        return next((one.decode(errors="replace") for one in parts if isinstance(one, bytes)), "")
    return as_text(as_object(request.body).get("model"))


def _read_raw(
    response: HttpResponse, read: Callable[[int, object], T], raw: type, prepared: Prepared
) -> T:
    if "json" in response.headers.get("content-type", ""):
        body = parse_object(response.body)
        if body and body.get("error") and not body.keys() & _IDENTITY:
            raise error_from_event(body, prepared.secrets)
    content = response.body
    return read(response.status, content.decode(errors="replace") if raw is str else content)


def _read_json(response: HttpResponse, read: Callable[[int, JSON], T], prepared: Prepared) -> T:
    secrets = prepared.secrets
    try:
        # An answer without a body says that it is done.
        body = loads(response.body) if response.body.strip() else None
    except ValueError:
        raise unexpected("JSON", response.body, response.headers, secrets) from None
    try:
        answer = read(response.status, body)
    except UnexpectedBodyError:
        raise unexpected("a JSON object", response.body, response.headers, secrets) from None
    if isinstance(body, Mapping):
        if _is_refusal(body, answer):
            raise error_from_event(body, secrets)
        if refused := find_base_refusal(body):
            raise error_from_event(refused, secrets)
    return answer


def _is_refusal(body: Mapping[str, JSON], answer: object) -> bool:
    """Tell an error in place of an answer from the failure that an answer tells of.

    A failed response or file has an `error` too: its document knows it, and it has an id.
    """
    if not body.get("error"):
        return False
    undeclared = isinstance(answer, WireModel) and "error" in answer.additional_properties
    return undeclared or not body.keys() & _IDENTITY


def _make_stream(
    provider: str, request: Request, read_event: Callable[[JSON], E], options: CallOptions
) -> Stream[E]:
    prepared = _prepare(provider, request, options, streamed=True)
    parser = EventParser(read_event, find_ending(request.path), prepared.secrets)
    return Stream(
        lambda: _open(prepared, request.path, parser),
        lambda error: explain(error, prepared),
    )


def _open(prepared: Prepared, path: str, parser: EventParser[E]) -> Flow[OpenedStream[E]]:
    until = call_ends(prepared.target)
    response = yield from send_prepared(prepared, until)
    if response.source is None:
        raise TypeError("a stream that was opened has a source")

    def refuse(head: bytes) -> APIError:
        body = parse_object(head)
        if body and body.get("error"):
            return error_from_event(body, prepared.secrets)
        return unexpected("a stream of events", head, response.headers, prepared.secrets)

    reader = ChunkReader(
        parser,
        Watchdog(prepared.target.clocks, time.monotonic(), sent=response.sent, until=until),
        prepared.receipt,
        refuse,
        decoder=find_decoder(response.headers, path),
        secrets=prepared.secrets,
        reading=prepared.target.reading,
    )
    return OpenedStream(response.source, reader, prepared.receipt)
