"""The providers, a row each."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from onellm.providers._row import Provider, Quirks

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        ),
        link="https://platform.openai.com/docs/api-reference/chat",
    ),
    Provider(
        name="anthropic",
        base_url="https://api.anthropic.com/v1",
        key_variables=("ANTHROPIC_API_KEY",),
        adapter="anthropic",
        auth="x-api-key",
        headers={"anthropic-version": "2023-06-01"},
        link="https://docs.anthropic.com/en/api/messages",
    ),
    Provider(
        name="minimax",
        base_url="https://api.minimax.io/anthropic/v1",
        # The second is how existing code spells it.
        key_variables=("MINIMAX_API_KEY", "MINMAX_API_KEY"),
        adapter="anthropic",
        auth="x-api-key",
        headers={"anthropic-version": "2023-06-01"},
        link="https://platform.minimax.io/docs/api-reference/text-anthropic-api",
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
        link="https://docs.mistral.ai/api",
    ),
    Provider(
        name="groq",
        base_url="https://api.groq.com/openai/v1",
        key_variables=("GROQ_API_KEY",),
        quirks=Quirks(message_keys=_GROQ_KEYS, developer_role=True),
        link="https://console.groq.com/docs/api-reference",
    ),
    Provider(
        name="glm",
        base_url="https://api.z.ai/api/paas/v4",
        key_variables=("GLM_API_KEY", "ZAI_API_KEY"),
        quirks=Quirks(renames=_MAX_TOKENS),
        link="https://docs.z.ai/api-reference/llm/chat-completion",
    ),
    Provider(
        name="xai",
        base_url="https://api.x.ai/v1",
        key_variables=("XAI_API_KEY",),
        quirks=Quirks(renames=_MAX_TOKENS),
        link="https://docs.x.ai/docs/api-reference",
    ),
    Provider(
        name="openrouter",
        base_url="https://openrouter.ai/api/v1",
        key_variables=("OPENROUTER_API_KEY",),
        quirks=Quirks(developer_role=True),
        link="https://openrouter.ai/docs/api-reference/overview",
    ),
    Provider(
        name="together",
        base_url="https://api.together.xyz/v1",
        key_variables=("TOGETHER_API_KEY",),
        quirks=Quirks(renames=_MAX_TOKENS),
        link="https://docs.together.ai/reference/chat-completions-1",
    ),
    Provider(
        name="fireworks",
        base_url="https://api.fireworks.ai/inference/v1",
        key_variables=("FIREWORKS_API_KEY",),
        link="https://docs.fireworks.ai/api-reference/post-chatcompletions",
    ),
    Provider(
        name="perplexity",
        base_url="https://api.perplexity.ai",
        key_variables=("PERPLEXITY_API_KEY", "PERPLEXITYAI_API_KEY"),
        quirks=Quirks(renames=_MAX_TOKENS),
        link="https://docs.perplexity.ai/api-reference/chat-completions-post",
    ),
    Provider(
        name="deepseek",
        base_url="https://api.deepseek.com/v1",
        key_variables=("DEEPSEEK_API_KEY",),
        quirks=Quirks(renames=_MAX_TOKENS),
        link="https://api-docs.deepseek.com/api/create-chat-completion",
    ),
    Provider(
        name="moonshot",
        base_url="https://api.moonshot.ai/v1",
        key_variables=("MOONSHOT_API_KEY",),
        link="https://platform.moonshot.ai/docs/api/chat",
    ),
    Provider(
        name="vercel",
        base_url="https://ai-gateway.vercel.sh/v1",
        key_variables=("VERCEL_API_KEY", "AI_GATEWAY_API_KEY"),
        quirks=Quirks(renames=_MAX_TOKENS),
        link="https://vercel.com/docs/ai-gateway/openai-compat",
    ),
    Provider(
        name="anyscale",
        base_url="https://api.endpoints.anyscale.com/v1",
        key_variables=("ANYSCALE_API_KEY",),
        quirks=Quirks(renames=_MAX_TOKENS),
        link="https://docs.anyscale.com/endpoints/text-generation/query-a-model",
    ),
    Provider(
        name="ollama",
        base_url="http://localhost:11434/v1",
        key_variables=(),
        quirks=Quirks(renames=_MAX_TOKENS),
        timeout=120.0,
        link="https://docs.ollama.com/openai",
    ),
)

PROVIDERS: Mapping[str, Provider] = MappingProxyType({row.name: row for row in _ROWS})
"""Every provider, by the name that model names begin with."""
