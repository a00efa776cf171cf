from __future__ import annotations

import asyncio
import json
import sys
from base64 import urlsafe_b64decode
from typing import TYPE_CHECKING, Final, Unpack, cast
from urllib.parse import parse_qs

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from google.auth.credentials import AnonymousCredentials

import onellm
from onellm import ChatCompletion
from onellm._call import check_chat
from onellm._flow import Call
from onellm._pipeline import prepare_chat
from onellm._signers import find_signer, google
from onellm.errors import (
    APIConnectionError,
    AuthenticationError,
    InvalidConfigurationError,
    OneLLMError,
)
from onellm.testing import Pause, Reply, Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onellm._http import HttpRequest
    from onellm.testing import Piece, ReceivedRequest
    from onellm.types import ChatOptions, MessageParam

KEY: Final = rsa.generate_private_key(public_exponent=65537, key_size=2048)
KEY_TEXT: Final = KEY.private_bytes(
    serialization.Encoding.PEM,
    serialization.PrivateFormat.PKCS8,
    serialization.NoEncryption(),
).decode()
ANONYMOUS: Final = AnonymousCredentials()  # type: ignore[no-untyped-call]  # google-auth's own
MESSAGES: Final[list[MessageParam]] = [{"role": "user", "content": "Hello"}]
ANSWER: Final = {"candidates": [{"content": {"parts": [{"text": "Hi"}]}, "finishReason": "STOP"}]}
VARIABLES: Final = (
    *google._CHAIN,
    "GOOGLE_CLOUD_PROJECT",
    "GCLOUD_PROJECT",
    "GOOGLE_CLOUD_QUOTA_PROJECT",
    "GOOGLE_CLOUD_LOCATION",
    "GOOGLE_CLOUD_REGION",
)


@pytest.fixture(autouse=True)
def _no_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Nothing of this machine: no variable, no file, no metadata server, no token of before."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CLOUDSDK_CONFIG", str(tmp_path / "gcloud"))
    monkeypatch.setenv("NO_GCE_CHECK", "true")
    yield
    google._KNOWN.found.clear()
    google._KNOWN.auth = None


class Tokens:
    """Gives out tokens, numbered; what is asked for a chat is answered."""

    def __init__(self) -> None:
        self.reply: Reply | None = None
        self.lifetime = 3600
        self.pause = 0.0
        self.given = 0

    def __call__(self, request: ReceivedRequest) -> Reply:
        if request.path.endswith(":generateContent"):
            return Reply.json(ANSWER)
        if self.reply is not None:
            return self.reply
        self.given += 1
        token = {"access_token": f"tok-{self.given}", "expires_in": self.lifetime}
        pieces: list[Piece] = [
            Pause(self.pause),
            json.dumps({**token, "token_type": "Bearer"}).encode(),
        ]
        return Reply(headers=(("content-type", "application/json"),), body=pieces)


@pytest.fixture
def tokens() -> Tokens:
    return Tokens()


@pytest.fixture
def server(tokens: Tokens) -> Iterator[Server]:
    with Server(tokens) as started:
        yield started


def write_account(path: Path, server: Server, **others: str) -> str:
    account = {
        "type": "service_account",
        "project_id": "project-of-the-file",
        "private_key_id": "k1",
        "private_key": KEY_TEXT,
        "client_email": "me@example.com",
        "token_uri": f"{server.url}/token",
        **others,
    }
    path.write_text(json.dumps(account))
    return str(path)


def sign(**options: object) -> tuple[HttpRequest, int]:
    """Sign a request as the pipeline does; how many steps that took which block."""
    call = check_chat("vertexai/gemini-2.5-flash", MESSAGES, False, {"project": "p", **options})
    signer = find_signer(call.provider, call.target)
    assert signer is not None
    flow = signer(prepare_chat(call).request)
    steps = 0
    try:
        step = next(flow)
        while True:
            steps += 1
            assert isinstance(step, Call)
            step.function()
            step = flow.send(None)
    except StopIteration as end:
        return cast("HttpRequest", end.value), steps


def token_of(request: HttpRequest) -> str | None:
    return dict(request.headers).get("authorization")


