"""Recorded exchanges about files and models, read through the public API, sync and async."""

from __future__ import annotations

import base64
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import pytest

from onellm.errors import AuthenticationError, InvalidResponseError
from onellm.testing import Reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Api, Service

FOLDER: Final = Path(__file__).resolve().parents[3] / "shared" / "recordings"
_FRAMING: Final = frozenset({"content-length", "content-encoding", "transfer-encoding"})

pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason=f"the recorded exchanges are not here: {FOLDER}"
)


@cache
def load() -> dict[str, dict[str, Any]]:
    """Give every exchange about files or models of a service that has a row, by its id."""
    found: dict[str, dict[str, Any]] = {}
    for file in sorted(FOLDER.glob("*.jsonl")) if FOLDER.is_dir() else ():
        for line in file.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            if one["operation"] in {"files", "models"} and one["provider"] in _BASES:
                found[one["id"]] = one
    return found


_BASES: Final = {
    "anthropic": "/v1",
    "cerebras": "/v1",
    "cohere": "/v2",
    "deepseek": "",
    "google": "/v1beta",
    "llama_cpp": "/v1",
    "mistral": "/v1",
    "openai": "/v1",
    "openrouter": "/api/v1",
}


def body_of(one: dict[str, Any]) -> bytes:
    body = one["response"]["body"]
    return base64.b64decode(body) if one["response"].get("encoding") else body.encode()


def reply_of(one: dict[str, Any]) -> Reply:
    headers = {k: v for k, v in one["response"]["headers"].items() if k not in _FRAMING}
    return Reply(status=one["response"]["status"], headers=headers, body=body_of(one))


def path_of(one: dict[str, Any]) -> str:
    return urlsplit(str(one["request"]["url"])).path


def upload(api: Api, one: dict[str, Any], options: dict[str, Any]) -> Any:
    purpose = {"purpose": said} if (said := json.loads(body_of(one)).get("purpose")) else {}
    return api.upload(("notes.txt", b"hello"), **purpose, **options)


def retrieve(api: Api, one: dict[str, Any], options: dict[str, Any]) -> Any:
    return api.retrieve(path_of(one).rpartition("/")[2], **options)


def list_files(api: Api, one: dict[str, Any], options: dict[str, Any]) -> Any:
    del one
    return api.list(**options)


def delete(api: Api, one: dict[str, Any], options: dict[str, Any]) -> Any:
    return api.delete(path_of(one).rpartition("/")[2], **options)


def content(api: Api, one: dict[str, Any], options: dict[str, Any]) -> Any:
    return api.content(path_of(one).split("/")[-2], **options)


def models(api: Api, one: dict[str, Any], options: dict[str, Any]) -> Any:
    del one
    return api.models(**options)


def model(api: Api, one: dict[str, Any], options: dict[str, Any]) -> Any:
    provider = options.pop("provider")
    return api.model(f"{provider}/{path_of(one).rpartition('/')[2]}", **options)


def find_call(one: dict[str, Any]) -> Callable[[Api, dict[str, Any], dict[str, Any]], Any]:
    """Find which of our calls asks what was asked."""
    method, path = one["request"]["method"], path_of(one)
    if one["operation"] == "models":
        return models if path.endswith("/models") else model
    if method == "POST":
        return upload
    if method == "DELETE":
        return delete
    if path.endswith("/content"):
        return content
    return list_files if path.endswith("/files") else retrieve


@pytest.mark.parametrize("name", sorted(load()))
def test_a_recorded_exchange_is_asked_for_and_read(api: Api, service: Service, name: str) -> None:
    one = load()[name]
    call = find_call(one)
    service.answer = lambda _: reply_of(one)
    options = {"provider": one["provider"], **service.at(_BASES[one["provider"]])}

    if one["response"]["status"] >= 400:
        with pytest.raises(AuthenticationError) as caught:
            call(api, one, options)
        assert caught.value.status_code == one["response"]["status"]
        return
    if one["provider"] == "google" and call is upload:
        check_start(api, service, one, options)
        return
    answer = call(api, one, options)

    assert service.last.method == one["request"]["method"]
    assert service.last.path == path_of(one)
    CHECKS[call](one, answer)


def check_start(api: Api, service: Service, one: dict[str, Any], options: dict[str, Any]) -> None:
    """Check how Google is asked for a place; where it is was left out of the recording."""
    sent = one["request"]
    with pytest.raises(InvalidResponseError, match="expected a place to upload to"):
        api.upload(("sample.pdf", b"%PDF-1.4\n" + b"x" * 18801), **options)

    assert (service.last.method, service.last.path) == (sent["method"], path_of(one))
    assert service.last.json() == sent["body"]
    marks = {name: text for name, text in sent["headers"].items() if name.startswith("x-goog-u")}
    assert len(marks) == 4
    assert {name: service.last.headers[name] for name in marks} == marks


def check_file(one: dict[str, Any], answer: Any) -> None:
    said = json.loads(body_of(one))
    assert answer.raw == said
    assert answer.id == said.get("id", said.get("name"))
    assert answer.bytes == int(said.get("bytes") or said.get("size_bytes") or said["sizeBytes"])
    assert answer.filename == said.get("filename", said.get("displayName"))
    assert answer.created_at > 1_600_000_000
    assert answer.object == "file"
    assert said.keys() <= answer.keys()
    assert answer.receipt.provider == one["provider"]


def check_files(one: dict[str, Any], answer: Any) -> None:
    said = json.loads(body_of(one))
    assert [file.id for file in answer.data] == [file["id"] for file in said["data"]]
    assert [file.bytes for file in answer.data] == [file["bytes"] for file in said["data"]]
    assert answer.has_more is said.get("has_more", False)
    assert answer.raw == said


def check_deletion(one: dict[str, Any], answer: Any) -> None:
    assert answer.raw == json.loads(body_of(one))
    assert answer.deleted is True
    assert answer.id == path_of(one).rpartition("/")[2]


def check_content(one: dict[str, Any], answer: Any) -> None:
    assert answer == body_of(one)


def check_models(one: dict[str, Any], answer: Any) -> None:
    said = json.loads(body_of(one))
    items = said.get("data", said.get("models"))
    names = [item.get("id", item.get("name")).removeprefix("models/") for item in items]
    assert [found.id for found in answer.data] == names
    assert [found.raw for found in answer.data] == items
    assert all(found.model == f"{one['provider']}/{found.id}" for found in answer.data)
    if one["provider"] in {"anthropic", "google", "openrouter", "mistral"}:
        assert all(found.context_length for found in answer.data if found["context_length"])
        assert any(found.context_length for found in answer.data)


def check_model(one: dict[str, Any], answer: Any) -> None:
    said = json.loads(body_of(one))
    assert answer.raw == said
    assert answer.id == said.get("id", said.get("name"))
    assert answer.context_length == said.get("context_length")


CHECKS: Final[dict[Callable[..., Any], Callable[[dict[str, Any], Any], None]]] = {
    upload: check_file,
    retrieve: check_file,
    list_files: check_files,
    delete: check_deletion,
    content: check_content,
    models: check_models,
    model: check_model,
}


def test_all_that_was_recorded_is_here() -> None:
    """How many exchanges there are, so that none is left out in silence."""
    counts: dict[str, int] = {}
    for one in load().values():
        key = f"{one['provider']} {one['operation']}"
        counts[key] = counts.get(key, 0) + 1

    assert counts["openai files"] >= 11
    assert counts["anthropic files"] == 3
    assert counts["google files"] == 2
    assert counts["cohere models"] == 2
