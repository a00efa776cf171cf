"""Servers of one's own that speak OpenAI's format, where they listen by default, a row each."""

from __future__ import annotations

from typing import Final

from onellm.providers._row import Provider, Quirks, Setting

_DATE: Final = "2026-11-23"
_TIMEOUT: Final = 120.0
"""A model may have to be loaded first."""
_NO_RECORDING: Final = "no recorded answer of it is at hand"
_MAX_TOKENS: Final = Quirks(renames={"max_completion_tokens": "max_tokens"})

SERVERS: Final = (
    Provider(
        name="jan",
        base_url="http://localhost:1337/v1",
        key_variables=("JAN_API_KEY",),
        quirks=_MAX_TOKENS,
        timeout=_TIMEOUT,
        offers=frozenset({"stream", "tools", "models"}),
        link="https://jan.ai/docs/desktop/api-preference",
        date=_DATE,
        note="the key is whatever was chosen in its settings; it insists on one",
        unproven=_NO_RECORDING,
    ),
    Provider(
        name="litellm",
        base_url="http://localhost:4000/v1",
        key_variables=("LITELLM_PROXY_API_KEY", "LITELLM_API_KEY"),
        key_optional=True,
        quirks=Quirks(developer_role=True),
        timeout=_TIMEOUT,
        offers=frozenset({"stream"}),
        link="https://docs.litellm.ai/docs/proxy/user_keys",
        date=_DATE,
        unproven=_NO_RECORDING,
    ),
    Provider(
        name="llama_cpp",
        base_url="http://localhost:8080/v1",
        adapter="llama_cpp",
        settings={
            "model_dir": Setting(variables=("LLAMA_CPP_MODEL_DIR",), default="~/llama_models")
        },
        places={"/apply-template": "", "/health": "", "/props": "", "/tokenize": ""},
        key_variables=("LLAMA_CPP_API_KEY",),
        key_optional=True,
        timeout=300.0,
        offers=frozenset({"stream", "vision", "audio", "json_mode", "json_schema"}),
        link="https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md",
        date=_DATE,
    ),
    Provider(
        name="llamafile",
        base_url="http://localhost:8080/v1",
        key_variables=("LLAMAFILE_API_KEY",),
        key_optional=True,
        quirks=_MAX_TOKENS,
        timeout=_TIMEOUT,
        offers=frozenset({"stream"}),
        link="https://github.com/mozilla-ai/llamafile",
        date=_DATE,
        unproven="it is llama.cpp's server; no recorded answer of its own is at hand",
    ),
    Provider(
        name="lmstudio",
        base_url="http://localhost:1234/v1",
        key_variables=("LMSTUDIO_API_KEY",),
        key_optional=True,
        quirks=_MAX_TOKENS,
        timeout=_TIMEOUT,
        offers=frozenset({"stream", "responses"}),
        link="https://lmstudio.ai/docs/developer/openai-compat/chat-completions",
        date=_DATE,
        unproven="its recorded answers are of /responses only",
    ),
    Provider(
        name="localai",
        base_url="http://localhost:8080/v1",
        key_variables=("LOCALAI_API_KEY",),
        key_optional=True,
        quirks=_MAX_TOKENS,
        timeout=_TIMEOUT,
        offers=frozenset({"stream"}),
        link="https://localai.io/docs/overview/",
        date=_DATE,
        unproven=_NO_RECORDING,
    ),
    Provider(
        name="mistralrs",
        base_url="http://localhost:1234/v1",
        key_variables=("MISTRALRS_API_KEY",),
        key_optional=True,
        quirks=_MAX_TOKENS,
        timeout=_TIMEOUT,
        offers=frozenset(
            {
                "stream",
                "tools",
                "reasoning",
                "completions",
                "responses",
                "embeddings",
                "images",
                "speech",
                "models",
            }
        ),
        link="https://ericlbuehler.github.io/mistral.rs/guides/serve/openai-compatible-apis/",
        date=_DATE,
    ),
    Provider(
        name="sglang",
        base_url="http://localhost:30000/v1",
        key_variables=("SGLANG_API_KEY",),
        key_optional=True,
        quirks=_MAX_TOKENS,
        timeout=_TIMEOUT,
        offers=frozenset({"stream"}),
        link="https://docs.sglang.io/docs/basic_usage/send_request",
        date=_DATE,
        unproven=_NO_RECORDING,
    ),
    Provider(
        name="tgi",
        base_url="http://localhost:3000/v1",
        key_variables=("TGI_API_KEY",),
        key_optional=True,
        quirks=_MAX_TOKENS,
        timeout=_TIMEOUT,
        offers=frozenset({"stream"}),
        link="https://huggingface.co/docs/text-generation-inference/reference/api_reference",
        date=_DATE,
        unproven=_NO_RECORDING,
    ),
    Provider(
        name="vllm",
        base_url="http://localhost:8000/v1",
        key_variables=("VLLM_API_KEY",),
        key_optional=True,
        quirks=_MAX_TOKENS,
        timeout=_TIMEOUT,
        offers=frozenset({"stream"}),
        link="https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html",
        date=_DATE,
        unproven=_NO_RECORDING,
    ),
)
"""Those that one starts oneself; <NAME>_BASE_URL says where, when it is elsewhere."""
