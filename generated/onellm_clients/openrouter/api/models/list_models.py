"""GET /models"""

# Written by scripts/generate.py from specs/openrouter.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    UNSET,
    Request,
    Unset,
    decode,
    query_pairs,
)

if TYPE_CHECKING:
    from ...models.models import (
        ListModelsCategory,
        ListModelsDistillable,
        ListModelsRegion,
        ListModelsSort,
        ListModelsZdr,
        ModelsListResponse,
    )

METHOD: Final = "GET"
PATH: Final = "/models"


def build_request(
    *,
    arch: str | Unset = UNSET,
    category: ListModelsCategory | Unset = UNSET,
    context: int | Unset = UNSET,
    distillable: ListModelsDistillable | Unset = UNSET,
    input_modalities: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    max_age_days: int | Unset = UNSET,
    max_agentic_index: float | Unset = UNSET,
    max_coding_index: float | Unset = UNSET,
    max_intelligence_index: float | Unset = UNSET,
    max_output_price: float | Unset = UNSET,
    max_price: float | Unset = UNSET,
    max_tool_success_rate: float | Unset = UNSET,
    min_age_days: int | Unset = UNSET,
    min_agentic_index: float | Unset = UNSET,
    min_coding_index: float | Unset = UNSET,
    min_intelligence_index: float | Unset = UNSET,
    min_output_price: float | Unset = UNSET,
    min_price: float | Unset = UNSET,
    min_tool_success_rate: float | Unset = UNSET,
    model_authors: str | Unset = UNSET,
    offset: int | Unset = UNSET,
    output_modalities: str | Unset = UNSET,
    providers: str | Unset = UNSET,
    q: str | Unset = UNSET,
    region: ListModelsRegion | Unset = UNSET,
    sort: ListModelsSort | Unset = UNSET,
    supported_parameters: str | Unset = UNSET,
    use_rss: str | Unset = UNSET,
    use_rss_chat_links: str | Unset = UNSET,
    zdr: ListModelsZdr | Unset = UNSET,
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        PATH,
        query=(
            *query_pairs("arch", arch),
            *query_pairs("category", category),
            *query_pairs("context", context),
            *query_pairs("distillable", distillable),
            *query_pairs("input_modalities", input_modalities),
            *query_pairs("limit", limit),
            *query_pairs("max_age_days", max_age_days),
            *query_pairs("max_agentic_index", max_agentic_index),
            *query_pairs("max_coding_index", max_coding_index),
            *query_pairs("max_intelligence_index", max_intelligence_index),
            *query_pairs("max_output_price", max_output_price),
            *query_pairs("max_price", max_price),
            *query_pairs("max_tool_success_rate", max_tool_success_rate),
            *query_pairs("min_age_days", min_age_days),
            *query_pairs("min_agentic_index", min_agentic_index),
            *query_pairs("min_coding_index", min_coding_index),
            *query_pairs("min_intelligence_index", min_intelligence_index),
            *query_pairs("min_output_price", min_output_price),
            *query_pairs("min_price", min_price),
            *query_pairs("min_tool_success_rate", min_tool_success_rate),
            *query_pairs("model_authors", model_authors),
            *query_pairs("offset", offset),
            *query_pairs("output_modalities", output_modalities),
            *query_pairs("providers", providers),
            *query_pairs("q", q),
            *query_pairs("region", region),
            *query_pairs("sort", sort),
            *query_pairs("supported_parameters", supported_parameters),
            *query_pairs("use_rss", use_rss),
            *query_pairs("use_rss_chat_links", use_rss_chat_links),
            *query_pairs("zdr", zdr),
        ),
    )


def parse_response(status: int, body: JSON) -> ModelsListResponse:
    """Read the answer."""
    from ...models.models import ModelsListResponse

    return decode(ModelsListResponse, body)
