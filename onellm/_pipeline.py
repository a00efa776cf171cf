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
from onellm._assemble import says_something
from onellm._body import find_body_problems
from onellm._check import CHAT_OPTIONS
from onellm._chunk_reader import ChunkReader
from onellm._degrade import degrade
from onellm._local_files import find_files, put_files, read_files
from onellm._receipt import Receipt
from onellm._remote_images import PLACEHOLDER, fetch_images, find_remote_images, put_images
from onellm._request import (
    Prepared,
    build_request,
    call_ends,
    explain,
    parse_object,
    send_prepared,
)
from onellm._stream import OpenedStream
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
    from onellm._local_files import LocalFile
    from onellm._resources import ResourceCall
    from onellm.errors import APIError
    from onellm.models import ChatCompletionChunk, ChatCompletionResponse


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedChat(Prepared):
    """A chat that is ready to be sent."""

    call: ChatCall
    adapter: Adapter
    remote_images: tuple[str, ...] = ()
    """Addresses to be read before the request is complete."""
    local_files: tuple[LocalFile, ...] = ()
    """The same for files of this machine."""


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
    translation = settle(fitted.add_to(_translate(adapter, checked)), call)
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
        local_files=tuple(find_files(call.messages)) if call.names_files else (),
    )


def _translate(adapter: Adapter, call: ChatCall) -> Translation:
    """Translate, and judge the body by the provider's own document."""
    strict = call.policies.validate == "error"
    translation = adapter.build_chat(call) if strict else _try_to_translate(adapter, call)
    if call.policies.validate == "off" or translation.problems:
        return translation
    headers = [name for name, _ in call.target.headers]
    wrong = find_body_problems(
        call.provider,
        translation.request,
        headers,
        call.extra_body,
        sent_back=any(message.get("native") for message in call.messages),
    )
    if not wrong:
        return translation
    if strict:
        return replace(translation, problems=tuple(wrong))
    return replace(translation, doubtful=(*translation.doubtful, *wrong))


def _try_to_translate(adapter: Adapter, call: ChatCall) -> Translation:
    """Translate what was not checked; what is none of our words cannot be said in others."""
    try:
        return adapter.build_chat(call)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        said = f"the call cannot be written in {call.provider.name}'s format: {error}"
        raise InvalidRequestError.of([said], call.provider.name) from error


def _with_images(call: ChatCall, images: Mapping[str, str]) -> ChatCall:
    return replace(call, messages=put_images(call.messages, images)) if images else call


def _complete(prepared: PreparedChat, until: float) -> Flow[PreparedChat]:
    """Read the files, fetch the images that are taken only as bytes; write the request anew."""
    if not prepared.remote_images and not prepared.local_files:
        return prepared
    call, notes = prepared.call, prepared.receipt.notes
    try:
        if prepared.local_files:
            read = yield from read_files(prepared.local_files, until)
            call = replace(call, messages=put_files(call.messages, read))
            notes.append(f"read from disk: {len(read)} file{'' if len(read) == 1 else 's'}")
        if prepared.remote_images:
            images = yield from fetch_images(prepared.remote_images, until)
            call = _with_images(call, images)
            notes.append(f"images fetched and sent as bytes: {len(images)}")
        translation = prepared.adapter.build_chat(call)
        if translation.problems:  # what only the content shows: a text in no known characters
            raise InvalidRequestError.of(translation.problems)
        return replace(prepared, request=_write_request(call, translation))
    except OneLLMError as error:
        explain(error, prepared)
        raise


def _write_request(call: ChatCall, translation: Translation) -> HttpRequest:
    target = call.target
    if translation.base_url is not None:
        target = replace(target, base_url=translation.base_url)
    return build_request(call.provider, target, translation.request, stream=call.stream)


def answer_chat(prepared: PreparedChat) -> Flow[ChatCompletionResponse]:
    """Send a call and read its whole answer."""
    call, receipt, secrets = prepared.call, prepared.receipt, prepared.secrets
    until = call_ends(call.target)
    response = yield from send_prepared((yield from _complete(prepared, until)), until)
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
    until = call_ends(call.target)
    response = yield from send_prepared((yield from _complete(prepared, until)), until)
    if response.source is None:
        raise TypeError("a stream that was opened has a source")

    def refuse(head: bytes) -> APIError:
        return refusal("a stream of events", head, response.headers, secrets)

    reader = ChunkReader(
        prepared.adapter.chunk_parser(call, time.time()),
        Watchdog(call.target.clocks, time.monotonic(), sent=response.sent, until=until),
        receipt,
        refuse,
        decoder=prepared.adapter.decoder(),
        secrets=secrets,
        reading=call.target.reading,
        note=note,
        says_something=says_something,
    )
    return OpenedStream(response.source, reader, receipt)


def settle(translation: Translation, call: ChatCall | EmbeddingCall | ResourceCall) -> Translation:
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
    lines = [*call.warned, *translation.doubtful]
    if call.unsupported != "drop":
        lines += (*translation.degraded, *translation.unsupported)
    for line in lines:
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
        notes=[
            *call.notes,
            *translation.notes,
            *translation.degraded,
            *left_out,
            *passed_on,
            *(f"sent all the same: {line}" for line in translation.doubtful),
        ],
    )
