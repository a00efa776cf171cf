"""The providers that come with the library: the contract's, a row each, and all others."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, get_args

from onellm.providers._row import IN_PROCESS, Feature, Provider, Quirks, Setting
from onellm.providers.servers import SERVERS
from onellm.providers.services import SERVICES

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATE: Final = "2026-11-23"
"""The day on which the facts below were checked."""
_MAX_TOKENS: Final = {"max_completion_tokens": "max_tokens"}

# Keys of messages are those of the pinned documents, where a service refuses any other.
_OPENAI_KEYS: Final = {
    "system": frozenset({"role", "content", "name"}),
    "developer": frozenset({"role", "content", "name"}),
    "user": frozenset({"role", "content", "name"}),
    "assistant": frozenset(
        {"role", "content", "name", "refusal", "audio", "tool_calls", "function_call"}
    ),
    "tool": frozenset({"role", "content", "tool_call_id"}),
    "function": frozenset({"role", "content", "name"}),
}
_GROQ_KEYS: Final = {
    **_OPENAI_KEYS,
    "assistant": frozenset({"role", "content", "name", "reasoning", "tool_calls", "function_call"}),
}
_MISTRAL_KEYS: Final = {
    "system": frozenset({"role", "content"}),
    "user": frozenset({"role", "content"}),
    "assistant": frozenset({"role", "content", "tool_calls", "prefix"}),
    "tool": frozenset({"role", "content", "tool_call_id", "name"}),
}

_ROWS: Final = (
    Provider(
        name="openai",
        base_url="https://api.openai.com/v1",
        key_variables=("OPENAI_API_KEY",),
        # Reasoning models refuse max_tokens; the new name is understood by all of them.
        quirks=Quirks(
            renames={"max_tokens": "max_completion_tokens"},
            unsupported=frozenset({"top_k", "thinking"}),
            message_keys=_OPENAI_KEYS,
            developer_role=True,
            cache_control=False,
            images_in_tool_results=False,
            embeddings_as_base64=True,
        ),
        offers=frozenset({"stream", "tools", "vision", "audio", "documents", "json_mode"}),
        lacks=frozenset({"video"}),
        link="https://platform.openai.com/docs/api-reference/chat",
        date=_DATE,
    ),
    Provider(
        name="anthropic",
        base_url="https://api.anthropic.com/v1",
        key_variables=("ANTHROPIC_API_KEY",),
        adapter="anthropic",
        auth="x-api-key",
        headers={"anthropic-version": "2023-06-01"},
        offers=frozenset({"stream", "vision", "documents"}),
        lacks=frozenset({"embeddings"}),
        link="https://docs.anthropic.com/en/api/messages",
        date=_DATE,
    ),
    Provider(
        name="minimax",
        base_url="https://api.minimax.io/anthropic/v1",
        # The second is how existing code spells it.
        places={"/v1/": ""},
        key_variables=("MINIMAX_API_KEY", "MINMAX_API_KEY"),
        adapter="anthropic",
        auth="x-api-key",
        headers={"anthropic-version": "2023-06-01"},
        offers=frozenset({"stream"}),
        link="https://platform.minimax.io/docs/api-reference/text-anthropic-api",
        date=_DATE,
        unproven="its format is proven on Anthropic's recordings; none of its own is at hand",
    ),
    Provider(
        name="mistral",
        base_url="https://api.mistral.ai/v1",
        key_variables=("MISTRAL_API_KEY",),
        quirks=Quirks(
            renames={"seed": "random_seed", **_MAX_TOKENS},
            unsupported=frozenset(
                {
                    "logit_bias",
                    "logprobs",
                    "modalities",
                    "service_tier",
                    "store",
                    "stream_options",
                    "thinking",
                    "top_k",
                    "top_logprobs",
                    "user",
                    "verbosity",
                }
            ),
            message_keys=_MISTRAL_KEYS,
            cache_control=False,
        ),
        offers=frozenset(
            {"stream", "vision", "audio", "documents", "json_mode", "completions", "json_schema"}
        ),
        lacks=frozenset({"video"}),
        link="https://docs.mistral.ai/api",
        date=_DATE,
    ),
    Provider(
        name="groq",
        base_url="https://api.groq.com/openai/v1",
        places={"/openai/v1/": ""},
        key_variables=("GROQ_API_KEY",),
        quirks=Quirks(message_keys=_GROQ_KEYS, developer_role=True),
        offers=frozenset({"stream", "vision", "documents", "json_mode", "json_schema"}),
        lacks=frozenset({"audio", "video"}),
        link="https://console.groq.com/docs/api-reference",
        date=_DATE,
    ),
    Provider(
        name="glm",
        base_url="https://api.z.ai/api/paas/v4",
        key_variables=("GLM_API_KEY", "ZAI_API_KEY"),
        quirks=Quirks(renames=_MAX_TOKENS),
        offers=frozenset({"stream", "vision", "video", "documents", "json_mode"}),
        lacks=frozenset({"audio"}),
        link="https://docs.z.ai/api-reference/llm/chat-completion",
        date=_DATE,
    ),
    Provider(
        name="xai",
        base_url="https://api.x.ai/v1",
        key_variables=("XAI_API_KEY",),
        quirks=Quirks(renames=_MAX_TOKENS),
        offers=frozenset({"stream", "vision", "json_mode", "json_schema"}),
        lacks=frozenset({"audio", "video"}),
        link="https://docs.x.ai/docs/api-reference",
        date=_DATE,
    ),
    Provider(
        name="openrouter",
        base_url="https://openrouter.ai/api/v1",
        key_variables=("OPENROUTER_API_KEY",),
        quirks=Quirks(developer_role=True),
        offers=frozenset(
            {"stream", "vision", "audio", "video", "documents", "json_mode", "json_schema"}
        ),
        link="https://openrouter.ai/docs/api-reference/overview",
        date=_DATE,
    ),
    Provider(
        name="together",
        base_url="https://api.together.xyz/v1",
        key_variables=("TOGETHER_API_KEY",),
        quirks=Quirks(renames=_MAX_TOKENS),
        offers=frozenset({"stream", "vision", "audio", "video", "json_mode", "json_schema"}),
        link="https://docs.together.ai/reference/chat-completions-1",
        date=_DATE,
    ),
    Provider(
        name="fireworks",
        base_url="https://api.fireworks.ai/inference/v1",
        key_variables=("FIREWORKS_API_KEY",),
        offers=frozenset({"stream", "vision", "video", "json_mode", "json_schema"}),
        lacks=frozenset({"audio"}),
        link="https://docs.fireworks.ai/api-reference/post-chatcompletions",
        date=_DATE,
    ),
    Provider(
        name="perplexity",
        base_url="https://api.perplexity.ai",
        key_variables=("PERPLEXITY_API_KEY", "PERPLEXITYAI_API_KEY"),
        quirks=Quirks(embeddings_path="/v1/embeddings", renames=_MAX_TOKENS),
        offers=frozenset({"stream", "vision", "video", "documents", "json_schema"}),
        lacks=frozenset({"audio", "json_mode"}),
        link="https://docs.perplexity.ai/api-reference/chat-completions-post",
        date=_DATE,
    ),
    Provider(
        name="deepseek",
        base_url="https://api.deepseek.com/v1",
        places={"/beta/": ""},
        key_variables=("DEEPSEEK_API_KEY",),
        quirks=Quirks(renames=_MAX_TOKENS),
        offers=frozenset({"stream", "json_mode"}),
        lacks=frozenset({"audio", "video"}),
        link="https://api-docs.deepseek.com/api/create-chat-completion",
        date=_DATE,
    ),
    Provider(
        name="moonshot",
        base_url="https://api.moonshot.ai/v1",
        key_variables=("MOONSHOT_API_KEY",),
        offers=frozenset({"stream", "vision", "video", "json_mode", "json_schema"}),
        link="https://platform.moonshot.ai/docs/api/chat",
        date=_DATE,
    ),
    Provider(
        name="vercel",
        base_url="https://ai-gateway.vercel.sh/v1",
        key_variables=("VERCEL_API_KEY", "AI_GATEWAY_API_KEY"),
        quirks=Quirks(renames=_MAX_TOKENS),
        offers=frozenset({"stream", "vision", "documents", "json_mode", "json_schema"}),
        link="https://vercel.com/docs/ai-gateway/openai-compat",
        date=_DATE,
    ),
    Provider(
        name="anyscale",
        base_url="https://api.endpoints.anyscale.com/v1",
        key_variables=("ANYSCALE_API_KEY",),
        quirks=Quirks(renames=_MAX_TOKENS),
        offers=frozenset({"stream", "json_mode"}),
        lacks=frozenset({"vision", "audio", "video", "documents"}),
        link="https://docs.anyscale.com/endpoints/text-generation/query-a-model",
        date=_DATE,
        note="the service ended in 2024",
        unproven="the service ended before any answer of it was recorded",
    ),
    Provider(
        name="google",
        base_url="https://generativelanguage.googleapis.com/v1beta",
        key_variables=("GOOGLE_API_KEY", "GEMINI_API_KEY"),
        adapter="gemini",
        auth="x-goog-api-key",
        quirks=Quirks(
            images_as_bytes=True,
            known_addresses=(
                "https://generativelanguage.googleapis.com/",
                "https://www.youtube.com/",
                "https://youtube.com/",
                "https://m.youtube.com/",
                "https://youtu.be/",
            ),
        ),
        offers=frozenset({"stream", "vision", "audio", "video", "documents", "json_mode"}),
        link="https://ai.google.dev/api/generate-content",
        date=_DATE,
    ),
    Provider(
        name="vertexai",
        base_url="https://{location}-aiplatform.googleapis.com/v1",
        # Regions of more than one place have hosts of their own form:
        # https://cloud.google.com/vertex-ai/generative-ai/docs/learn/locations
        base_urls={
            ("location", "global"): "https://aiplatform.googleapis.com/v1",
            ("location", "eu"): "https://aiplatform.eu.rep.googleapis.com/v1",
            ("location", "us"): "https://aiplatform.us.rep.googleapis.com/v1",
        },
        key_variables=(),
        adapter="vertex",
        auth="google",
        key_optional=True,
        settings={
            "credentials_file": Setting(variables=("GOOGLE_APPLICATION_CREDENTIALS",)),
            "location": Setting(
                variables=("GOOGLE_CLOUD_LOCATION", "GOOGLE_CLOUD_REGION"), default="us-central1"
            ),
            "project": Setting(
                variables=("GOOGLE_CLOUD_PROJECT",),
                in_file=("credentials_file", "project_id"),
                required=True,
            ),
        },
        offers=frozenset({"stream", "vision", "audio", "video", "documents", "json_mode"}),
        link="https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/inference",
        date=_DATE,
    ),
    Provider(
        name="cohere",
        base_url="https://api.cohere.com/v2",
        key_variables=("COHERE_API_KEY", "CO_API_KEY"),
        adapter="cohere",
        headers={"x-client-name": "onellm"},
        offers=frozenset({"stream"}),
        link="https://docs.cohere.com/reference/chat",
        date=_DATE,
    ),
    Provider(
        name="azure",
        base_url="{azure_endpoint}",
        places={"/v1/": "/openai", "/deployments/": "/openai", "/": "/openai/v1"},
        key_variables=("AZURE_OPENAI_API_KEY",),
        adapter="azure",
        auth="api-key",
        key_optional=True,
        settings={
            "azure_endpoint": Setting(variables=("AZURE_OPENAI_ENDPOINT",)),
            "azure_deployment": Setting(),
            "azure_config_path": Setting(variables=("AZURE_OPENAI_CONFIG_PATH",)),
            "azure_ad_token": Setting(secret=True, signs=True),
            "api_version": Setting(
                variables=("OPENAI_API_VERSION", "AZURE_OPENAI_API_VERSION"),
                default="2024-12-01-preview",
            ),
        },
        file_setting="azure_config_path",
        quirks=Quirks(
            unsupported=frozenset({"top_k", "thinking"}),
            message_keys=_OPENAI_KEYS,
            developer_role=True,
            cache_control=False,
            images_in_tool_results=False,
        ),
        offers=frozenset({"stream"}),
        lacks=frozenset({"video"}),
        link="https://learn.microsoft.com/azure/ai-foundry/openai/reference",
        date=_DATE,
    ),
    Provider(
        name="bedrock",
        base_url="https://bedrock-runtime.{region}.amazonaws.com",
        key_variables=("AWS_BEARER_TOKEN_BEDROCK",),
        adapter="bedrock",
        auth="aws",
        key_optional=True,
        settings={
            # No default: it decides in which country the text is read.
            "region": Setting(variables=("AWS_REGION", "AWS_DEFAULT_REGION"), required=True),
            "aws_access_key_id": Setting(secret=True, signs=True),
            "aws_secret_access_key": Setting(secret=True, signs=True),
            "aws_session_token": Setting(secret=True, signs=True),
            "aws_profile": Setting(signs=True),
        },
        quirks=Quirks(images_as_bytes=True),
        offers=frozenset({"embeddings", "stream"}),
        link="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html",
        date=_DATE,
    ),
    Provider(
        name="ollama",
        base_url="http://localhost:11434/v1",
        places={"/api/": ""},
        key_variables=("OLLAMA_API_KEY",),
        adapter="ollama",
        key_optional=True,
        host_variable="OLLAMA_HOST",
        quirks=Quirks(renames=_MAX_TOKENS, images_as_bytes=True),
        timeout=120.0,
        offers=frozenset({"stream", "vision", "json_mode"}),
        link="https://docs.ollama.com/openai",
        date=_DATE,
    ),
    Provider(
        name="local",
        base_url=f"{IN_PROCESS}:",
        key_variables=(),
        adapter=IN_PROCESS,
        offers=frozenset({"embeddings"}),
        lacks=frozenset(get_args(Feature)) - {"embeddings"},
        link="https://onnxruntime.ai/docs/api/python/",
        date=_DATE,
        note="runs ONNX models in this process, with the extra `local`: a folder, or a repository "
        "that is in Hugging Face's cache; nothing is fetched",
    ),
)

PROVIDERS: Mapping[str, Provider] = MappingProxyType(
    {row.name: row for row in (*_ROWS, *SERVICES, *SERVERS)}
)
"""Every built-in provider, by the name that model names begin with."""
