# Written by scripts/generate.py from specs/openrouter.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

ChatRequestReasoningEffort: TypeAlias = (
    Literal["max", "xhigh", "high", "medium", "low", "minimal", "none"] | str
)
ProviderName: TypeAlias = (
    Literal[
        "Modal",
        "AkashML",
        "AI21",
        "AionLabs",
        "Alibaba",
        "Ambient",
        "Baidu",
        "Amazon Bedrock",
        "Amazon Nova",
        "Anthropic",
        "Arcee AI",
        "AtlasCloud",
        "Avian",
        "Azure",
        "BaseTen",
        "BytePlus",
        "Black Forest Labs",
        "Cerebras",
        "Chutes",
        "Cirrascale",
        "Claude Platform on AWS",
        "Clarifai",
        "Cloudflare",
        "Cohere",
        "CoreWeave",
        "Crucible",
        "Crusoe",
        "Darkbloom",
        "Databricks",
        "Decart",
        "Deepgram",
        "DeepInfra",
        "DeepSeek",
        "DekaLLM",
        "DigitalOcean",
        "Featherless",
        "Fireworks",
        "Fish Audio",
        "Friendli",
        "GMICloud",
        "Google",
        "Google AI Studio",
        "Groq",
        "HeyGen",
        "Inception",
        "Inceptron",
        "InferenceNet",
        "Ionstream",
        "Infermatic",
        "Io Net",
        "Inferact vLLM",
        "Inflection",
        "Liquid",
        "Makora",
        "Mara",
        "Mancer 2",
        "Meta",
        "Minimax",
        "ModelRun",
        "Mistral",
        "Modular",
        "Moonshot AI",
        "Morph",
        "VoyageAI by MongoDB",
        "NCompass",
        "Nebius",
        "Nex AGI",
        "NextBit",
        "Novita",
        "Nvidia",
        "OpenAI",
        "OpenInference",
        "Parasail",
        "Poolside",
        "Perceptron",
        "Perplexity",
        "Phala",
        "Recraft",
        "Reka",
        "Relace",
        "Sail Research",
        "Sakana AI",
        "SambaNova",
        "Seed",
        "SiliconFlow",
        "Sourceful",
        "StepFun",
        "Stealth",
        "StreamLake",
        "Switchpoint",
        "Tencent",
        "Tenstorrent",
        "Thinking Machines",
        "Together",
        "Upstage",
        "Venice",
        "Wafer",
        "WandB",
        "Quiver",
        "Krea",
        "Runway",
        "Xiaomi",
        "xAI",
        "Z.AI",
        "FakeProvider",
    ]
    | str
)
ProviderPreferencesObjectDataCollection: TypeAlias = Literal["deny", "allow"] | str
ProviderSort: TypeAlias = Literal["price", "throughput", "latency", "exacto"] | str
ProviderSortConfigBy: TypeAlias = Literal["price", "throughput", "latency", "exacto"] | str
ProviderSortConfigPartition: TypeAlias = Literal["model", "none"] | str
Quantization: TypeAlias = (
    Literal[
        "int4",
        "int8",
        "fp4",
        "mxfp4",
        "nvfp4",
        "fp6",
        "fp8",
        "mxfp8",
        "fp16",
        "bf16",
        "fp32",
        "unknown",
    ]
    | str
)


class ChatAssistantImagesItemImageUrl(WireModel):
    url: str


class CostDetailsObject(WireModel):
    upstream_inference_completions_cost: float
    upstream_inference_prompt_cost: float
    upstream_inference_cost: float | None | Unset = UNSET


class PercentileLatencyCutoffs(WireModel):
    p50: float | None | Unset = UNSET
    p75: float | None | Unset = UNSET
    p90: float | None | Unset = UNSET
    p99: float | None | Unset = UNSET


class PercentileThroughputCutoffs(WireModel):
    p50: float | None | Unset = UNSET
    p75: float | None | Unset = UNSET
    p90: float | None | Unset = UNSET
    p99: float | None | Unset = UNSET


