"""Downloads: complete where they were meant to be, or not there at all."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from onellm import File
from onellm.errors import (
    APIError,
    InvalidRequestError,
    InvalidResponseError,
    StreamStalledError,
    StreamTruncatedError,
)
from onellm.testing import Close, Hang, Reply

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Api, Service

CONTENT = bytes(range(256)) * 2000


def gives(service: Service, *pieces: bytes, **headers: str) -> None:
    service.answer = lambda _: Reply(body=list(pieces), headers=headers, chunked=True)


def test_without_a_destination_the_bytes_are_given(api: Api, service: Service) -> None:
    gives(service, CONTENT[:100], CONTENT[100:])

    assert api.download("f-1", **service.at()) == CONTENT
    assert api.content("f-1", **service.at()) == CONTENT


def test_with_a_destination_its_path_is_given_and_folders_are_made(
    api: Api, service: Service, tmp_path: Path
) -> None:
    gives(service, CONTENT)
    target = tmp_path / "new" / "deep" / "copy.bin"

    path = api.download("f-1", target, **service.at())

    assert path == str(target)
    assert target.read_bytes() == CONTENT
    assert [one.name for one in target.parent.iterdir()] == ["copy.bin"]


def test_an_empty_file_is_one_too(api: Api, service: Service, tmp_path: Path) -> None:
    service.answer = lambda _: Reply(body=b"")

    assert api.content("f-1", **service.at()) == b""
    assert api.download("f-1", str(tmp_path / "empty"), **service.at()) == str(tmp_path / "empty")
    assert (tmp_path / "empty").read_bytes() == b""


def test_a_destination_that_is_taken_is_refused_before_anything_is_asked(
    api: Api, service: Service, tmp_path: Path
) -> None:
    target = tmp_path / "mine.txt"
    target.write_text("mine")

    with pytest.raises(InvalidRequestError, match="overwrite=True"):
        api.download("f-1", target, **service.at())

    assert service.requests == []
    assert target.read_text() == "mine"


def test_a_destination_that_is_taken_is_replaced_where_that_is_wished(
    api: Api, service: Service, tmp_path: Path
) -> None:
    gives(service, b"theirs")
    target = tmp_path / "mine.txt"
    target.write_text("mine")

    api.download("f-1", target, overwrite=True, **service.at())

    assert target.read_bytes() == b"theirs"


def test_in_a_folder_the_file_is_called_as_the_provider_calls_it(
    api: Api, service: Service, tmp_path: Path
) -> None:
    gives(service, b"x", **{"content-disposition": 'attachment; filename="../../report.txt"'})

    path = api.download("f-1", tmp_path, **service.at())

    assert path == str(tmp_path / "report.txt")
    assert [one.name for one in tmp_path.iterdir()] == ["report.txt"]


def test_in_a_folder_a_file_without_a_name_is_called_by_its_id(
    api: Api, service: Service, tmp_path: Path
) -> None:
    gives(service, b"x")

    assert api.download("f-1", tmp_path, **service.at()) == str(tmp_path / "f-1")


@pytest.mark.parametrize("ending", [Close(), Hang()], ids=["broken", "stalled"])
def test_a_download_that_fails_leaves_nothing(
    api: Api, service: Service, tmp_path: Path, ending: Close | Hang
) -> None:
    service.answer = lambda _: Reply(
        body=[CONTENT, ending], headers={"content-length": str(10 * len(CONTENT))}
    )
    error = StreamTruncatedError if isinstance(ending, Close) else StreamStalledError

    with pytest.raises(error) as caught:
        api.download("f-1", tmp_path / "new" / "a.bin", chunk_timeout=0.3, **service.at())

    assert caught.value.provider == "openai"
    assert list(tmp_path.rglob("*.bin")) == []
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_refusal_leaves_nothing(api: Api, service: Service, tmp_path: Path) -> None:
    service.says({"error": {"message": "not yours"}}, 403)

    with pytest.raises(APIError, match="not yours"):
        api.download("f-1", tmp_path / "a.bin", **service.at())

    assert list(tmp_path.iterdir()) == []


def test_an_error_inside_a_success_is_no_file(api: Api, service: Service, tmp_path: Path) -> None:
    service.says({"base_resp": {"status_code": 2013, "status_msg": "no such file"}})

    with pytest.raises(InvalidRequestError, match="no such file"):
        api.download("7", tmp_path / "a", provider="minimax", **service.at("/anthropic/v1"))

    assert list(tmp_path.iterdir()) == []


def test_a_file_of_json_is_a_file(api: Api, service: Service) -> None:
    service.says({"error": {"message": "of a line of it"}})

    assert b"of a line" in api.content("f-1", **service.at())


def test_a_file_that_says_it_is_json_and_is_none_is_a_file(api: Api, service: Service) -> None:
    gives(service, b'{"a": ', b"...", **{"content-type": "application/json"})

    assert api.content("f-1", **service.at()) == b'{"a": ...'


@pytest.mark.parametrize("where", ["memory", "disk"])
def test_more_than_is_accepted_is_refused(
    api: Api, service: Service, tmp_path: Path, where: str
) -> None:
    gives(service, CONTENT, CONTENT)
    target = () if where == "memory" else (tmp_path / "a.bin",)

    with pytest.raises(InvalidResponseError, match="1000") as caught:
        api.download("f-1", *target, max_size=1000, **service.at())

    assert caught.value.provider == "openai"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("options", [{"max_size": 0}, {"max_size": True}, {"overwrite": "yes"}])
def test_wishes_that_mean_nothing_are_refused(
    api: Api, service: Service, tmp_path: Path, options: dict[str, object]
) -> None:
    (name,) = options
    with pytest.raises(InvalidRequestError, match=f"{name} must be"):
        api.download("f-1", tmp_path / "a", **options, **service.at())

    assert service.requests == []


def test_our_own_wishes_are_not_sent(api: Api, service: Service, tmp_path: Path) -> None:
    gives(service, b"x")

    api.download("f-1", tmp_path / "a", max_size=9, overwrite=True, **service.at())
    api.content("f-1", max_size=9, **service.at())

    assert [request.query for request in service.requests] == ["", ""]


def test_the_connection_is_free_again_after_a_download(service: Service) -> None:
    gives(service, CONTENT)

    async def twice() -> None:
        await File.acontent("f-1", **service.at())
        await File.acontent("f-1", **service.at())

    File.content("f-1", **service.at())
    File.content("f-1", **service.at())
    asyncio.run(twice())

    assert [request.connection for request in service.requests] == [1, 1, 2, 2]