def check_grant(request: ReceivedRequest) -> None:
    """Check what was asked for, and that the service account's key signed it."""
    form = parse_qs(request.body.decode())
    head, claims, signature = form["assertion"][0].split(".")
    said = json.loads(urlsafe_b64decode(claims + "=="))

    assert form["grant_type"] == ["urn:ietf:params:oauth:grant-type:jwt-bearer"]
    assert said["iss"] == "me@example.com"
    assert said["scope"] == "https://www.googleapis.com/auth/cloud-platform"
    assert said["exp"] > said["iat"]
    signed = urlsafe_b64decode(signature + "==")
    text = f"{head}.{claims}".encode()
    KEY.public_key().verify(signed, text, padding.PKCS1v15(), hashes.SHA256())


def test_a_service_account_named_by_the_environment_gets_a_token_and_keeps_it(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_account(tmp_path / "account.json", server)
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", file)

    first, steps = sign()
    second, no_steps = sign()

    assert (token_of(first), steps) == ("Bearer tok-1", 1)
    assert (token_of(second), no_steps) == ("Bearer tok-1", 0)
    (request,) = server.requests
    check_grant(request)


def test_a_service_account_of_the_call_gets_a_token_of_its_own(
    server: Server, tmp_path: Path
) -> None:
    mine = write_account(tmp_path / "mine.json", server)
    other = write_account(tmp_path / "other.json", server)

    assert token_of(sign(credentials_file=mine)[0]) == "Bearer tok-1"
    assert token_of(sign(credentials_file=other)[0]) == "Bearer tok-2"
    assert token_of(sign(credentials_file=mine)[0]) == "Bearer tok-1"
    check_grant(server.requests[0])


def test_a_token_that_is_about_to_end_is_fetched_anew(
    server: Server, tokens: Tokens, tmp_path: Path
) -> None:
    file = write_account(tmp_path / "account.json", server)
    tokens.lifetime = 60

    assert token_of(sign(credentials_file=file)[0]) == "Bearer tok-1"
    assert sign(credentials_file=file)[1] == 1
    assert token_of(sign(credentials_file=file)[0]) == "Bearer tok-3"


def test_whose_quota_is_used_is_said_too(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_account(tmp_path / "account.json", server)
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", file)
    monkeypatch.setenv("GOOGLE_CLOUD_QUOTA_PROJECT", "payer")

    assert dict(sign()[0].headers)["x-goog-user-project"] == "payer"


def test_workload_identity_works_by_google_auth_s_own_way(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subject = tmp_path / "subject"
    subject.write_text("token-of-elsewhere")
    file = tmp_path / "external.json"
    external = {
        "type": "external_account",
        "audience": "//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/a/b",
        "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
        "token_url": f"{server.url}/sts",
        "credential_source": {"file": str(subject)},
    }
    file.write_text(json.dumps(external))
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(file))

    assert token_of(sign()[0]) == "Bearer tok-1"
    assert parse_qs(server.requests[0].body.decode())["subject_token"] == ["token-of-elsewhere"]


def test_credentials_that_need_no_token_add_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("google.auth.default", lambda **_: (ANONYMOUS, None))

    assert token_of(sign()[0]) is None


def test_a_caller_who_signs_in_by_other_means_is_left_alone() -> None:
    request, steps = sign(extra_headers={"Authorization": "Bearer mine"})

    assert (token_of(request), steps) == ("Bearer mine", 0)


def test_an_access_token_of_the_call_needs_no_signer() -> None:
    options = {"project": "p", "api_key": "ya29.token"}
    call = check_chat("vertexai/gemini-2.5-flash", MESSAGES, False, options)

    assert find_signer(call.provider, call.target) is None
    assert token_of(prepare_chat(call).request) == "Bearer ya29.token"


def test_without_any_credentials_the_error_says_how_to_get_some() -> None:
    with pytest.raises(AuthenticationError, match="GOOGLE_APPLICATION_CREDENTIALS") as caught:
        sign()

    assert "gcloud auth application-default login" in str(caught.value)
    assert caught.value.provider == "vertexai"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "No such file"),
        ("no JSON", "No Google Cloud credentials"),
        ('{"type": "external_account"}', "of type 'external_account'"),
        ('{"type": "service_account", "private_key": "x"}', "No Google Cloud credentials"),
    ],
)
def test_a_file_that_holds_no_credentials_is_named(
    tmp_path: Path, content: str | None, said: str
) -> None:
    file = tmp_path / "file.json"
    if content is not None:
        file.write_text(content)

    with pytest.raises(AuthenticationError, match=said):
        sign(credentials_file=str(file))