class ProviderOptions(WireModel):
    __names__ = {
        "field_01ai": "01ai",
        "aion_labs": "aion-labs",
        "amazon_bedrock": "amazon-bedrock",
        "amazon_bedrockclaude_on_aws": "amazon-bedrock/claude-on-aws",
        "amazon_nova": "amazon-nova",
        "anthropic2": "anthropic/2",
        "arcee_ai": "arcee-ai",
        "atlas_cloud": "atlas-cloud",
        "black_forest_labs": "black-forest-labs",
        "claude_on_aws": "claude-on-aws",
        "fake_provider": "fake-provider",
        "fish_audio": "fish-audio",
        "google_ai_studio": "google-ai-studio",
        "google_vertex": "google-vertex",
        "hyperbolic_quantized": "hyperbolic-quantized",
        "inferact_vllm": "inferact-vllm",
        "inference_net": "inference-net",
        "io_net": "io-net",
        "lambda_": "lambda",
        "lynn_private": "lynn-private",
        "mancer_old": "mancer-old",
        "nex_agi": "nex-agi",
        "open_inference": "open-inference",
        "sail_research": "sail-research",
        "sakana_ai": "sakana-ai",
        "sambanova_cloaked": "sambanova-cloaked",
        "sf_compute": "sf-compute",
        "together_lite": "together-lite",
        "wandb_legacy": "wandb-legacy",
        "z_ai": "z-ai",
    }
    field_01ai: Mapping[str, JSON] | Unset = UNSET
    ai21: Mapping[str, JSON] | Unset = UNSET
    aion_labs: Mapping[str, JSON] | Unset = UNSET
    akashml: Mapping[str, JSON] | Unset = UNSET
    alibaba: Mapping[str, JSON] | Unset = UNSET
    amazon_bedrock: Mapping[str, JSON] | Unset = UNSET
    amazon_bedrockclaude_on_aws: Mapping[str, JSON] | Unset = UNSET
    amazon_nova: Mapping[str, JSON] | Unset = UNSET
    ambient: Mapping[str, JSON] | Unset = UNSET
    anthropic: Mapping[str, JSON] | Unset = UNSET
    anthropic2: Mapping[str, JSON] | Unset = UNSET
    anyscale: Mapping[str, JSON] | Unset = UNSET
    arcee_ai: Mapping[str, JSON] | Unset = UNSET
    atlas_cloud: Mapping[str, JSON] | Unset = UNSET
    atoma: Mapping[str, JSON] | Unset = UNSET
    avian: Mapping[str, JSON] | Unset = UNSET
    azure: Mapping[str, JSON] | Unset = UNSET
    baidu: Mapping[str, JSON] | Unset = UNSET
    baseten: Mapping[str, JSON] | Unset = UNSET
    black_forest_labs: Mapping[str, JSON] | Unset = UNSET
    byteplus: Mapping[str, JSON] | Unset = UNSET
    centml: Mapping[str, JSON] | Unset = UNSET
    cerebras: Mapping[str, JSON] | Unset = UNSET
    chutes: Mapping[str, JSON] | Unset = UNSET
    cirrascale: Mapping[str, JSON] | Unset = UNSET
    clarifai: Mapping[str, JSON] | Unset = UNSET
    claude_on_aws: Mapping[str, JSON] | Unset = UNSET
    cloudflare: Mapping[str, JSON] | Unset = UNSET
    cohere: Mapping[str, JSON] | Unset = UNSET
    coreweave: Mapping[str, JSON] | Unset = UNSET
    crofai: Mapping[str, JSON] | Unset = UNSET
    crucible: Mapping[str, JSON] | Unset = UNSET
    crusoe: Mapping[str, JSON] | Unset = UNSET
    darkbloom: Mapping[str, JSON] | Unset = UNSET
    databricks: Mapping[str, JSON] | Unset = UNSET
    decart: Mapping[str, JSON] | Unset = UNSET
    deepgram: Mapping[str, JSON] | Unset = UNSET
    deepinfra: Mapping[str, JSON] | Unset = UNSET
    deepseek: Mapping[str, JSON] | Unset = UNSET
    dekallm: Mapping[str, JSON] | Unset = UNSET
    digitalocean: Mapping[str, JSON] | Unset = UNSET
    enfer: Mapping[str, JSON] | Unset = UNSET
    fake_provider: Mapping[str, JSON] | Unset = UNSET
    featherless: Mapping[str, JSON] | Unset = UNSET
    fireworks: Mapping[str, JSON] | Unset = UNSET
    fish_audio: Mapping[str, JSON] | Unset = UNSET
    friendli: Mapping[str, JSON] | Unset = UNSET
    gmicloud: Mapping[str, JSON] | Unset = UNSET
    google_ai_studio: Mapping[str, JSON] | Unset = UNSET
    google_vertex: Mapping[str, JSON] | Unset = UNSET
    gopomelo: Mapping[str, JSON] | Unset = UNSET
    groq: Mapping[str, JSON] | Unset = UNSET
    heygen: Mapping[str, JSON] | Unset = UNSET
    huggingface: Mapping[str, JSON] | Unset = UNSET
    hyperbolic: Mapping[str, JSON] | Unset = UNSET
    hyperbolic_quantized: Mapping[str, JSON] | Unset = UNSET
    inception: Mapping[str, JSON] | Unset = UNSET
    inceptron: Mapping[str, JSON] | Unset = UNSET
    inferact_vllm: Mapping[str, JSON] | Unset = UNSET
    inference_net: Mapping[str, JSON] | Unset = UNSET
    infermatic: Mapping[str, JSON] | Unset = UNSET
    inflection: Mapping[str, JSON] | Unset = UNSET
    inocloud: Mapping[str, JSON] | Unset = UNSET
    io_net: Mapping[str, JSON] | Unset = UNSET
    ionstream: Mapping[str, JSON] | Unset = UNSET
    klusterai: Mapping[str, JSON] | Unset = UNSET
    krea: Mapping[str, JSON] | Unset = UNSET
    lambda_: Mapping[str, JSON] | Unset = UNSET
    lepton: Mapping[str, JSON] | Unset = UNSET
    liquid: Mapping[str, JSON] | Unset = UNSET
    lynn: Mapping[str, JSON] | Unset = UNSET
    lynn_private: Mapping[str, JSON] | Unset = UNSET
    makora: Mapping[str, JSON] | Unset = UNSET
    mancer: Mapping[str, JSON] | Unset = UNSET
    mancer_old: Mapping[str, JSON] | Unset = UNSET
    mara: Mapping[str, JSON] | Unset = UNSET
    meta: Mapping[str, JSON] | Unset = UNSET
    minimax: Mapping[str, JSON] | Unset = UNSET
    mistral: Mapping[str, JSON] | Unset = UNSET
    modal: Mapping[str, JSON] | Unset = UNSET
    modelrun: Mapping[str, JSON] | Unset = UNSET
    modular: Mapping[str, JSON] | Unset = UNSET
    moonshotai: Mapping[str, JSON] | Unset = UNSET
    morph: Mapping[str, JSON] | Unset = UNSET
    ncompass: Mapping[str, JSON] | Unset = UNSET
    nebius: Mapping[str, JSON] | Unset = UNSET
    nex_agi: Mapping[str, JSON] | Unset = UNSET
    nextbit: Mapping[str, JSON] | Unset = UNSET
    nineteen: Mapping[str, JSON] | Unset = UNSET
    novita: Mapping[str, JSON] | Unset = UNSET
    nvidia: Mapping[str, JSON] | Unset = UNSET
    octoai: Mapping[str, JSON] | Unset = UNSET
    open_inference: Mapping[str, JSON] | Unset = UNSET
    openai: Mapping[str, JSON] | Unset = UNSET
    parasail: Mapping[str, JSON] | Unset = UNSET
    perceptron: Mapping[str, JSON] | Unset = UNSET
    perplexity: Mapping[str, JSON] | Unset = UNSET
    phala: Mapping[str, JSON] | Unset = UNSET
    poolside: Mapping[str, JSON] | Unset = UNSET
    quiver: Mapping[str, JSON] | Unset = UNSET
    recraft: Mapping[str, JSON] | Unset = UNSET
    recursal: Mapping[str, JSON] | Unset = UNSET
    reflection: Mapping[str, JSON] | Unset = UNSET
    reka: Mapping[str, JSON] | Unset = UNSET
    relace: Mapping[str, JSON] | Unset = UNSET
    replicate: Mapping[str, JSON] | Unset = UNSET
    runway: Mapping[str, JSON] | Unset = UNSET
    sail_research: Mapping[str, JSON] | Unset = UNSET
    sakana: Mapping[str, JSON] | Unset = UNSET
    sakana_ai: Mapping[str, JSON] | Unset = UNSET
    sambanova: Mapping[str, JSON] | Unset = UNSET
    sambanova_cloaked: Mapping[str, JSON] | Unset = UNSET
    seed: Mapping[str, JSON] | Unset = UNSET
    sf_compute: Mapping[str, JSON] | Unset = UNSET
    siliconflow: Mapping[str, JSON] | Unset = UNSET
    sourceful: Mapping[str, JSON] | Unset = UNSET
    stealth: Mapping[str, JSON] | Unset = UNSET
    stepfun: Mapping[str, JSON] | Unset = UNSET
    streamlake: Mapping[str, JSON] | Unset = UNSET
    switchpoint: Mapping[str, JSON] | Unset = UNSET
    targon: Mapping[str, JSON] | Unset = UNSET
    tencent: Mapping[str, JSON] | Unset = UNSET
    tenstorrent: Mapping[str, JSON] | Unset = UNSET
    thinkingmachines: Mapping[str, JSON] | Unset = UNSET
    together: Mapping[str, JSON] | Unset = UNSET
    together_lite: Mapping[str, JSON] | Unset = UNSET
    ubicloud: Mapping[str, JSON] | Unset = UNSET
    upstage: Mapping[str, JSON] | Unset = UNSET
    venice: Mapping[str, JSON] | Unset = UNSET
    voyageai: Mapping[str, JSON] | Unset = UNSET
    wafer: Mapping[str, JSON] | Unset = UNSET
    wandb: Mapping[str, JSON] | Unset = UNSET
    wandb_legacy: Mapping[str, JSON] | Unset = UNSET
    xai: Mapping[str, JSON] | Unset = UNSET
    xiaomi: Mapping[str, JSON] | Unset = UNSET
    z_ai: Mapping[str, JSON] | Unset = UNSET


