"""One typed way to call any LLM provider, that cannot hang, cannot leak and cannot send nonsense.

    from onellm import ChatCompletion

    answer = ChatCompletion.create("openai/gpt-4o-mini", [{"role": "user", "content": "Hello"}])
    print(answer.choices[0].message.content)

Everything here is loaded when it is first used; importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from onellm._version import __version__

if TYPE_CHECKING:
    from onellm._capabilities import capabilities
    from onellm._timeouts import Timeout
    from onellm.audio import AudioTranscription, AudioTranslation
    from onellm.chat_completion import ChatCompletion
    from onellm.client import AsyncOpenAI, Client, OpenAI
    from onellm.config import (
        get_api_key,
        get_provider_config,
        set_api_key,
        update_provider_config,
    )
    from onellm.embedding import Embedding
    from onellm.errors import (
        APIConnectionError,
        APIError,
        AuthenticationError,
        InvalidRequestError,
        OneLLMError,
        RateLimitError,
        StreamingError,
        StreamStalledError,
    )
    from onellm.files import File
    from onellm.http_pool import PoolConfig, close_pooling, init_pooling, pool_stats
    from onellm.image import Image
    from onellm.model_listing import Model
    from onellm.moderation import Moderation
    from onellm.providers import list_providers, parse_model_name, register, unregister
    from onellm.rerank import Rerank
    from onellm.speech import Speech

__all__ = [
    "APIConnectionError",
    "APIError",
    "AsyncOpenAI",
    "AudioTranscription",
    "AudioTranslation",
    "AuthenticationError",
    "ChatCompletion",
    "Client",
    "Embedding",
    "File",
    "Image",
    "InvalidRequestError",
    "Model",
    "Moderation",
    "OneLLMError",
    "OpenAI",
    "PoolConfig",
    "RateLimitError",
    "Rerank",
    "Speech",
    "StreamStalledError",
    "StreamingError",
    "Timeout",
    "__version__",
    "capabilities",
    "close_pooling",
    "get_api_key",
    "get_provider_config",
    "get_version",
    "init_pooling",
    "list_providers",
    "parse_model_name",
    "pool_stats",
    "register",
    "set_api_key",
    "unregister",
    "update_provider_config",
]

__author__ = "the onellm team"
__license__ = "Apache-2.0"

_HOMES: Final = {
    "_capabilities": ("capabilities",),
    "_timeouts": ("Timeout",),
    "audio": ("AudioTranscription", "AudioTranslation"),
    "chat_completion": ("ChatCompletion",),
    "client": ("AsyncOpenAI", "Client", "OpenAI"),
    "config": ("get_api_key", "get_provider_config", "set_api_key", "update_provider_config"),
    "embedding": ("Embedding",),
    "errors": (
        "APIConnectionError",
        "APIError",
        "AuthenticationError",
        "InvalidRequestError",
        "OneLLMError",
        "RateLimitError",
        "StreamStalledError",
        "StreamingError",
    ),
    "files": ("File",),
    "http_pool": ("PoolConfig", "close_pooling", "init_pooling", "pool_stats"),
    "image": ("Image",),
    "model_listing": ("Model",),
    "moderation": ("Moderation",),
    "providers": ("list_providers", "parse_model_name", "register", "unregister"),
    "rerank": ("Rerank",),
    "speech": ("Speech",),
}
_HOME_OF: Final = {name: module for module, names in _HOMES.items() for name in names}
_MODULES: Final = frozenset({*_HOMES, "models", "testing", "types", "utils"})


def get_version() -> str:
    """Give the version of this library."""
    return __version__


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load what was asked for."""
        if name in _HOME_OF:
            value = getattr(import_module(f"onellm.{_HOME_OF[name]}"), name)
        elif name in _MODULES:
            value = import_module(f"onellm.{name}")
        else:
            raise AttributeError(f"module 'onellm' has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__, *_MODULES})