def test_a_refused_account_is_an_error_without_its_key(
    server: Server, tokens: Tokens, tmp_path: Path
) -> None:
    file = write_account(tmp_path / "account.json", server)
    tokens.reply = Reply.json({"error": "invalid_grant", "error_description": "No."}, status=400)

    with pytest.raises(AuthenticationError, match="invalid_grant") as caught:
        sign(credentials_file=file)

    assert "PRIVATE" not in f"{caught.value!r} {caught.value.__cause__!r}"
    assert not caught.value.retryable


def test_a_token_service_that_is_not_there_may_be_asked_again(
    server: Server, tmp_path: Path
) -> None:
    file = write_account(tmp_path / "a.json", server, token_uri="http://127.0.0.1:9/token")

    with pytest.raises(APIConnectionError, match="asked for a token") as caught:
        sign(credentials_file=file)

    assert caught.value.retryable


def test_without_google_auth_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "google.auth.exceptions", None)

    with pytest.raises(InvalidConfigurationError, match=r"onellm\[vertex\]"):
        sign()


def test_the_project_is_found_in_the_service_account_s_file(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_account(tmp_path / "account.json", server)

    def path(**more: Unpack[ChatOptions]) -> str:
        options: ChatOptions = {"credentials_file": file, "base_url": server.url, **more}
        ChatCompletion.create("vertexai/m", MESSAGES, **options)
        return server.requests[-1].path

    assert path().startswith("/v1/projects/project-of-the-file/locations/us-central1/")
    monkeypatch.setenv("GOOGLE_CLOUD_PROJECT", "of-the-environment")
    monkeypatch.setenv("GOOGLE_CLOUD_REGION", "europe-west1")
    assert path().startswith("/v1/projects/of-the-environment/locations/europe-west1/")
    monkeypatch.setenv("GOOGLE_CLOUD_LOCATION", "global")
    onellm.update_provider_config("vertexai", project_id="configured")
    assert path().startswith("/v1/projects/configured/locations/global/")
    assert path(project="mine", location="x").startswith("/v1/projects/mine/locations/x/")


def test_without_a_project_the_error_names_the_variable(tmp_path: Path) -> None:
    options = {"credentials_file": str(tmp_path / "missing.json")}

    with pytest.raises(InvalidConfigurationError, match="GOOGLE_CLOUD_PROJECT"):
        check_chat("vertexai/m", MESSAGES, False, options)


def test_a_project_is_no_header_of_openai_s(server: Server, tmp_path: Path) -> None:
    file = write_account(tmp_path / "account.json", server)

    request, _ = sign(credentials_file=file)

    assert "openai-project" not in dict(request.headers)


def test_a_call_signs_in_both_ways_and_the_loop_goes_on_meanwhile(
    server: Server, tokens: Tokens, tmp_path: Path
) -> None:
    tokens.pause = 0.3
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    async def ask() -> str | None:
        clock = asyncio.create_task(tick())
        file = write_account(tmp_path / "async.json", server)
        answer = await ChatCompletion.acreate(
            "vertexai/gemini-2.5-flash",
            MESSAGES,
            base_url=server.url,
            credentials_file=file,
        )
        clock.cancel()
        return answer.choices[0].message.content

    assert asyncio.run(ask()) == "Hi"
    assert ticks > 5
    answer = ChatCompletion.create(
        "vertexai/gemini-2.5-flash",
        MESSAGES,
        base_url=server.url,
        credentials_file=write_account(tmp_path / "sync.json", server),
    )
    assert answer.choices[0].message.content == "Hi"
    chats = [one for one in server.requests if one.path.endswith(":generateContent")]
    assert [one.headers["authorization"] for one in chats] == ["Bearer tok-1", "Bearer tok-2"]


def test_the_token_is_in_no_text_of_an_error(server: Server, tokens: Tokens) -> None:
    token = "ya29.a0AfB_secret-secret-secret"
    tokens.reply = Reply.json({"error": {"code": 403, "message": f"no: {token}"}}, status=403)

    with pytest.raises(OneLLMError) as caught:
        ChatCompletion.create(
            "vertexai/publishers/google/models/x",
            MESSAGES,
            base_url=f"{server.url}/other",
            project="p",
            api_key="ya29.another-token-of-the-call",
            stream=True,
        ).open()

    assert token not in f"{caught.value} {vars(caught.value)}"
