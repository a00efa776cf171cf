"""Google's uploads: a place is asked for, and the file is sent there without the key."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from onellm.errors import InvalidResponseError
from onellm.testing import Reply

from .conftest import KEY, NOTES, asked

if TYPE_CHECKING:
    from onellm.testing import ReceivedRequest

    from .conftest import Api, Service

KEPT = {
    "file": {
        "name": "files/abc",
        "displayName": "notes.txt",
        "mimeType": "text/plain",
        "sizeBytes": "5",
        "state": "ACTIVE",
        "uri": "https://generativelanguage.googleapis.com/v1beta/files/abc",
    }
}


def place(service: Service, address: str | None = None) -> None:
    """Tell whoever asks to upload to this address, or here."""

    def answer(request: ReceivedRequest) -> Reply:
        if "/upload/" in request.path:
            where = service.url + "/put/here?upload_id=a%2Fb&x" if address is None else address
            return Reply(headers={"x-goog-upload-url": where} if where else {})
        return Reply.json(KEPT)

    service.answer = answer


def test_a_place_is_asked_for_and_the_file_is_sent_there(api: Api, service: Service) -> None:
    place(service)

    kept = api.upload(NOTES, provider="google", **service.at("/v1beta"))

    start, put = service.requests
    assert asked(start) == ("POST", "/upload/v1beta/files", [])
    assert start.json() == {"file": {"display_name": "notes.txt"}}
    assert {name: value for name, value in start.headers.items() if name.startswith("x-goog")} == {
        "x-goog-api-key": KEY,
        "x-goog-upload-protocol": "resumable",
        "x-goog-upload-command": "start",
        "x-goog-upload-header-content-type": "text/plain",
        "x-goog-upload-header-content-length": "5",
    }
    assert (put.method, put.path, put.query) == ("POST", "/put/here", "upload_id=a%2Fb&x=")
    assert put.body == b"hello"
    assert put.headers["content-type"] == "text/plain"
    assert put.headers["content-length"] == "5"
    assert put.headers["x-goog-upload-offset"] == "0"
    assert put.headers["x-goog-upload-command"] == "upload, finalize"
    assert (kept.id, kept.bytes, kept.status) == ("files/abc", 5, "processed")
    assert kept["uri"] == KEPT["file"]["uri"]
    assert len(kept.receipt.attempts) == 2


def test_the_place_is_told_nothing_that_was_meant_for_the_service(
    api: Api, service: Service
) -> None:
    place(service)

    api.upload(
        NOTES,
        provider="google",
        extra_headers={"x-tenant": "secret"},
        extra_query={"tenant": "secret"},
        **service.at("/v1beta"),
    )

    start, put = service.requests
    assert start.headers["x-tenant"] == "secret"
    assert start.query == "tenant=secret"
    assert KEY not in str(dict(put.headers)) + put.query
    assert "secret" not in str(dict(put.headers)) + put.query


@pytest.mark.parametrize("address", ["", "http://elsewhere.example/put", "/put/here", "ftp://a/b"])
def test_a_place_that_is_none_or_unsafe_is_refused(
    api: Api, service: Service, address: str
) -> None:
    place(service, address)

    with pytest.raises(InvalidResponseError, match="expected a place to upload to"):
        api.upload(NOTES, provider="google", **service.at("/v1beta"))

    assert len(service.requests) == 1


def test_options_of_googles_own_are_fields_of_the_file(api: Api, service: Service) -> None:
    place(service)

    api.upload(
        NOTES,
        provider="google",
        extra_body={"file": {"name": "files/mine"}},
        **service.at("/v1beta"),
    )

    assert service.requests[0].json() == {
        "file": {"display_name": "notes.txt", "name": "files/mine"}
    }


def test_a_base_url_without_a_version_gets_the_usual_one(api: Api, service: Service) -> None:
    place(service)

    api.upload(NOTES, provider="google", **service.at("/gateway"))

    assert service.requests[0].path == "/gateway/upload/v1beta/files"


def test_a_stream_whose_size_nobody_knows_is_announced_without_one(
    api: Api, service: Service
) -> None:
    place(service)

    class Endless(io.BytesIO):
        def seekable(self) -> bool:
            return False

    api.upload(Endless(b"hello"), filename="notes.txt", provider="google", **service.at("/v1beta"))

    start, put = service.requests
    assert "x-goog-upload-header-content-length" not in start.headers
    assert put.headers["transfer-encoding"] == "chunked"
    assert put.body == b"hello"


def test_progress_counts_the_file_itself(api: Api, service: Service) -> None:
    place(service)
    told: list[tuple[int, int | None]] = []

    api.upload(
        NOTES,
        provider="google",
        progress=lambda *seen: told.append(seen),
        **service.at("/v1beta"),
    )

    assert told[-1] == (5, 5)
