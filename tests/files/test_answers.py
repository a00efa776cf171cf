"""How answers about files are read: one shape for all, and nothing of what was said is lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from onellm.errors import InvalidResponseError, RateLimitError, ResourceNotFoundError
from onellm.models import FileObject
from onellm.testing import Reply

from .conftest import KEPT, NOTES

if TYPE_CHECKING:
    from .conftest import Api, Service


def test_a_file_has_attributes_keys_its_source_and_its_receipt(api: Api, service: Service) -> None:
    said = {**KEPT, "status": "processed", "status_details": None, "colour": "red"}
    service.answer = lambda _: Reply.json(said, headers={"x-request-id": "req-1"})

    file = api.retrieve("file-1", **service.at())

    assert file.id == file["id"] == "file-1"
    assert (file.bytes, file.created_at, file.filename) == (5, 1700000000, "notes.txt")
    assert (file.purpose, file.status, file.status_details) == ("batch", "processed", None)
    assert file["colour"] == "red"
    assert file.raw == said
    assert json.loads(json.dumps(file)) == said
    assert (file.receipt.provider, file.receipt.model) == ("openai", "")
    assert file.receipt.request_id == "req-1"
    assert [attempt.status for attempt in file.receipt.attempts] == [200]


@pytest.mark.parametrize(
    ("provider", "said", "read"),
    [
        (
            "anthropic",
            {
                "type": "file",
                "id": "file_1",
                "size_bytes": 22,
                "created_at": "2026-01-28T15:08:23.954000Z",
                "filename": "readme.md",
                "mime_type": "text/markdown",
                "downloadable": False,
            },
            {
                "id": "file_1",
                "bytes": 22,
                "created_at": 1769612903,
                "filename": "readme.md",
                "mime_type": "text/markdown",
                "status": None,
                "purpose": "",
            },
        ),
        (
            "google",
            {
                "name": "files/abc",
                "displayName": "song.mp3",
                "mimeType": "audio/mpeg",
                "sizeBytes": "185190",
                "createTime": "2026-03-18T04:32:35.915920Z",
                "expirationTime": "2026-03-20T04:32:35.527273421Z",
                "state": "PROCESSING",
                "uri": "https://generativelanguage.googleapis.com/v1beta/files/abc",
            },
            {
                "id": "files/abc",
                "bytes": 185190,
                "created_at": 1773808355,
                "expires_at": 1773981155,
                "filename": "song.mp3",
                "mime_type": "audio/mpeg",
                "status": "uploaded",
            },
        ),
        (
            "mistral",
            {
                "id": "5a1c",
                "object": "file",
                "bytes": 3,
                "created_at": 1700000000,
                "filename": "a.jsonl",
                "purpose": "batch",
                "mimetype": "application/jsonl",
                "expires_at": None,
            },
            {"id": "5a1c", "mime_type": "application/jsonl", "expires_at": None},
        ),
        (
            "together",
            {"id": "file-9", "object": "file", "bytes": 3, "Processed": True, "FileType": "jsonl"},
            {"id": "file-9", "bytes": 3, "status": "processed"},
        ),
    ],
)
def test_every_providers_file_reads_the_same(
    api: Api, service: Service, provider: str, said: dict[str, Any], read: dict[str, Any]
) -> None:
    service.says(said)

    file = api.retrieve("x", provider=provider, **service.at())

    assert {name: getattr(file, name) for name in read} == read
    assert file.object == "file"
    assert file.raw == said
    assert said.keys() <= file.keys()


def test_lists_have_what_is_needed_to_go_on(api: Api, service: Service) -> None:
    first = {**KEPT, "id": "f-1"}
    service.says({"object": "list", "data": [first, {**KEPT, "id": "f-2"}], "has_more": True})

    page = api.list(limit=2, **service.at())

    assert [file.id for file in page.data] == ["f-1", "f-2"]
    assert isinstance(page.data[0], FileObject)
    assert page["data"][0] is page.data[0]
    assert page.data[0].raw == first
    assert page.data[0].receipt is page.receipt
    assert (page.has_more, page.next_after) == (True, "f-2")


@pytest.mark.parametrize(
    ("said", "has_more", "after"),
    [
        ({"data": [KEPT], "has_more": False, "last_id": "file-1"}, False, None),
        ({"data": [KEPT], "has_more": True, "last_id": "file-0"}, True, "file-0"),
        ({"data": [KEPT]}, False, None),
        ({"files": [{"name": "files/a"}], "nextPageToken": "t"}, True, "t"),
        ({"data": [], "has_more": False, "cursor": None}, False, None),
        ({}, False, None),
    ],
)
def test_the_end_of_a_list_is_known(
    api: Api, service: Service, said: dict[str, Any], has_more: bool, after: str | None
) -> None:
    service.says(said)

    page = api.list(**service.at())

    assert (page.has_more, page.next_after) == (has_more, after)
    assert page.object == "list"
    assert page.raw == said


def test_what_has_no_id_is_no_file(api: Api, service: Service) -> None:
    service.says({"data": [{"object": "file"}, KEPT, 7]})

    assert [file.id for file in api.list(**service.at()).data] == ["file-1"]


@pytest.mark.parametrize(
    ("said", "deleted"),
    [
        ({"id": "f-1", "object": "file", "deleted": True}, True),
        ({"id": "f-1", "object": "file", "deleted": False}, False),
        ({"id": "f-1", "type": "file_deleted"}, True),
        ({}, True),
    ],
)
def test_a_deletion_is_told_the_same_way_by_all(
    api: Api, service: Service, said: dict[str, Any], deleted: bool
) -> None:
    service.says(said)

    gone = api.delete("f-1", **service.at())

    assert (gone.id, gone.object, gone.deleted) == ("f-1", "file", deleted)
    assert gone.raw == said


def test_a_deletion_that_is_answered_by_something_else_is_an_error(
    api: Api, service: Service
) -> None:
    service.says(["deleted"])

    with pytest.raises(InvalidResponseError, match="expected that a file is deleted"):
        api.delete("f-1", **service.at())


def test_a_deletion_may_be_answered_by_nothing(api: Api, service: Service) -> None:
    service.answer = lambda _: Reply(status=204)

    assert api.delete("f-1", **service.at()).deleted


@pytest.mark.parametrize("body", [b"<html>", b"[1]", b'"text"', b""])
def test_an_answer_that_is_no_file_is_an_error(api: Api, service: Service, body: bytes) -> None:
    service.answer = lambda _: Reply(body=body, headers={"content-type": "text/html"})

    with pytest.raises(InvalidResponseError, match="expected a file"):
        api.retrieve("f-1", **service.at())
    with pytest.raises(InvalidResponseError, match="expected a list of files"):
        api.list(**service.at())


def test_an_error_inside_a_success_is_one(api: Api, service: Service) -> None:
    service.says({"error": {"message": "slow down", "code": 429}})

    with pytest.raises(RateLimitError, match="slow down") as caught:
        api.upload(NOTES, **service.at())

    assert caught.value.provider == "openai"


def test_a_file_that_failed_is_a_file(api: Api, service: Service) -> None:
    service.says({**KEPT, "status": "error", "error": {"message": "not readable"}})

    assert api.retrieve("file-1", **service.at()).status == "error"


def test_minimax_errors_inside_a_success_are_errors(api: Api, service: Service) -> None:
    service.says({"base_resp": {"status_code": 1002, "status_msg": "too often"}})

    with pytest.raises(RateLimitError, match="too often"):
        api.retrieve("7", provider="minimax", max_retries=0, **service.at("/anthropic/v1"))


def test_a_file_that_is_not_there_is_not_found(api: Api, service: Service) -> None:
    service.says({"error": {"message": "No such file"}}, 404)

    for ask in (api.retrieve, api.content, api.delete):
        with pytest.raises(ResourceNotFoundError, match="No such file"):
            ask("f-1", **service.at())
