"""POST /model/{modelId}/invoke-with-response-stream"""

# Written by scripts/generate.py from specs/bedrock.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    UNSET,
    Request,
    Unset,
    escape_segment,
    header_pairs,
    json_body,
)

if TYPE_CHECKING:
    from ...models.models import PerformanceConfigLatency, ServiceTierType, Trace

METHOD: Final = "POST"
PATH: Final = "/model/{modelId}/invoke-with-response-stream"


def build_request(
    *,
    model_id: str,
    body: Mapping[str, JSON],
    x_amzn_bedrock_accept: str | Unset = UNSET,
    x_amzn_bedrock_guardrail_identifier: str | Unset = UNSET,
    x_amzn_bedrock_guardrail_version: str | Unset = UNSET,
    x_amzn_bedrock_performance_config_latency: PerformanceConfigLatency | Unset = UNSET,
    x_amzn_bedrock_request_metadata: str | Unset = UNSET,
    x_amzn_bedrock_service_tier: ServiceTierType | Unset = UNSET,
    x_amzn_bedrock_trace: Trace | Unset = UNSET,
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        f"/model/{escape_segment(model_id)}/invoke-with-response-stream",
        headers=(
            *header_pairs("X-Amzn-Bedrock-Accept", x_amzn_bedrock_accept),
            *header_pairs(
                "X-Amzn-Bedrock-GuardrailIdentifier", x_amzn_bedrock_guardrail_identifier
            ),
            *header_pairs("X-Amzn-Bedrock-GuardrailVersion", x_amzn_bedrock_guardrail_version),
            *header_pairs(
                "X-Amzn-Bedrock-PerformanceConfig-Latency",
                x_amzn_bedrock_performance_config_latency,
            ),
            *header_pairs("X-Amzn-Bedrock-Request-Metadata", x_amzn_bedrock_request_metadata),
            *header_pairs("X-Amzn-Bedrock-Service-Tier", x_amzn_bedrock_service_tier),
            *header_pairs("X-Amzn-Bedrock-Trace", x_amzn_bedrock_trace),
        ),
        body=json_body(body),
    )


def parse_response(status: int, body: JSON) -> JSON:
    """Return the body, which the document does not describe further."""
    return body
