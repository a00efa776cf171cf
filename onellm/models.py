"""What a call answers: OpenAI's shapes, for every provider, as typed mappings.

Every class here is a `dict` of exactly what was answered, so unknown keys survive, `json.dumps`
works and a message can be sent back as it came. Known keys are typed attributes as well:
`response.choices[0].message.content` and `response["choices"][0]["message"]["content"]` are the
same object. `response.raw` is the provider's own body, untouched.
"""

from __future__ import annotations

from onellm._results.audio import (
    AudioUsage,
    SpeechAudio,
    Transcription,
    TranscriptionEvent,
    TranscriptionSegment,
    TranscriptionWord,
    Translation,
)
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
from onellm._results.files import FileDeleted, FileList, FileObject
from onellm._results.images import (
    ImageData,
    ImageEvent,
    ImagesResponse,
    ImageUsage,
)
from onellm._results.model import ModelInfo, ModelList
from onellm._results.moderation import ModerationResponse, ModerationResult
from onellm._results.ranking import RerankResponse, RerankResult, RerankUsage

__all__ = [
    "Answer",
    "AudioUsage",
    "ChatCompletionChunk",
    "ChatCompletionResponse",
    "Choice",
    "ChoiceDelta",
    "ChunkChoices",
    "EmbeddingData",
    "EmbeddingResponse",
    "FileDeleted",
    "FileList",
    "FileObject",
    "FinishReason",
    "FunctionCall",
    "ImageData",
    "ImageEvent",
    "ImageUsage",
    "ImagesResponse",
    "Message",
    "ModelInfo",
    "ModelList",
    "ModerationResponse",
    "ModerationResult",
    "RerankResponse",
    "RerankResult",
    "RerankUsage",
    "SpeechAudio",
    "StreamingChoice",
    "TokenDetails",
    "ToolCall",
    "Transcription",
    "TranscriptionEvent",
    "TranscriptionSegment",
    "TranscriptionWord",
    "Translation",
    "Usage",
]
