# Written by scripts/generate.py from specs/fireworks.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

ChatCompletionRequestContextLengthExceededBehavior: TypeAlias = Literal["error", "truncate"] | str
ChatCompletionRequestReasoningEffort: TypeAlias = (
    Literal["low", "medium", "high", "max", "none"] | str
)
ChatCompletionRequestReasoningHistory: TypeAlias = (
    Literal["disabled", "interleaved", "preserved"] | str
)
ChatCompletionRequestServiceTier: TypeAlias = Literal["auto", "default", "flex", "priority"] | str
EmbeddingResponseObject: TypeAlias = Literal["list"] | str
PredictedOutputType: TypeAlias = Literal["content"] | str
ResponseFormatType: TypeAlias = Literal["json_object", "json_schema", "grammar", "text"] | str


class ChatMessageContent(WireModel):
    type: str
    image_url: ChatMessageContentImageURL | None | Unset = UNSET
    text: str | None | Unset = UNSET
    video_url: ChatMessageContentVideoURL | None | Unset = UNSET


class ChatMessageContentImageURL(WireModel):
    url: str
    detail: str | None | Unset = UNSET


class ChatMessageContentVideoURL(WireModel):
    url: str
    detail: str | None | Unset = UNSET
    max_frames: int | None | Unset = UNSET
    sample_fps: float | None | Unset = UNSET
    spatial_limit: int | None | Unset = UNSET


class LogProbs(WireModel):
    text_offset: Sequence[int] | Unset = UNSET
    token_ids: Sequence[int] | None | Unset = UNSET
    token_logprobs: Sequence[float] | Unset = UNSET
    tokens: Sequence[str] | Unset = UNSET
    top_logprobs: Sequence[Mapping[str, float]] | None | Unset = UNSET


class NewLogProbs(WireModel):
    content: Sequence[NewLogProbsContent] | Unset = UNSET


class NewLogProbsContent(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[int]
    logprob: float
    sampling_logprob: float | None
    text_offset: int
    token: str
    token_id: int
    last_activation: str | None | Unset = UNSET
    routing_matrix: str | None | Unset = UNSET
    top_logprobs: Sequence[NewLogProbsContentTopLogProbs] | Unset = UNSET


class NewLogProbsContentTopLogProbs(WireModel):
    __names__ = {"bytes_": "bytes"}
    logprob: float
    token: str
    token_id: int
    bytes_: Sequence[int] | Unset = UNSET


class PredictedOutput(WireModel):
    content: str | Sequence[ChatMessageContent]
    type: PredictedOutputType | Unset = UNSET


class PromptTokensDetails(WireModel):
    cached_tokens: int | None | Unset = UNSET


class RawOutput(WireModel):
    completion: str
    prompt_fragments: Sequence[str | int]
    prompt_token_ids: Sequence[int]
    completion_logprobs: NewLogProbs | None | Unset = UNSET
    completion_token_ids: Sequence[int] | None | Unset = UNSET
    grammar: str | None | Unset = UNSET
    images: Sequence[str] | None | Unset = UNSET
    videos: Sequence[str] | None | Unset = UNSET


class ResponseFormat(WireModel):
    type: ResponseFormatType
    grammar: str | None | Unset = UNSET
    json_schema: str | Mapping[str, JSON] | None | Unset = UNSET
    schema: str | Mapping[str, JSON] | None | Unset = UNSET


class ThinkingConfigDisabled(WireModel):
    type: Literal["disabled"] = "disabled"


class ThinkingConfigEnabled(WireModel):
    type: Literal["enabled"] = "enabled"
    budget_tokens: int | None | Unset = UNSET


class UsageInfo(WireModel):
    prompt_tokens: int
    total_tokens: int
    completion_tokens: int | None | Unset = UNSET
    prompt_tokens_details: PromptTokensDetails | None | Unset = UNSET
