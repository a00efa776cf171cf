"""POST /guardrail/{guardrailIdentifier}/version/{guardrailVersion}/apply"""

# Written by scripts/generate.py from specs/bedrock.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
    json_body,
)

if TYPE_CHECKING:
    from ...models.guardrails import ApplyGuardrailRequest, ApplyGuardrailResponse

METHOD: Final = "POST"
PATH: Final = "/guardrail/{guardrailIdentifier}/version/{guardrailVersion}/apply"


def build_request(
    *,
    guardrail_identifier: str,
    guardrail_version: str,
    body: ApplyGuardrailRequest | Mapping[str, JSON],
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        f"/guardrail/{escape_segment(guardrail_identifier)}/version/{escape_segment(guardrail_version)}/apply",
        body=json_body(body),
    )


def parse_response(status: int, body: JSON) -> ApplyGuardrailResponse:
    """Read the answer."""
    from ...models.guardrails import ApplyGuardrailResponse

    return decode(ApplyGuardrailResponse, body)
