"""Every recorded answer beside chat is read by its generated client, and asked for by it."""

from __future__ import annotations

import json
from dataclasses import replace
from inspect import signature
from typing import TYPE_CHECKING, Final

import pytest

from onellm import errors

from .native_checks import check_answer, check_events, check_request
from .native_operations import find_operation
from .native_recordings import load_exchanges
from .native_replay import WAYS, NativeReplay, find_row
from .native_tally import NativeTally
from .recordings import FOLDER, MISSING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .native_recordings import Exchange
    from .native_replay import Way

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

BY_STATUS: Final[Mapping[int, type[errors.APIError]]] = {
    400: errors.InvalidRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.ResourceNotFoundError,
    429: errors.RateLimitError,
    500: errors.ServiceUnavailableError,
    501: errors.APIError,
}

NOT_PINNED: Final = frozenset(
    {
        ("bedrock", "models"),
        ("bedrock", "rerank"),
        ("elevenlabs", "transcription"),
        ("google", "batches"),
        ("google", "files"),
        ("huggingface", "models"),
        ("openai", "batches"),
        ("openai", "responses.compact"),
        ("replicate", "models"),
        ("vertexai", "cached_contents"),
        ("vertexai", "generateContent"),
        ("vertexai", "predict"),
        ("voyage", "embeddings"),
        ("voyage", "rerank"),
        ("xai", "transcription"),
    }
)
"""What is recorded and in no pinned document, in whole or in part."""

WRONG_CREDENTIALS: Final = ("API key not valid", "Signature expired")
"""What is said of a key with another status than 401."""

FRAGMENTS: Final = frozenset(
    {"b9c083e63c4cb6fc", "beb8e73872832706", "c5b936083da22c4b", "d363bf7a2818c523"}
)
"""One event each, written down by itself and not the last one: as streams they are cut off."""


def takes_json(exchange: Exchange) -> bool:
    """Tell whether an answer is read as JSON: a page is fine where bytes are."""
    found = find_operation(exchange)
    assert found is not None
    return exchange.streamed or "bytes" not in str(signature(found[0].read))


def groups(exchanges: Iterable[Exchange]) -> Iterable[list[Exchange]]:
    """Put together what is of the same operation."""
    found: dict[tuple[str, str], list[Exchange]] = {}
    for exchange in exchanges:
        found.setdefault((exchange.provider, exchange.operation), []).append(exchange)
    return found.values()


READ: Final = [one for one in load_exchanges() if find_operation(one) is not None]

SMALLEST: Final = [
    min(group, key=lambda one: (len(one.body), one.id))
    for group in groups(one for one in READ if not one.failed and takes_json(one))
]
"""The shortest answer of each operation whose answers are JSON."""


@pytest.fixture(scope="module")
def replay() -> Iterator[NativeReplay]:
    with NativeReplay() as opened:
        yield opened


@pytest.fixture(scope="module")
def tally(pytestconfig: pytest.Config) -> NativeTally:
    counted = NativeTally()
    pytestconfig.pluginmanager.register(counted)
    return counted


def test_only_what_is_in_no_document_is_left_out() -> None:
    left_out = {
        (one.provider, one.operation) for one in load_exchanges() if find_operation(one) is None
    }

    assert left_out == NOT_PINNED


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("exchange", [one for one in READ if not one.failed], ids=str)
def test_an_answer_is_asked_for_and_read_without_a_loss(
    exchange: Exchange, way: Way, replay: NativeReplay, tally: NativeTally
) -> None:
    found = find_operation(exchange)
    assert found is not None

    read = replay.read(exchange, *found, way)

    if exchange.id in FRAGMENTS:
        assert type(read.error) is errors.StreamTruncatedError
    elif read.error is not None:
        raise read.error
    check_request(exchange, read.received, read.prefix)
    if exchange.streamed:
        check_events(exchange, read.answer)
    else:
        check_answer(exchange, found[0], read.answer)
    tally.add(exchange, way)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("exchange", [one for one in READ if one.failed], ids=str)
def test_an_error_is_the_right_one_and_says_what_the_provider_said(
    exchange: Exchange, way: Way, replay: NativeReplay, tally: NativeTally
) -> None:
    found = find_operation(exchange)
    assert found is not None
    body = json.loads(exchange.body) if exchange.body else {}
    said = body[0] if isinstance(body, list) else body
    words = said.get("error", said) if isinstance(said, dict) else said
    message = words.get("message", "") if isinstance(words, dict) else words

    read = replay.read(exchange, *found, way)

    check_request(exchange, read.received, read.prefix)
    wrong = str(message).startswith(WRONG_CREDENTIALS)
    assert type(read.error) is (errors.AuthenticationError if wrong else BY_STATUS[exchange.status])
    assert isinstance(read.error, errors.APIError)
    assert str(message).rstrip(".") in str(read.error)
    assert read.error.status_code == exchange.status
    assert read.error.request_id == exchange.find_request_id()
    assert read.error.provider == find_row(exchange)
    tally.add(exchange, way)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("exchange", SMALLEST, ids=str)
def test_half_an_answer_is_none(exchange: Exchange, way: Way, replay: NativeReplay) -> None:
    found = find_operation(exchange)
    assert found is not None
    half = exchange.body[: len(exchange.body) // 2]

    read = replay.read(replace(exchange, body=half), *found, way)

    truncated = isinstance(read.error, errors.StreamTruncatedError)
    assert truncated or isinstance(read.error, errors.InvalidResponseError)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("exchange", SMALLEST, ids=str)
def test_a_page_in_place_of_an_answer_is_none(
    exchange: Exchange, way: Way, replay: NativeReplay
) -> None:
    found = find_operation(exchange)
    assert found is not None
    page = b"<html><body>Sign in</body></html>"
    kind = (("content-type", "text/html"),)

    read = replay.read(replace(exchange, body=page, headers=kind), *found, way)

    assert isinstance(read.error, errors.InvalidResponseError)
    assert "Sign in" in str(read.error)
