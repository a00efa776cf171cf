"""Credentials for signing, and what a signature must be, by the letter of AWS's description."""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._http import HttpRequest

ACCESS: Final = "AKIDEXAMPLE"
SECRET: Final = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
TOKEN: Final = "IQoJb3JpZ2luX2VjEXAMPLETOKEN=="
KEYS: Final[Mapping[str, object]] = {
    "aws_access_key_id": ACCESS,
    "aws_secret_access_key": SECRET,
    "aws_session_token": TOKEN,
}
NOTHING: Final[Mapping[str, object]] = {}
KEYS_TEXT: Final = {name: str(value) for name, value in KEYS.items()}
MODELS: Final = (
    "amazon.nova-micro-v1:0",
    "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
    "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc~1.x",
    "a model / with + odd = signs?",
)


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
            "&".join(sorted(url.query.split("&"))),
            *(f"{name}:{values[name].strip()}" for name in named),
            "",
            ";".join(named),
            hashlib.sha256(request.whole).hexdigest(),
        )
    )
    text = "\n".join(
        ("AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(canonical.encode()).hexdigest())
    )
    key = f"AWS4{secret}".encode()
    for part in scope.split("/"):
        key = hmac.digest(key, part.encode(), "sha256")
    return hmac.digest(key, text.encode(), "sha256").hex()
