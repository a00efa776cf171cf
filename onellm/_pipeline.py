"""The way of a call, from what was checked to what was answered. Read it from top to bottom.

check_chat → prepare_chat → adapter.build_chat → build_request
→ send_prepared → adapter.parse_chat, or ChunkReader with adapter.chunk_parser
"""

from __future__ import annotations

import time
import warnings
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onellm._adapters import find_adapter
from onellm._check import CHAT_OPTIONS
from onellm._degrade import degrade
from onellm._receipt import Receipt
from onellm._remote_images import PLACEHOLDER, fetch_images, find_remote_images, put_images
from onellm._request import Prepared, build_request, explain, parse_object, send_prepared
from onellm._stream import ChunkReader, OpenedStream
from onellm._watchdog import Watchdog
from onellm._wire_errors import find_request_id, refusal
from onellm.errors import InvalidRequestError, OneLLMError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onellm._adapters import Adapter, Translation
    from onellm._call import ChatCall
    from onellm._embeddings import EmbeddingCall
    from onellm._flow import Flow
    from onellm._http import HttpRequest
    from onellm.errors import APIError
    from onellm.models import ChatCompletionChunk, ChatCompletionResponse


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedChat(Prepared):
    """A chat that is ready to be sent."""

    call: ChatCall
    adapter: Adapter
    remote_images: tuple[str, ...] = ()
    """Addresses to be read before the request is complete."""


def prepare_chat(call: ChatCall) -> PreparedChat:
    """Translate a call and write its request; all that can be refused here is refused here."""
    adapter = find_adapter(call.provider.adapter)
    fitted = degrade(call)
    call = fitted.call
    quirks = call.provider.quirks
    remote: list[str] = []
    if quirks.images_as_bytes and call.fetch_images:
        remote = find_remote_images(call.messages, quirks.known_addresses)
    checked = _with_images(call, dict.fromkeys(remote, PLACEHOLDER))
    translation = settle(fitted.add_to(adapter.build_chat(checked)), call)
    return PreparedChat(
        provider=call.provider,
        model=call.ref.name,
        target=call.target,
        request=_write_request(call, translation),
        receipt=_start_receipt(call, translation),
        secrets=call.target.secrets,
        call=call,
        adapter=adapter,
        remote_images=tuple(remote),
    )


def _with_images(call: ChatCall, images: Mapping[str, str]) -> ChatCall:
    return replace(call, messages=put_images(call.messages, images)) if images else call


def _complete(prepared: PreparedChat) -> Flow[PreparedChat]:
    """Fetch the images that the provider takes only as bytes, and write the request anew."""
    if not prepared.remote_images:
        return prepared
    images = yield from fetch_images(prepared.remote_images)
    call = _with_images(prepared.call, images)
    translation = prepared.adapter.build_chat(call)
    prepared.receipt.notes.append(f"images fetched and sent as bytes: {len(images)}")
    return replace(prepared, request=_write_request(call, translation))


def _write_request(call: ChatCall, translation: Translation) -> HttpRequest:
    target = call.target
    if translation.base_url is not None:
        target = replace(target, base_url=translation.base_url)
    return build_request(call.provider, target, translation.request, stream=call.stream)


def answer_chat(prepared: PreparedChat) -> Flow[ChatCompletionResponse]:
    """Send a call and read its whole answer."""
    call, receipt, secrets = prepared.call, prepared.receipt, prepared.secrets
    response = yield from send_prepared((yield from _complete(prepared)))
    try:
        body = parse_object(response.body)
        answer = prepared.adapter.parse_chat(body, call.provider, time.time()) if body else None
        if answer is not None:
            receipt.request_id = find_request_id(receipt.headers, answer.raw)
            # Some formats' answers do not say which model they are of.
            answer.setdefault("model", call.ref.name)
            return answer.with_source(answer.raw, receipt)
        raise refusal("a chat completion", response.body, response.headers, secrets)
    except OneLLMError as error:
        explain(error, prepared)
        raise


def open_chat(
    prepared: PreparedChat, note: Callable[[ChatCompletionChunk], None] | None = None
) -> Flow[OpenedStream[ChatCompletionChunk]]:
    """Send a call and wait until its stream begins; `note` is told each chunk as it comes."""
    call, receipt, secrets = prepared.call, prepared.receipt, prepared.secrets
    response = yield from send_prepared((yield from _complete(prepared)))
    if response.source is None:
        raise TypeError("a stream that was opened has a source")

    def refuse(head: bytes) -> APIError:
        return refusal("a stream of events", head, response.headers, secrets)

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


def settle(translation: Translation, call: ChatCall | EmbeddingCall) -> Translation:
    """Refuse or warn about what the provider has no words for, as the caller wishes."""
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
