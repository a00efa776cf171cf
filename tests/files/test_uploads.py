"""What is sent when a file is uploaded, provider by provider, to the byte."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pytest

from onellm.errors import InvalidRequestError
from onellm.testing import Reply

from .conftest import KEPT, KEY, NOTES, asked, form_of

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Api, Service

FILE = ("file", "notes.txt", "text/plain", b"hello")
BEARER = ("authorization", f"Bearer {KEY}")


def part(name: str, text: str) -> tuple[str, None, str, bytes]:
    return (name, None, "text/plain", text.encode())


@pytest.mark.parametrize(
    ("provider", "base", "path", "query", "header", "form"),
    [
        ("openai", "/v1", "/v1/files", [], BEARER, [part("purpose", "assistants"), FILE]),
        ("alibaba", "/v1", "/v1/files", [], BEARER, [part("purpose", "file-extract"), FILE]),
        ("groq", "/openai/v1", "/openai/v1/files", [], BEARER, [part("purpose", "batch"), FILE]),
        ("moonshot", "/v1", "/v1/files", [], BEARER, [part("purpose", "file-extract"), FILE]),
        ("mistral", "/v1", "/v1/files", [], BEARER, [FILE]),
        ("openrouter", "/api/v1", "/api/v1/files", [], BEARER, [FILE]),
        ("xai", "/v1", "/v1/files", [], BEARER, [part("purpose", "assistants"), FILE]),
        (
            "together",
            "/v1",
            "/v1/files/upload",
            [],
            BEARER,
            [part("purpose", "fine-tune"), part("file_name", "notes.txt"), FILE],
        ),
        (
            "anthropic",
            "/v1",
            "/v1/files",
            [("beta", "true")],
            ("x-api-key", KEY),
            [FILE],
        ),
        (
            "azure",
            "",
            "/openai/files",
            [("api-version", "2024-12-01-preview")],
            ("api-key", KEY),
            [part("purpose", "assistants"), FILE],
        ),
        (
            "azure",
            "/openai/v1",
            "/openai/v1/files",
            [],
            ("api-key", KEY),
            [part("purpose", "assistants"), FILE],
        ),
        (
            "azure",
            "/openai/deployments/mine",
            "/openai/files",
            [("api-version", "2024-12-01-preview")],
            ("api-key", KEY),
            [part("purpose", "assistants"), FILE],
        ),
    ],
)
def test_an_upload_is_sent_in_the_words_of_its_provider(  # noqa: PLR0917 - a row of the table
    api: Api,
    service: Service,
    provider: str,
    base: str,
    path: str,
    query: list[tuple[str, str]],
    header: tuple[str, str],
    form: list[tuple[str, str | None, str, bytes]],
) -> None:
    kept = api.upload(NOTES, provider=provider, **service.at(base))

    assert kept.id == "file-1"
    (request,) = service.requests
    assert asked(request) == ("POST", path, query)
    assert request.headers[header[0]] == header[1]
    assert form_of(request) == form


def test_an_upload_to_anthropic_says_that_it_is_in_beta(api: Api, service: Service) -> None:
    api.upload(NOTES, provider="anthropic", **service.at())

    assert service.last.headers["anthropic-beta"] == "files-api-2025-04-14"
    assert service.last.headers["anthropic-version"] == "2023-06-01"


def test_an_upload_to_minimax_goes_beside_its_chats_with_a_bearers_key(
    api: Api, service: Service
) -> None:
    service.says(
        {
            "file": {"file_id": 77, "bytes": 5, "created_at": 1700469398, "filename": "a.wav"},
            "base_resp": {"status_code": 0, "status_msg": "success"},
        }
    )

    kept = api.upload(
        NOTES, purpose="voice_clone", provider="minimax", **service.at("/anthropic/v1")
    )

    assert asked(service.last) == ("POST", "/v1/files/upload", [])
    assert service.last.headers["authorization"] == f"Bearer {KEY}"
    assert "x-api-key" not in service.last.headers
    assert form_of(service.last) == [part("purpose", "voice_clone"), FILE]
    assert (kept.id, kept.bytes, kept.created_at) == ("77", 5, 1700469398)


def test_minimax_must_be_told_a_purpose(api: Api, service: Service) -> None:
    with pytest.raises(InvalidRequestError, match="purpose must be one of MiniMax's own"):
        api.upload(NOTES, provider="minimax", **service.at("/anthropic/v1"))

    assert service.requests == []


def test_a_path_is_sent_under_its_last_name_only(
    api: Api, service: Service, tmp_path: Path
) -> None:
    path = tmp_path / "deep" / "report.json"
    path.parent.mkdir()
    path.write_text('{"a": 1}')

    api.upload(path, purpose="user_data", **service.at())

    assert form_of(service.last)[1] == ("file", "report.json", "application/json", b'{"a": 1}')
    assert str(tmp_path).encode() not in service.last.body


def test_bytes_and_open_files_are_named_by_the_caller(api: Api, service: Service) -> None:
    api.upload(b"hello", filename="notes.txt", **service.at())
    api.upload(io.BytesIO(b"hello"), filename="notes.txt", **service.at())

    assert [form_of(request)[1] for request in service.requests] == [FILE, FILE]


def test_the_size_of_a_file_is_announced(api: Api, service: Service) -> None:
    api.upload(NOTES, **service.at())

    assert int(service.last.headers["content-length"]) == len(service.last.body)


def test_expiry_and_options_of_the_providers_own_are_fields_of_the_form(
    api: Api, service: Service
) -> None:
    kept = api.upload(
        NOTES,
        purpose="batch",
        expires_after={"anchor": "created_at", "seconds": 3600},
        colour="red",
        extra_body={"shape": "round"},
        **service.at(),
    )

    assert form_of(service.last) == [
        part("purpose", "batch"),
        part("expires_after[anchor]", "created_at"),
        part("expires_after[seconds]", "3600"),
        part("colour", "red"),
        part("shape", "round"),
        FILE,
    ]
    assert kept.receipt.notes == ["colour is no option we know; it was sent as it is"]


def test_an_expiry_outside_the_documents_limits_is_refused(api: Api, service: Service) -> None:
    with pytest.raises(InvalidRequestError, match="3600"):
        api.upload(NOTES, expires_after={"anchor": "created_at", "seconds": 5}, **service.at())

    assert service.requests == []


def test_a_purpose_that_the_document_does_not_know_is_refused_or_let_through(
    api: Api, service: Service
) -> None:
    with pytest.raises(InvalidRequestError, match="purpose"):
        api.upload(NOTES, purpose="amusement", provider="mistral", **service.at())

    assert service.requests == []
    api.upload(NOTES, purpose="amusement", provider="mistral", validate="off", **service.at())
    assert form_of(service.last)[0] == part("purpose", "amusement")


@pytest.mark.parametrize(
    ("provider", "note"),
    [
        ("anthropic", "purpose='assistants' was left out"),
        ("openrouter", "purpose='assistants' was left out"),
        ("mistral", "purpose='assistants' was left out"),
        ("groq", "purpose='assistants' was sent as 'batch'"),
        ("moonshot", "purpose='assistants' was sent as 'file-extract'"),
        ("together", "purpose='assistants' was sent as 'fine-tune'"),
    ],
)
def test_the_receipt_says_what_became_of_the_default_purpose(
    api: Api, service: Service, provider: str, note: str
) -> None:
    assert api.upload(NOTES, provider=provider, **service.at()).receipt.notes == [note]


@pytest.mark.parametrize("provider", ["anthropic", "openrouter", "google"])
def test_a_chosen_purpose_is_not_lost_in_silence(api: Api, service: Service, provider: str) -> None:
    with pytest.raises(InvalidRequestError, match=rf"purpose='batch' cannot be sent to {provider}"):
        api.upload(NOTES, purpose="batch", provider=provider, **service.at())

    assert service.requests == []


@pytest.mark.parametrize("provider", ["anthropic", "mistral", "google", "minimax"])
def test_an_expiry_is_not_lost_in_silence(api: Api, service: Service, provider: str) -> None:
    expiry: Any = {"anchor": "created_at", "seconds": 3600}
    purpose = {"purpose": "voice_clone"} if provider == "minimax" else {}
    with pytest.raises(InvalidRequestError, match=f"expires_after.* cannot be sent to {provider}"):
        api.upload(NOTES, provider=provider, expires_after=expiry, **purpose, **service.at())

    assert service.requests == []


def test_what_cannot_be_said_is_left_out_with_a_warning_where_that_is_wished(
    api: Api, service: Service
) -> None:
    with pytest.warns(UserWarning, match="anthropic/files: purpose='batch'"):
        kept = api.upload(
            NOTES, purpose="batch", provider="anthropic", unsupported="warn", **service.at()
        )

    assert form_of(service.last) == [FILE]
    assert kept.receipt.notes == ["purpose='batch' was left out"]


@pytest.mark.parametrize("provider", ["openai", "anthropic", "minimax"])
def test_an_option_that_no_form_can_say_is_refused(
    api: Api, service: Service, provider: str
) -> None:
    with pytest.raises(InvalidRequestError, match="colour cannot be a set in a form"):
        api.upload(NOTES, purpose="batch", provider=provider, colour={1}, **service.at())

    assert service.requests == []


def test_progress_is_told_to_the_last_byte(api: Api, service: Service) -> None:
    told: list[tuple[int, int | None]] = []
    content = b"x" * 300_000

    api.upload(("a.txt", content), progress=lambda *seen: told.append(seen), **service.at())

    total = len(service.last.body)
    assert told[-1] == (total, total)
    assert [sent for sent, _ in told] == sorted(sent for sent, _ in told)
    assert len(told) > 2


def test_an_upload_is_sent_again_after_a_failure_in_passing(api: Api, service: Service) -> None:
    def answer(_: object) -> Reply:
        busy = len(service.requests) == 1
        return Reply.json({"error": "busy"}, 503) if busy else Reply.json(KEPT)

    service.answer = answer

    kept = api.upload(NOTES, purpose="batch", **service.at())

    assert [form_of(request)[1] for request in service.requests] == [FILE, FILE]
    assert [attempt.status for attempt in kept.receipt.attempts] == [503, 200]


def test_every_boundary_is_another_one(api: Api, service: Service) -> None:
    for _ in range(3):
        api.upload(NOTES, **service.at())

    kinds = {request.headers["content-type"] for request in service.requests}
    assert len(kinds) == 3
    assert all(re.fullmatch(r"multipart/form-data; boundary=[0-9a-f]{32}", kind) for kind in kinds)
