"""What is in no pinned document can be asked for all the same: a request by hand, read as JSON."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from onellm import errors, native
from onellm.testing import Reply, Server

from .native_operations import find_operation
from .native_recordings import load_exchanges
from .native_replay import KEY, WAYS, find_row
from .recordings import FOLDER, MISSING
from .replay import odd_pieces

if TYPE_CHECKING:
    from onellm.types import CallOptions

    from .native_recordings import Exchange
    from .native_replay import Way

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

BY_HAND = [one for one in load_exchanges() if find_operation(one) is None]


def ask(exchange: Exchange, way: Way, url: str) -> object:
    asked = exchange.asked if isinstance(exchange.asked, dict) else None
    request = native.Request(exchange.method, exchange.path, body=asked)
    options: CallOptions = {
        "base_url": url,
        "api_key": KEY,
        "max_retries": 0,
        "region": "us-east-1",
        "project": "p",
    }
    if way == "sync":
        return native.send(find_row(exchange), request, native.read_json, **options)
    return asyncio.run(native.asend(find_row(exchange), request, native.read_json, **options))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("exchange", BY_HAND, ids=str)
def test_a_request_by_hand_is_answered_with_what_the_provider_said(
    exchange: Exchange, way: Way
) -> None:
    reply = Reply(
        status=exchange.status,
        headers=exchange.headers,
        body=list(odd_pieces(exchange.body, exchange.id)),
        chunked=True,
    )
    with Server(lambda _request: reply) as server:
        if exchange.failed:
            kind = errors.BY_STATUS[exchange.status]
            with pytest.raises(kind) as caught:
                ask(exchange, way, server.url)
            assert caught.value.status_code == exchange.status
        else:
            said = json.loads(exchange.body) if exchange.body else None
            assert ask(exchange, way, server.url) == said
        assert unquote(server.requests[0].path) == unquote(exchange.path)
