"""The way of a call, from what was checked to what was answered. Read it from top to bottom.

check_chat → adapter.build_chat → request → send_with_retries → adapter.parse_chat → receipt
"""

from __future__ import annotations

import platform
import re
import time
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from onellm._adapters import find_adapter
from onellm._check import CHAT_OPTIONS
from onellm._http import SUCCESS, HttpRequest, HttpResponse
from onellm._json import JSON, dumps, loads
from onellm._receipt import Receipt
from onellm._redact import redact
from onellm._retry import send_with_retries
from onellm._signers import KEY_HEADERS, find_signer
from onellm._stream import ChunkReader, OpenedStream
from onellm._version import __version__
from onellm._watchdog import Watchdog
from onellm._wire_errors import (
    clean_headers,
    error_from_event,
    error_from_status,
    find_request_id,
    revealed,
    unexpected,
)
from onellm.errors import AuthenticationError, InvalidRequestError, OneLLMError

if TYPE_CHECKING:
    from collections.abc import Callable

    from onellm._adapters import Adapter, Request, Translation
    from onellm._call import ChatCall
    from onellm._flow import Flow
    from onellm.errors import APIError
    from onellm.models import ChatCompletionChunk, ChatCompletionResponse

_JOINED: Final = "anthropic-beta"
"""A header that is a list: what a translation needs is added to what the caller gives."""
_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_USER_AGENT: Final = f"onellm/{__version__} python/{platform.python_version()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A call that is ready to be sent."""

    call: ChatCall
    adapter: Adapter
    request: HttpRequest
    receipt: Receipt
    secrets: tuple[str, ...] = field(repr=False)
    """What must not appear in any text about this call."""


def prepare_chat(call: ChatCall) -> Prepared:
    """Translate a call and write its request; all that can be refused here is refused here."""
    adapter = find_adapter(call.provider.adapter)
    translation = translate(call, adapter)
    return Prepared(
        call=call,
        adapter=adapter,
        request=build_request(call, translation.request),
        receipt=_start_receipt(call, translation),
        secrets=revealed(call.target.key),
    )


def answer_chat(prepared: Prepared) -> Flow[ChatCompletionResponse]:
    """Send a call and read its whole answer."""
    call, receipt, secrets = prepared.call, prepared.receipt, prepared.secrets
    try:
        response = yield from _send(prepared)
        body = _parse_object(response.body)
        answer = prepared.adapter.parse_chat(body, call.provider, time.time()) if body else None
        if answer is not None:
            receipt.request_id = find_request_id(receipt.headers, answer.raw)
            return answer.with_source(answer.raw, receipt)
        if body and body.get("error"):
            raise error_from_event(body, secrets)
        raise unexpected("a chat completion", response.body, response.headers, secrets)
    except OneLLMError as error:
        explain(error, prepared)
        raise


def open_chat(
    prepared: Prepared, note: Callable[[ChatCompletionChunk], None] | None = None
) -> Flow[OpenedStream[ChatCompletionChunk]]:
    """Send a call and wait until its stream begins; `note` is told each chunk as it comes."""
    call, receipt, secrets = prepared.call, prepared.receipt, prepared.secrets
    try:
        response = yield from _send(prepared)
    except OneLLMError as error:
        explain(error, prepared)
        raise
    if response.source is None:
        raise TypeError("a stream that was opened has a source")

    def refuse(head: bytes) -> APIError:
        body = _parse_object(head)
        if body and body.get("error"):
            return error_from_event(body, secrets)
        return unexpected("a stream of events", head, response.headers, secrets)

    reader = ChunkReader(
        prepared.adapter.chunk_parser(call, time.time()),
        Watchdog(call.target.clocks, time.monotonic()),
        receipt,
        refuse,
        decoder=prepared.adapter.decoder(),
        secrets=secrets,
        note=note,
    )
    return OpenedStream(response.source, reader, receipt)


def _send(prepared: Prepared) -> Flow[HttpResponse]:
    """Send with retries, and note on the receipt who answered."""

    def check(response: HttpResponse) -> APIError | None:
        if response.status in SUCCESS:
            return None
        return error_from_status(response.status, response.headers, response.body, prepared.secrets)

    receipt = prepared.receipt
    retry = prepared.call.target.retry
    sign = find_signer(prepared.call)
    response = yield from send_with_retries(prepared.request, check, receipt, retry, sign=sign)
    receipt.headers = clean_headers(response.headers, prepared.secrets)
    receipt.request_id = find_request_id(receipt.headers)
    return response


