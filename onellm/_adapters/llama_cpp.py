"""llama.cpp: its server's OpenAI form, or a model file in this process.

A model name that ends in ".gguf" is a file, unless a base URL was set: then a server is meant.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onellm._adapters.openai import OpenAIAdapter
from onellm._llama.engine import find_file
from onellm._llama.service import address

if TYPE_CHECKING:
    from onellm._adapters import Translation
    from onellm._call import ChatCall

_FILE: Final = ".gguf"


class LlamaCppAdapter(OpenAIAdapter):
    """Chats in OpenAI's format, with a server or without."""

    def build_chat(self, call: ChatCall) -> Translation:
        """Write the body, and where the model is."""
        translation = super().build_chat(call)
        is_moved = call.target.base_url != call.provider.base_url
        if is_moved or not call.ref.name.endswith(_FILE):
            return translation
        file = find_file(call.ref.name, call.target.settings["model_dir"])
        return replace(translation, base_url=address(file))


ADAPTER: Final = LlamaCppAdapter()
