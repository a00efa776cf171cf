"""Signed requests on their way through httpx to a server, from both colours of the public API."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, cast

import pytest

from onellm import ChatCompletion
from onellm._http import Clocks, HttpRequest
from onellm.errors import AuthenticationError
from onellm.testing import Reply, Server

from .sigv4 import KEYS, MODELS, SECRET, TOKEN, expected_signature

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm.testing import ReceivedRequest
    from onellm.types import ChatOptions, MessageParam


def from_environment(monkeypatch: pytest.MonkeyPatch) -> Mapping[str, object]:
    for name, value in KEYS.items():
        monkeypatch.setenv(name.upper(), str(value))
    return {"region": "eu-west-1"}


@pytest.mark.parametrize("found", [True, False])
@pytest.mark.parametrize("way", ["create", "acreate"])
@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("model", MODELS)
def test_what_arrives_is_what_was_signed(
    model: str, stream: bool, way: str, found: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = from_environment(monkeypatch) if found else {**KEYS, "region": "eu-west-1"}
    received: list[ReceivedRequest] = []

    def refuse(request: ReceivedRequest) -> Reply:
        received.append(request)
        headers = {"x-amzn-errortype": "SignatureDoesNotMatch:http://internal.amazon.com/coral/"}
        # What is said of a signature that does not fit quotes the headers that were signed.
        message = f"The canonical string should have been 'x-amz-security-token:{TOKEN}\n'"
        return Reply.json({"message": message}, status=403, headers=headers)

    with Server(refuse) as server:
        options = cast("ChatOptions", {**keys, "base_url": server.url, "max_retries": 0})
        with pytest.raises(AuthenticationError) as caught:
            ask(f"bedrock/{model}", way, options, stream=stream)

    (one,) = received
    target = f"{one.path}?{one.query}" if one.query else one.path
    arrived = HttpRequest(
        method=one.method,
        url=f"{server.url}{target}",
        headers=tuple(one.headers.items()),
        content=one.body,
        clocks=Clocks(),
    )
    assert one.headers["authorization"].endswith(expected_signature(arrived, SECRET))
    assert one.headers["host"] == server.url.removeprefix("http://")
    assert caught.value.status_code == 403
    assert "canonical string" in str(caught.value)
    assert "AWS_BEARER_TOKEN_BEDROCK" not in str(caught.value)  # no key was asked for
    assert TOKEN not in f"{caught.value} {vars(caught.value)}"


def ask(model: str, way: str, options: ChatOptions, *, stream: bool) -> None:
    messages: list[MessageParam] = [{"role": "user", "content": "Olá"}]
    if way == "create" and stream:
        list(ChatCompletion.create(model, messages, stream=True, **options))
    elif way == "create":
        ChatCompletion.create(model, messages, stream=False, **options)
    else:
        asyncio.run(aask(model, messages, options, stream=stream))


async def aask(
    model: str, messages: list[MessageParam], options: ChatOptions, *, stream: bool
) -> None:
    if stream:
        await ChatCompletion.acreate(model, messages, stream=True, **options)
    else:
        await ChatCompletion.acreate(model, messages, stream=False, **options)