def translate(call: ChatCall, adapter: Adapter) -> Translation:
    """Put a call into its provider's words, or refuse it with everything that cannot be said."""
    translation = adapter.build_chat(call)
    problems = list(translation.problems)
    if call.unsupported == "error":
        problems += translation.degraded
    if call.unsupported in {None, "error"}:
        problems += [
            f"{line} cannot be sent to {call.provider.name}; leave it out, "
            'or pass unsupported="warn" to go on without it'
            for line in translation.unsupported
        ]
    if problems:
        raise InvalidRequestError.of(problems, call.provider.name)
    if call.unsupported != "drop":
        for line in (*translation.degraded, *translation.unsupported):
            warnings.warn(f"{call.ref}: {line}", UserWarning, stacklevel=2)
    return translation


def build_request(call: ChatCall, request: Request) -> HttpRequest:
    """Put address, key and headers to a request; raises InvalidRequestError for no JSON."""
    target, provider = call.target, call.provider
    headers = {
        "user-agent": _USER_AGENT,
        "accept": "text/event-stream" if call.stream else "application/json",
        "content-type": "application/json",
        # Events must be readable as they come; a compressor would hold them back.
        "accept-encoding": "identity" if call.stream else "gzip, deflate",
        **provider.headers,
        **dict(request.headers),
    }
    asked = headers.get(_JOINED)
    if target.key is not None:
        headers.update(KEY_HEADERS[provider.auth](target.key.reveal()))
    headers.update(target.headers)
    if asked is not None and asked not in headers[_JOINED]:
        headers[_JOINED] = f"{headers[_JOINED]},{asked}"
    _check_headers(headers, provider.name)
    query = urlencode([*request.query, *target.query.items()])
    try:
        content = dumps(request.body) if not isinstance(request.body, tuple) else b""
    except ValueError as error:
        raise InvalidRequestError.of([f"the call is not JSON: {error}"], provider.name) from None
    return HttpRequest(
        method=request.method.upper(),
        url=join_url(target.base_url, request.path) + (f"?{query}" if query else ""),
        headers=tuple(headers.items()),
        content=content,
        clocks=target.clocks,
        stream=call.stream,
    )


def join_url(base: str, path: str) -> str:
    """Put a path behind a base URL that may or may not bring the version the path begins with.

    Both "https://api.anthropic.com" and "https://api.anthropic.com/v1" are in use for one API.
    """
    version = path[: path.find("/", 1)]
    return base.removesuffix(version) + path if version else base + path


def _check_headers(headers: Mapping[str, str], provider: str) -> None:
    """Refuse what HTTP cannot carry, by name: the value may be a secret."""
    problems = [
        f"header {redact(name)!r} has a {part} that HTTP cannot carry"
        for name, value in headers.items()
        for part, fits in (
            ("name", _TOKEN.fullmatch(name)),
            ("value", value.isascii() and value.isprintable() and value == value.strip()),
        )
        if not fits
    ]
    if problems:
        raise InvalidRequestError.of(problems, provider)


def _start_receipt(call: ChatCall, translation: Translation) -> Receipt:
    passed_on = [
        f"{name} is no option we know; it was sent as it is"
        for name in call.options
        if name not in CHAT_OPTIONS
    ]
    left_out = [f"{line} was left out" for line in translation.unsupported]
    return Receipt(
        provider=call.provider.name,
        model=call.ref.name,
        notes=[*translation.notes, *translation.degraded, *left_out, *passed_on],
    )


def _parse_object(content: bytes) -> Mapping[str, JSON] | None:
    try:
        body = loads(content)
    except ValueError:
        return None
    return body if isinstance(body, Mapping) else None


def explain(error: Exception, prepared: Prepared) -> None:
    """Say on an error whom the call was for, and what to do about a refused key."""
    if not isinstance(error, OneLLMError):
        return
    provider, receipt = prepared.call.provider, prepared.receipt
    error.provider = error.provider or provider.name
    error.model = error.model or prepared.call.ref.name
    error.request_id = error.request_id or receipt.request_id
    if isinstance(error, AuthenticationError) and provider.key_variables:
        error.message = (
            f"{error.message.rstrip('.')}. Check {provider.key_variables[0]}, "
            "onellm.set_api_key() or api_key="
        )
