"""What a call answers: OpenAI's shapes, for every provider, as typed mappings.

Every class here is a `dict` of exactly what was answered, so unknown keys survive, `json.dumps`
works and a message can be sent back as it came. Known keys are typed attributes as well:
`response.choices[0].message.content` and `response["choices"][0]["message"]["content"]` are the
same object. `response.raw` is the provider's own body, untouched.
"""

from __future__ import annotations

from onellm._results.base import Answer, TokenDetails, Usage
from onellm._results.chat import (
    ChatCompletionChunk,
    ChatCompletionResponse,
    Choice,
    ChoiceDelta,
    ChunkChoices,
    FinishReason,
    FunctionCall,
    Message,
    StreamingChoice,
    ToolCall,
)
from onellm._results.embedding import EmbeddingData, EmbeddingResponse

__all__ = [
    "Answer",
    "ChatCompletionChunk",
    "ChatCompletionResponse",
    "Choice",
    "ChoiceDelta",
    "ChunkChoices",
    "EmbeddingData",
    "EmbeddingResponse",
    "FinishReason",
    "FunctionCall",
    "Message",
    "StreamingChoice",
    "TokenDetails",
    "ToolCall",
    "Usage",
]
