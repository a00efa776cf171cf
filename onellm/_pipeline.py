"""The way of a call, from what was checked to what was answered. Read it from top to bottom.

check_chat → prepare_chat → adapter.build_chat → build_request
→ send_prepared → adapter.parse_chat, or ChunkReader with adapter.chunk_parser
"""

from __future__ import annotations

import time
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onellm._adapters import find_adapter
from onellm._check import CHAT_OPTIONS
from onellm._receipt import Receipt
from onellm._request import Prepared, build_request, explain, parse_object, send_prepared
from onellm._stream import ChunkReader, OpenedStream
from onellm._watchdog import Watchdog
from onellm._wire_errors import (
    error_from_event,
    find_request_id,
    revealed,
    unexpected,
)
from onellm.errors import InvalidRequestError, OneLLMError

if TYPE_CHECKING:
    from collections.abc import Callable

    from onellm._adapters import Adapter, Translation
    from onellm._call import ChatCall
    from onellm._flow import Flow
    from onellm.errors import APIError
    from onellm.models import ChatCompletionChunk, ChatCompletionResponse


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedChat(Prepared):
    """A chat that is ready to be sent."""

    call: ChatCall
    adapter: Adapter


def prepare_chat(call: ChatCall) -> PreparedChat:
    """Translate a call and write its request; all that can be refused here is refused here."""
    adapter = find_adapter(call.provider.adapter)
    translation = translate(call, adapter)
    return PreparedChat(
        provider=call.provider,
        model=call.ref.name,
        target=call.target,
        request=build_request(call.provider, call.target, translation.request, stream=call.stream),
        receipt=_start_receipt(call, translation),
        secrets=revealed(call.target.key),
        call=call,
        adapter=adapter,
    )


def answer_chat(prepared: PreparedChat) -> Flow[ChatCompletionResponse]:
    """Send a call and read its whole answer."""
    call, receipt, secrets = prepared.call, prepared.receipt, prepared.secrets
    response = yield from send_prepared(prepared)
    try:
        body = parse_object(response.body)
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
    prepared: PreparedChat, note: Callable[[ChatCompletionChunk], None] | None = None
) -> Flow[OpenedStream[ChatCompletionChunk]]:
    """Send a call and wait until its stream begins; `note` is told each chunk as it comes."""
    call, receipt, secrets = prepared.call, prepared.receipt, prepared.secrets
    response = yield from send_prepared(prepared)
    if response.source is None:
        raise TypeError("a stream that was opened has a source")

    def refuse(head: bytes) -> APIError:
        body = parse_object(head)
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
