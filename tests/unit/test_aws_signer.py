from __future__ import annotations

import datetime as dt
import socket
import sys
import time
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import pytest

import onellm
from onellm._call import check_chat
from onellm._flow import Call
from onellm._pipeline import prepare_chat
from onellm._signers import aws, find_signer
from onellm.errors import APIConnectionError, AuthenticationError, InvalidConfigurationError

from .sigv4 import ACCESS, KEYS, KEYS_TEXT, MODELS, NOTHING, SECRET, TOKEN, expected_signature

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from onellm._http import HttpRequest


@pytest.fixture(autouse=True)
def _no_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of this machine: no AWS variable, no file, no role."""
    for name in (*aws._CHAIN, "AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_REGION", "eu-west-1")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))


def sign(
    options: Mapping[str, object] = NOTHING, model: str = "m.m", *, stream: bool = False
) -> tuple[HttpRequest, list[object]]:
    """Sign a request as the pipeline does; the steps that were taken for it."""
    call = check_chat(f"bedrock/{model}", [{"role": "user", "content": "Olá"}], stream, options)
    signer = find_signer(call.provider, call.target)
    assert signer is not None
    flow = signer(prepare_chat(call).request)
    steps: list[object] = []
    try:
        step = next(flow)
        while True:
            steps.append(step)
            assert isinstance(step, Call)
            step.function()
            step = flow.send(None)
    except StopIteration as end:
        return cast("HttpRequest", end.value), steps


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("model", MODELS)
def test_a_request_is_signed_as_aws_describes_it(model: str, stream: bool) -> None:
    request, _ = sign(KEYS, model, stream=stream)
    headers = dict(request.headers)

    assert headers["authorization"].startswith(
        f"AWS4-HMAC-SHA256 Credential={ACCESS}/{headers['x-amz-date'][:8]}"
        "/eu-west-1/bedrock/aws4_request, "
        "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature="
    )
    assert headers["x-amz-security-token"] == TOKEN
    assert headers["authorization"].endswith(f"Signature={expected_signature(request, SECRET)}")


class Stop(Exception):  # noqa: N818 - it is none
    """Nothing goes over the wire here."""


def signed_by_botocore(model: str, stream: bool, body: bytes) -> tuple[str, dict[str, str]]:
    """Have botocore's own client sign this body: the address, and the headers it would send."""
    session: Any = import_module("botocore.session")  # it has no types
    client = session.Session().create_client("bedrock-runtime", region_name="eu-west-1", **KEYS)
    sent: list[tuple[str, dict[str, str]]] = []

    def write(params: dict[str, object], **_: object) -> None:
        params["body"] = body

    def stop(**given: object) -> None:
        request: Any = given["request"]
        headers = {
            name.lower(): value.decode() if isinstance(value, bytes) else value
            for name, value in request.headers.items()
        }
        sent.append((request.url, headers))
        raise Stop

    client.meta.events.register("before-call", write)
    client.meta.events.register("before-send", stop)
    ask = client.converse_stream if stream else client.converse
    with pytest.raises(Stop):
        ask(modelId=model, messages=[])
    (one,) = sent
    return one


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("model", MODELS[:3])
def test_a_request_is_signed_as_botocore_signs_its_own(
    model: str, stream: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    noon = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
    monkeypatch.setattr("botocore.auth.get_current_datetime", lambda: noon)
    request, _ = sign(KEYS, model, stream=stream)
    ours = dict(request.headers)

    url, theirs = signed_by_botocore(model, stream, request.whole)

    assert request.url == url
    assert ours["x-amz-date"] == "20261123T120000Z"
    for name in ("authorization", "x-amz-date", "x-amz-security-token", "content-type"):
        assert ours[name] == theirs[name], name


def test_an_address_of_ones_own_is_what_is_signed() -> None:
    request, _ = sign(
        {**KEYS, "base_url": "http://localhost:8080/proxy", "extra_query": {"b": "2", "a": "1"}}
    )

    assert request.url == "http://localhost:8080/proxy/model/m.m/converse?b=2&a=1"
    assert expected_signature(request, SECRET) in dict(request.headers)["authorization"]


def test_headers_of_aws_are_signed_and_others_are_not() -> None:
    extra = {"X-Amzn-Bedrock-Trace": "ENABLED", "X-Own": "a", "Accept": "text/plain"}
    request, _ = sign({**KEYS, "extra_headers": extra})
    headers = dict(request.headers)

    assert ";x-amzn-bedrock-trace," in headers["authorization"]
    assert "x-own" not in headers["authorization"]
    assert headers["x-own"] == "a"
    assert expected_signature(request, SECRET) in headers["authorization"]


def test_a_caller_who_signs_in_otherwise_is_left_alone() -> None:
    request, steps = sign({**KEYS, "extra_headers": {"authorization": "Other x"}})

    assert steps == []
    assert [value for name, value in request.headers if name == "authorization"] == ["Other x"]


def test_a_key_needs_no_signature(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_BEARER_TOKEN_BEDROCK", "bedrock-api-key")
    call = check_chat("bedrock/m.m", [{"role": "user", "content": "Hi"}], False, {})

    assert find_signer(call.provider, call.target) is None
    assert dict(prepare_chat(call).request.headers)["authorization"] == "Bearer bedrock-api-key"


@pytest.mark.parametrize("given", [KEYS, {"aws_profile": "work"}])
def test_credentials_of_the_call_win_over_a_key_of_the_environment(
    given: Mapping[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_BEARER_TOKEN_BEDROCK", "bedrock-api-key")
    messages = [{"role": "user", "content": "Hi"}]
    call = check_chat("bedrock/m.m", messages, False, given)
    keyed = check_chat("bedrock/m.m", messages, False, {**given, "api_key": "bedrock-own"})

    assert call.target.key is None
    assert keyed.target.key is not None


def test_credentials_may_be_configured() -> None:
    onellm.update_provider_config(
        "bedrock", aws_access_key_id=ACCESS, aws_secret_access_key=SECRET, region="eu-west-1"
    )

    request, _ = sign()

    assert expected_signature(request, SECRET) in dict(request.headers)["authorization"]
    assert "x-amz-security-token" not in dict(request.headers)


@pytest.mark.parametrize("missing", ["aws_access_key_id", "aws_secret_access_key"])
def test_half_a_key_is_refused(missing: str) -> None:
    with pytest.raises(InvalidConfigurationError, match="go together") as caught:
        sign({name: value for name, value in KEYS.items() if name != missing})

    assert caught.value.provider == "bedrock"


def test_no_secret_is_in_any_text_of_a_call() -> None:
    call = check_chat("bedrock/m.m", [{"role": "user", "content": "Hi"}], False, KEYS)
    prepared = prepare_chat(call)

    assert set(prepared.secrets) == {ACCESS, SECRET, TOKEN}
    for shown in (repr(call), repr(prepared), repr(call.target), repr(aws._given(KEYS_TEXT, ""))):
        assert not any(secret in shown for secret in (SECRET, TOKEN))


def test_credentials_of_the_environment_are_found_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCESS)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)

    request, steps = sign()
    _, later = sign()

    assert expected_signature(request, SECRET) in dict(request.headers)["authorization"]
    assert steps
    assert later == []


def test_credentials_that_change_in_the_environment_are_found_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCESS)
    for secret in ("first-secret", "second-secret"):
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", secret)
        request, _ = sign()
        assert expected_signature(request, secret) in dict(request.headers)["authorization"]


def test_a_profile_is_found_in_the_files(tmp_path: Path) -> None:
    (tmp_path / "credentials").write_text(
        f"[work]\naws_access_key_id = AKIDWORK\naws_secret_access_key = {SECRET}\n"
    )

    request, _ = sign({"aws_profile": "work"})

    assert "Credential=AKIDWORK/" in dict(request.headers)["authorization"]
    assert expected_signature(request, SECRET) in dict(request.headers)["authorization"]


def test_credentials_that_expire_are_renewed_in_time(tmp_path: Path) -> None:
    """A program gives them, as single sign-on and roles do; these last 10 minutes."""
    counter = tmp_path / "asked"
    program = tmp_path / "program.py"
    program.write_text(
        "import datetime, json, pathlib\n"
        f"counter = pathlib.Path({str(counter)!r})\n"
        "asked = len(counter.read_text()) + 1 if counter.exists() else 1\n"
        "counter.write_text('x' * asked)\n"
        "end = datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=10)\n"
        f"print(json.dumps(dict(Version=1, AccessKeyId=f'AKID{{asked}}', "
        f"SecretAccessKey={SECRET!r}, SessionToken='t', Expiration=end.isoformat())))\n"
    )
    command = f"{sys.executable} {program}"
    (tmp_path / "config").write_text(f"[profile renewed]\ncredential_process = {command}\n")

    first, _ = sign({"aws_profile": "renewed"})
    second, steps = sign({"aws_profile": "renewed"})

    renewed = len(counter.read_text())
    assert [type(step) for step in steps] == [Call]
    assert renewed >= 2
    assert f"Credential=AKID{renewed}/" in dict(second.headers)["authorization"]
    assert f"Credential=AKID{renewed}/" not in dict(first.headers)["authorization"]


def test_where_there_are_none_it_is_said_where_they_were_looked_for() -> None:
    with pytest.raises(AuthenticationError) as caught:
        sign()

    for place in ("aws_access_key_id", "AWS_PROFILE", "~/.aws/credentials", "SSO", "role"):
        assert place in str(caught.value)
    assert caught.value.provider == "bedrock"
    assert not caught.value.retryable


def test_a_profile_that_is_nowhere_is_named() -> None:
    with pytest.raises(AuthenticationError, match="nowhere"):
        sign({"aws_profile": "nowhere"})


def test_a_cloud_that_cannot_be_asked_is_a_connection_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "token").write_text("x.y.z")
    monkeypatch.setenv("AWS_WEB_IDENTITY_TOKEN_FILE", str(tmp_path / "token"))
    monkeypatch.setenv("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/r")
    monkeypatch.setenv("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:9")

    with pytest.raises(APIConnectionError, match="could not be asked") as caught:
        sign()

    assert caught.value.retryable


def test_without_botocore_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aws._KNOWN, "botocore", None)
    monkeypatch.setitem(sys.modules, "botocore.exceptions", None)

    with pytest.raises(InvalidConfigurationError, match=r"onellm\[bedrock\]"):
        sign(KEYS)


def test_a_region_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_REGION")

    with pytest.raises(InvalidConfigurationError, match="set AWS_REGION or AWS_DEFAULT_REGION"):
        sign(KEYS)


def test_a_machine_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        monkeypatch.setenv("AWS_EC2_METADATA_SERVICE_ENDPOINT", address)
        monkeypatch.delenv("AWS_EC2_METADATA_DISABLED")
        began = time.monotonic()

        with pytest.raises(AuthenticationError, match="No AWS credentials were found"):
            sign()

    assert 0.5 < time.monotonic() - began < 10
