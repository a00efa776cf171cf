"""Signed requests to Bedrock; aimock takes them where it is started without keys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from onellm._json import as_object, as_text

from .peer import COLOURS, TOOLS, Peer, reasons_of, text_of
from .servers import CITY, HELLO, ZONE

if TYPE_CHECKING:
    from .servers import Aimock

_SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
_SIGNED = {
    "api_key": None,
    "aws_access_key_id": "AKIAIOSFODNN7EXAMPLE",
    "aws_secret_access_key": _SECRET,
    "aws_session_token": "session-0123456789",
    "region": "eu-central-1",
}


@pytest.fixture
def peer(keyless_aimock: Aimock, is_async: bool) -> Peer:
    pytest.importorskip("botocore", reason="signing needs the extra `bedrock`")
    return Peer(keyless_aimock.url, "bedrock/amazon.nova-pro-v1:0", is_async, _SIGNED)


@COLOURS
class TestSigned:
    def test_an_answer_comes_to_a_signed_request(self, keyless_aimock: Aimock, peer: Peer) -> None:
        answer = peer.ask("hello")

        assert answer.choices[0].message.content == HELLO
        sent = keyless_aimock.last()
        headers = as_object(sent["headers"])
        assert sent["path"] == "/model/amazon.nova-pro-v1%3A0/converse"
        assert {"authorization", "x-amz-date"} <= headers.keys()
        assert as_text(headers.get("x-amz-security-token")) == "session-0123456789"
        assert _SECRET not in json.dumps(sent)

    def test_a_stream_comes_to_a_signed_request(self, peer: Peer) -> None:
        chunks = peer.stream("hello")

        assert text_of(chunks) == HELLO
        assert reasons_of(chunks) == ["stop"]

    def test_tools_are_called(self, peer: Peer) -> None:
        calls = peer.ask("weather", tools=TOOLS).choices[0].message.tool_calls

        assert [json.loads(call.function.arguments) for call in calls] == [CITY, ZONE]
