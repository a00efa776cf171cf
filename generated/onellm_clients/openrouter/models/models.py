# Written by scripts/generate.py from specs/openrouter.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import ChatRequestReasoningEffort

InputModality: TypeAlias = Literal["text", "image", "file", "audio", "video"] | str
InstructTypeEnum: TypeAlias = (
    Literal[
        "none",
        "airoboros",
        "alpaca",
        "alpaca-modif",
        "chatml",
        "claude",
        "code-llama",
        "gemma",
        "llama2",
        "llama3",
        "mistral",
        "nemotron",
        "neural",
        "openchat",
        "phi3",
        "rwkv",
        "vicuna",
        "zephyr",
        "deepseek-r1",
        "deepseek-v3.1",
        "qwq",
        "qwen3",
    ]
    | str
)
ListModelsCategory: TypeAlias = (
    Literal[
        "programming",
        "roleplay",
        "marketing",
        "marketing/seo",
        "technology",
        "science",
        "translation",
        "legal",
        "finance",
        "health",
        "trivia",
        "academia",
    ]
    | str
)
ListModelsDistillable: TypeAlias = Literal["true", "false"] | str
ListModelsRegion: TypeAlias = Literal["eu", "us"] | str
ListModelsSort: TypeAlias = (
    Literal[
        "most-popular",
        "newest",
        "top-weekly",
        "pricing-low-to-high",
        "pricing-high-to-low",
        "context-high-to-low",
        "throughput-high-to-low",
        "latency-low-to-high",
        "intelligence-high-to-low",
        "coding-high-to-low",
        "agentic-high-to-low",
        "design-arena-elo-high-to-low",
    ]
    | str
)
ListModelsZdr: TypeAlias = Literal["true"] | str
ModelGroup: TypeAlias = (
    Literal[
        "Router",
        "Media",
        "Other",
        "GPT",
        "Claude",
        "Gemini",
        "Gemma",
        "Grok",
        "Cohere",
        "Nova",
        "Qwen",
        "Yi",
        "DeepSeek",
        "Mistral",
        "Llama2",
        "Llama3",
        "Llama4",
        "PaLM",
        "RWKV",
        "Qwen3",
    ]
    | str
)
OutputModality: TypeAlias = (
    Literal["text", "image", "embeddings", "audio", "video", "rerank", "speech", "transcription"]
    | str
)
Parameter: TypeAlias = (
    Literal[
        "temperature",
        "top_p",
        "top_k",
        "min_p",
        "top_a",
        "frequency_penalty",
        "presence_penalty",
        "repetition_penalty",
        "max_tokens",
        "max_completion_tokens",
        "logit_bias",
        "logprobs",
        "top_logprobs",
        "prediction",
        "seed",
        "response_format",
        "structured_outputs",
        "stop",
        "tools",
        "tool_choice",
        "parallel_tool_calls",
        "include_reasoning",
        "reasoning",
        "reasoning_effort",
        "web_search_options",
        "verbosity",
    ]
    | str
)


class DefaultParametersObject(WireModel):
    frequency_penalty: float | None | Unset = UNSET
    presence_penalty: float | None | Unset = UNSET
    repetition_penalty: float | None | Unset = UNSET
    temperature: float | None | Unset = UNSET
    top_k: int | None | Unset = UNSET
    top_p: float | None | Unset = UNSET


class Model(WireModel):
    architecture: ModelArchitecture
    canonical_slug: str
    context_length: int | None
    created: int
    default_parameters: DefaultParametersObject | None
    id: str
    links: ModelLinks
    name: str
    per_request_limits: PerRequestLimitsObject | None
    pricing: Mapping[str, JSON]
    supported_parameters: Sequence[Parameter]
    supported_voices: Sequence[str] | None
    top_provider: TopProviderInfo
    alias_target: ModelAliasTarget | Unset = UNSET
    benchmarks: Mapping[str, JSON] | Unset = UNSET
    description: str | Unset = UNSET
    expiration_date: str | None | Unset = UNSET
    hugging_face_id: str | None | Unset = UNSET
    knowledge_cutoff: str | None | Unset = UNSET
    reasoning: ModelReasoning | Unset = UNSET


class ModelAliasTarget(WireModel):
    name: str
    slug: str


class ModelArchitecture(WireModel):
    input_modalities: Sequence[InputModality]
    modality: str | None
    output_modalities: Sequence[OutputModality]
    instruct_type: InstructTypeEnum | None | Unset = UNSET
    tokenizer: ModelGroup | Unset = UNSET


class ModelLinks(WireModel):
    details: str


class ModelReasoning(WireModel):
    mandatory: bool
    default_effort: ChatRequestReasoningEffort | None | Unset = UNSET
    default_enabled: bool | Unset = UNSET
    supported_efforts: Sequence[ChatRequestReasoningEffort | None] | None | Unset = UNSET
    supports_max_tokens: bool | Unset = UNSET


class ModelsListResponse(WireModel):
    data: Sequence[Model]
    links: ModelsListResponseLinks
    total_count: int


class ModelsListResponseLinks(WireModel):
    next: str | None


class PerRequestLimitsObject(WireModel):
    completion_tokens: float
    prompt_tokens: float


class TopProviderInfo(WireModel):
    is_moderated: bool
    context_length: int | None | Unset = UNSET
    max_completion_tokens: int | None | Unset = UNSET