class ProviderPreferencesMaxPrice(WireModel):
    audio: str | Unset = UNSET
    completion: str | Unset = UNSET
    image: str | Unset = UNSET
    prompt: str | Unset = UNSET
    request: str | Unset = UNSET


class ProviderPreferencesObject(WireModel):
    allow_fallbacks: bool | None | Unset = UNSET
    data_collection: ProviderPreferencesObjectDataCollection | None | Unset = UNSET
    enforce_distillable_text: bool | None | Unset = UNSET
    ignore: Sequence[ProviderName | str] | None | Unset = UNSET
    max_price: ProviderPreferencesMaxPrice | Unset = UNSET
    only: Sequence[ProviderName | str] | None | Unset = UNSET
    order: Sequence[ProviderName | str] | None | Unset = UNSET
    preferred_max_latency: float | PercentileLatencyCutoffs | None | Unset = UNSET
    preferred_min_throughput: float | PercentileThroughputCutoffs | None | Unset = UNSET
    quantizations: Sequence[Quantization] | None | Unset = UNSET
    require_parameters: bool | None | Unset = UNSET
    sort: ProviderSort | ProviderSortConfig | None | Unset = UNSET
    zdr: bool | None | Unset = UNSET


class ProviderSortConfig(WireModel):
    by: ProviderSortConfigBy | None | Unset = UNSET
    partition: ProviderSortConfigPartition | None | Unset = UNSET
