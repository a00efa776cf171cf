"""Two answers as the documents describe them, to be mutated by the tests."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

# The scripts are commands of this repository, not part of the installed package.
sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

_CHAT = """{
  "id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "gpt-4o",
  "choices": [{
    "index": 0, "finish_reason": "tool_calls", "logprobs": null,
    "message": {"role": "assistant", "content": null, "refusal": null, "tool_calls": [
      {"id": "call_1", "type": "function", "function": {"name": "weather", "arguments": "{}"}}
    ]}
  }],
  "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
}"""

_MESSAGE = """{
  "id": "msg_1", "type": "message", "role": "assistant", "model": "claude-sonnet-4-5",
  "content": [
    {"type": "text", "text": "hello", "citations": null},
    {"type": "tool_use", "id": "toolu_1", "name": "weather", "input": {"city": "Kyiv"}}
  ],
  "stop_reason": "tool_use", "stop_sequence": null,
  "usage": {"input_tokens": 1, "output_tokens": 2}
}"""


@pytest.fixture
def chat() -> Any:  # noqa: ANN401 - any JSON, to be mutated
    return json.loads(_CHAT)


@pytest.fixture
def message() -> Any:  # noqa: ANN401 - any JSON, to be mutated
    return json.loads(_MESSAGE)
