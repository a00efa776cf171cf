"""POST /audio/transcriptions"""

# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from ...._runtime import (
    JSON,
    Request,
    decode_union,
    form_body,
)

if TYPE_CHECKING:
    from ...models.audio import (
        CreateTranscriptionRequest,
        CreateTranscriptionResponseDiarizedJson,
        CreateTranscriptionResponseJson,
        CreateTranscriptionResponseVerboseJson,
    )

METHOD: Final = "POST"
PATH: Final = "/audio/transcriptions"


def build_request(*, body: CreateTranscriptionRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=form_body(body))


def parse_response(
    status: int, body: JSON
) -> (
    CreateTranscriptionResponseJson
    | CreateTranscriptionResponseDiarizedJson
    | CreateTranscriptionResponseVerboseJson
):
    """Read the answer."""
    from ...models import TABLE

    annotation = "CreateTranscriptionResponseJson | CreateTranscriptionResponseDiarizedJson | CreateTranscriptionResponseVerboseJson"
    return cast(
        "CreateTranscriptionResponseJson | CreateTranscriptionResponseDiarizedJson | CreateTranscriptionResponseVerboseJson",
        decode_union(TABLE, annotation, body),
    )
