from __future__ import annotations

import datetime
import hashlib
import hmac
import sys
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import quote, urlsplit

import pytest

from onellm import config
from onellm._call import check_chat
from onellm._flow import Call
from onellm._pipeline import prepare_chat
from onellm._signers import aws, find_signer
from onellm.errors import APIConnectionError, AuthenticationError, InvalidConfigurationError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from onellm._http import HttpRequest

pytest.importorskip("botocore", reason="the extra 'bedrock' is not installed")

ACCESS: Final = "AKIDEXAMPLE"
SECRET: Final = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
TOKEN: Final = "IQoJb3JpZ2luX2VjEXAMPLETOKEN=="
KEYS: Final[Mapping[str, object]] = {
    "aws_access_key_id": ACCESS,
    "aws_secret_access_key": SECRET,
    "aws_session_token": TOKEN,
}
MODELS: Final = (
    "amazon.nova-micro-v1:0",
    "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
    "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc~1.x",
    "a model / with + odd = signs?",
)


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
    model: str = "m.m", *, stream: bool = False, **options: object
) -> tuple[HttpRequest, list[object]]:
    """Sign a request as the pipeline does; the steps that were taken for it."""
    call = check_chat(
        f"bedrock/{model}", [{"role": "user", "content": "Olá"}], stream, options
    )
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


def expected_signature(request: HttpRequest, secret: str) -> str:
    """Sign by the letter of AWS's description: docs.aws.amazon.com/IAM/latest/UserGuide."""
    headers = dict(request.headers)
    url = urlsplit(request.url)
    stamp = headers["x-amz-date"]
    scope = f"{stamp[:8]}/eu-west-1/bedrock/aws4_request"
    named = sorted(headers["authorization"].split("SignedHeaders=")[1].split(",")[0].split(";"))
    values = {**headers, "host": url.netloc}
    canonical = "\n".join(
        (
            request.method,
            quote(url.path, safe="/-_.~"),
            url.query,
            *(f"{name}:{values[name].strip()}" for name in named),
            "",
            ";".join(named),
            hashlib.sha256(request.content).hexdigest(),
        )
    )
    text = "\n".join(
        ("AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(canonical.encode()).hexdigest())
    )
    key = f"AWS4{secret}".encode()
    for part in scope.split("/"):
        key = hmac.digest(key, part.encode(), "sha256")
    return hmac.digest(key, text.encode(), "sha256").hex()


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("model", MODELS)
def test_a_request_is_signed_as_aws_describes_it(model: str, stream: bool) -> None:
    request, _ = sign(model, stream=stream, **KEYS)
    headers = dict(request.headers)

    assert headers["authorization"].startswith(
        f"AWS4-HMAC-SHA256 Credential={ACCESS}/{headers['x-amz-date'][:8]}"
        "/eu-west-1/bedrock/aws4_request, "
        "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature="
    )
    assert headers["x-amz-security-token"] == TOKEN
    assert headers["authorization"].endswith(f"Signature={expected_signature(request, SECRET)}")


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("model", MODELS[:3])
def test_a_request_is_signed_as_botocore_signs_its_own(
    model: str, stream: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = sent_by_botocore(model, stream, monkeypatch)
    request, _ = sign(model, stream=stream, **KEYS)
    ours = dict(request.headers)

    assert request.url == theirs.url
    assert ours["x-amz-date"] == theirs.headers["x-amz-date"] == "20261123T120000Z"
    assert ours["content-type"] == theirs.headers["content-type"]
    if request.content == theirs.body:
        assert ours["authorization"] == theirs.headers["authorization"]
    signed = theirs.to_request()
    assert theirs.headers["authorization"].endswith(expected_signature(signed, SECRET))
    assert ours["authorization"].endswith(expected_signature(request, SECRET))
