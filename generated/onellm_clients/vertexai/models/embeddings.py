# Written by scripts/generate.py from specs/vertexai.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import Content, GenerateContentResponseUsageMetadataTrafficType, ModalityTokenCount

EmbedContentRequestEmbedContentConfigTaskType: TypeAlias = (
    Literal[
        "UNSPECIFIED",
        "RETRIEVAL_QUERY",
        "RETRIEVAL_DOCUMENT",
        "SEMANTIC_SIMILARITY",
        "CLASSIFICATION",
        "CLUSTERING",
        "QUESTION_ANSWERING",
        "FACT_VERIFICATION",
        "CODE_RETRIEVAL_QUERY",
    ]
    | str
)
EmbedContentRequestTaskType: TypeAlias = (
    Literal[
        "UNSPECIFIED",
        "RETRIEVAL_QUERY",
        "RETRIEVAL_DOCUMENT",
        "SEMANTIC_SIMILARITY",
        "CLASSIFICATION",
        "CLUSTERING",
        "QUESTION_ANSWERING",
        "FACT_VERIFICATION",
        "CODE_RETRIEVAL_QUERY",
    ]
    | str
)


class EmbedContentRequest(WireModel):
    __names__ = {
        "auto_truncate": "autoTruncate",
        "embed_content_config": "embedContentConfig",
        "output_dimensionality": "outputDimensionality",
        "task_type": "taskType",
    }
    auto_truncate: bool | Unset = UNSET
    content: Content | Unset = UNSET
    embed_content_config: EmbedContentRequestEmbedContentConfig | Unset = UNSET
    model: str | Unset = UNSET
    output_dimensionality: int | Unset = UNSET
    task_type: EmbedContentRequestTaskType | Unset = UNSET
    title: str | Unset = UNSET


class EmbedContentRequestEmbedContentConfig(WireModel):
    __names__ = {
        "audio_track_extraction": "audioTrackExtraction",
        "auto_truncate": "autoTruncate",
        "document_ocr": "documentOcr",
        "output_dimensionality": "outputDimensionality",
        "task_type": "taskType",
    }
    audio_track_extraction: bool | Unset = UNSET
    auto_truncate: bool | Unset = UNSET
    document_ocr: bool | Unset = UNSET
    output_dimensionality: int | Unset = UNSET
    task_type: EmbedContentRequestEmbedContentConfigTaskType | Unset = UNSET
    title: str | Unset = UNSET


class EmbedContentResponse(WireModel):
    __names__ = {"usage_metadata": "usageMetadata"}
    embedding: EmbedContentResponseEmbedding | Unset = UNSET
    truncated: bool | Unset = UNSET
    usage_metadata: UsageMetadata | Unset = UNSET


class EmbedContentResponseEmbedding(WireModel):
    values: Sequence[float] | Unset = UNSET


class UsageMetadata(WireModel):
    __names__ = {
        "cache_tokens_details": "cacheTokensDetails",
        "cached_content_token_count": "cachedContentTokenCount",
        "candidates_token_count": "candidatesTokenCount",
        "candidates_tokens_details": "candidatesTokensDetails",
        "prompt_token_count": "promptTokenCount",
        "prompt_tokens_details": "promptTokensDetails",
        "thoughts_token_count": "thoughtsTokenCount",
        "tool_use_prompt_token_count": "toolUsePromptTokenCount",
        "tool_use_prompt_tokens_details": "toolUsePromptTokensDetails",
        "total_token_count": "totalTokenCount",
        "traffic_type": "trafficType",
    }
    cache_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    cached_content_token_count: int | Unset = UNSET
    candidates_token_count: int | Unset = UNSET
    candidates_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    prompt_token_count: int | Unset = UNSET
    prompt_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    thoughts_token_count: int | Unset = UNSET
    tool_use_prompt_token_count: int | Unset = UNSET
    tool_use_prompt_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    total_token_count: int | Unset = UNSET
    traffic_type: GenerateContentResponseUsageMetadataTrafficType | Unset = UNSET
