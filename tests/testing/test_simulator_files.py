from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onellm import File, native
from onellm.errors import InvalidRequestError, ResourceNotFoundError
from onellm.native import Request

if TYPE_CHECKING:
    from onellm.testing import Simulator


@pytest.fixture(autouse=True)
def _served(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", simulator.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", simulator.api_key or "any")


def test_a_file_is_kept_listed_read_back_and_deleted() -> None:
    kept = File.upload(b"one,two", filename="numbers.csv", purpose="user_data")

    assert (kept.filename, kept.bytes, kept.purpose) == ("numbers.csv", 7, "user_data")
    assert [one.id for one in File.list().data] == [kept.id]
    assert File.content(kept.id) == b"one,two"
    assert File.retrieve(kept.id).status == "processed"
    assert File.delete(kept.id).deleted
    assert File.list().data == []


def test_a_file_that_is_not_there_is_not_found() -> None:
    with pytest.raises(ResourceNotFoundError, match="There is no file file-x"):
        File.content("file-x")


def test_a_form_without_a_file_is_refused(simulator: Simulator) -> None:
    request = Request("POST", "/files", body={"purpose": "x"})
    with pytest.raises(InvalidRequestError, match="'file' and 'purpose'"):
        native.send("openai", request, native.read_json)
    assert len(simulator.requests) == 1
