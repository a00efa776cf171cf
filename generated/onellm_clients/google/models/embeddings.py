# Written by scripts/generate.py from specs/google.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import Content, ModalityTokenCount

EmbedContentConfigTaskType: TypeAlias = (
    Literal[
        "TASK_TYPE_UNSPECIFIED",
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
        "TASK_TYPE_UNSPECIFIED",
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


class BatchEmbedContentsRequest(WireModel):
    requests: Sequence[EmbedContentRequest] | Unset = UNSET


class BatchEmbedContentsResponse(WireModel):
    __names__ = {"usage_metadata": "usageMetadata"}
    embeddings: Sequence[ContentEmbedding] | Unset = UNSET
    usage_metadata: EmbeddingUsageMetadata | Unset = UNSET


class ContentEmbedding(WireModel):
    shape: Sequence[int] | Unset = UNSET
    values: Sequence[float] | Unset = UNSET


class EmbedContentConfig(WireModel):
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
    task_type: EmbedContentConfigTaskType | Unset = UNSET
    title: str | Unset = UNSET


class EmbedContentRequest(WireModel):
    __names__ = {
        "embed_content_config": "embedContentConfig",
        "output_dimensionality": "outputDimensionality",
        "task_type": "taskType",
    }
    content: Content | Unset = UNSET
    embed_content_config: EmbedContentConfig | Unset = UNSET
    model: str | Unset = UNSET
    output_dimensionality: int | Unset = UNSET
    task_type: EmbedContentRequestTaskType | Unset = UNSET
    title: str | Unset = UNSET


class EmbedContentResponse(WireModel):
    __names__ = {"usage_metadata": "usageMetadata"}
    embedding: ContentEmbedding | Unset = UNSET
    usage_metadata: EmbeddingUsageMetadata | Unset = UNSET


class EmbeddingUsageMetadata(WireModel):
    __names__ = {
        "prompt_token_count": "promptTokenCount",
        "prompt_token_details": "promptTokenDetails",
    }
    prompt_token_count: int | Unset = UNSET
    prompt_token_details: Sequence[ModalityTokenCount] | Unset = UNSET
