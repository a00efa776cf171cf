# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from .._runtime import JSON, UnknownVariant, decode_event
from .models import TABLE

if TYPE_CHECKING:
    from .models.audio import (
        CreateSpeechResponseStreamEvent,
        CreateTranscriptionResponseStreamEvent,
    )
    from .models.chat import CreateChatCompletionStreamResponse
    from .models.completions import CreateCompletionResponse
    from .models.images import ImageEditStreamEvent, ImageGenStreamEvent
    from .models.responses import ResponseStreamEvent

_CREATE_SPEECH_RESPONSE_STREAM_EVENT: Final[Mapping[str, str]] = {
    "speech.audio.delta": "SpeechAudioDeltaEvent",
    "speech.audio.done": "SpeechAudioDoneEvent",
}
_CREATE_TRANSCRIPTION_RESPONSE_STREAM_EVENT: Final[Mapping[str, str]] = {
    "transcript.text.segment": "TranscriptTextSegmentEvent",
    "transcript.text.delta": "TranscriptTextDeltaEvent",
    "transcript.text.done": "TranscriptTextDoneEvent",
}
_IMAGE_EDIT_STREAM_EVENT: Final[Mapping[str, str]] = {
    "image_edit.partial_image": "ImageEditPartialImageEvent",
    "image_edit.completed": "ImageEditCompletedEvent",
}
_IMAGE_GEN_STREAM_EVENT: Final[Mapping[str, str]] = {
    "image_generation.partial_image": "ImageGenPartialImageEvent",
    "image_generation.completed": "ImageGenCompletedEvent",
}
_RESPONSE_STREAM_EVENT: Final[Mapping[str, str]] = {
    "response.audio.delta": "ResponseAudioDeltaEvent",
    "response.audio.done": "ResponseAudioDoneEvent",
    "response.audio.transcript.delta": "ResponseAudioTranscriptDeltaEvent",
    "response.audio.transcript.done": "ResponseAudioTranscriptDoneEvent",
    "response.code_interpreter_call_code.delta": "ResponseCodeInterpreterCallCodeDeltaEvent",
    "response.code_interpreter_call_code.done": "ResponseCodeInterpreterCallCodeDoneEvent",
    "response.code_interpreter_call.completed": "ResponseCodeInterpreterCallCompletedEvent",
    "response.code_interpreter_call.in_progress": "ResponseCodeInterpreterCallInProgressEvent",
    "response.code_interpreter_call.interpreting": "ResponseCodeInterpreterCallInterpretingEvent",
    "response.completed": "ResponseCompletedEvent",
    "response.content_part.added": "ResponseContentPartAddedEvent",
    "response.content_part.done": "ResponseContentPartDoneEvent",
    "response.created": "ResponseCreatedEvent",
    "error": "ResponseErrorEvent",
    "response.file_search_call.completed": "ResponseFileSearchCallCompletedEvent",
    "response.file_search_call.in_progress": "ResponseFileSearchCallInProgressEvent",
    "response.file_search_call.searching": "ResponseFileSearchCallSearchingEvent",
    "response.function_call_arguments.delta": "ResponseFunctionCallArgumentsDeltaEvent",
    "response.function_call_arguments.done": "ResponseFunctionCallArgumentsDoneEvent",
    "response.shell_call_command.added": "ResponseShellCallCommandAddedStreamingEvent",
    "response.shell_call_command.delta": "ResponseShellCallCommandDeltaStreamingEvent",
    "response.shell_call_command.done": "ResponseShellCallCommandDoneStreamingEvent",
    "response.shell_call_output_content.delta": "ResponseShellCallOutputContentDeltaStreamingEvent",
    "response.shell_call_output_content.done": "ResponseShellCallOutputContentDoneStreamingEvent",
    "response.in_progress": "ResponseInProgressEvent",
    "response.failed": "ResponseFailedEvent",
    "response.incomplete": "ResponseIncompleteEvent",
    "response.output_item.added": "ResponseOutputItemAddedEvent",
    "response.output_item.done": "ResponseOutputItemDoneEvent",
    "response.reasoning_summary_part.added": "ResponseReasoningSummaryPartAddedEvent",
    "response.reasoning_summary_part.done": "ResponseReasoningSummaryPartDoneEvent",
    "response.reasoning_summary_text.delta": "ResponseReasoningSummaryTextDeltaEvent",
    "response.reasoning_summary_text.done": "ResponseReasoningSummaryTextDoneEvent",
    "response.reasoning_text.delta": "ResponseReasoningTextDeltaEvent",
    "response.reasoning_text.done": "ResponseReasoningTextDoneEvent",
    "response.refusal.delta": "ResponseRefusalDeltaEvent",
    "response.refusal.done": "ResponseRefusalDoneEvent",
    "response.output_text.delta": "ResponseTextDeltaEvent",
    "response.output_text.done": "ResponseTextDoneEvent",
    "response.web_search_call.completed": "ResponseWebSearchCallCompletedEvent",
    "response.web_search_call.in_progress": "ResponseWebSearchCallInProgressEvent",
    "response.web_search_call.searching": "ResponseWebSearchCallSearchingEvent",
    "response.image_generation_call.completed": "ResponseImageGenCallCompletedEvent",
    "response.image_generation_call.generating": "ResponseImageGenCallGeneratingEvent",
    "response.image_generation_call.in_progress": "ResponseImageGenCallInProgressEvent",
    "response.image_generation_call.partial_image": "ResponseImageGenCallPartialImageEvent",
    "response.mcp_call_arguments.delta": "ResponseMCPCallArgumentsDeltaEvent",
    "response.mcp_call_arguments.done": "ResponseMCPCallArgumentsDoneEvent",
    "response.mcp_call.completed": "ResponseMCPCallCompletedEvent",
    "response.mcp_call.failed": "ResponseMCPCallFailedEvent",
    "response.mcp_call.in_progress": "ResponseMCPCallInProgressEvent",
    "response.mcp_list_tools.completed": "ResponseMCPListToolsCompletedEvent",
    "response.mcp_list_tools.failed": "ResponseMCPListToolsFailedEvent",
    "response.mcp_list_tools.in_progress": "ResponseMCPListToolsInProgressEvent",
    "response.output_text.annotation.added": "ResponseOutputTextAnnotationAddedEvent",
    "response.queued": "ResponseQueuedEvent",
    "response.custom_tool_call_input.delta": "ResponseCustomToolCallInputDeltaEvent",
    "response.custom_tool_call_input.done": "ResponseCustomToolCallInputDoneEvent",
}


def parse_create_chat_completion_event(
    data: JSON,
) -> CreateChatCompletionStreamResponse | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "CreateChatCompletionStreamResponse"}, data)
    return cast("CreateChatCompletionStreamResponse | UnknownVariant", event)


def parse_create_completion_event(data: JSON) -> CreateCompletionResponse | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "CreateCompletionResponse"}, data)
    return cast("CreateCompletionResponse | UnknownVariant", event)


def parse_create_response_event(data: JSON) -> ResponseStreamEvent:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, "type", _RESPONSE_STREAM_EVENT, data)
    return cast("ResponseStreamEvent", event)


def parse_retrieve_response_event(data: JSON) -> ResponseStreamEvent:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, "type", _RESPONSE_STREAM_EVENT, data)
    return cast("ResponseStreamEvent", event)


def parse_create_image_event(data: JSON) -> ImageGenStreamEvent:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, "type", _IMAGE_GEN_STREAM_EVENT, data)
    return cast("ImageGenStreamEvent", event)


def parse_edit_image_event(data: JSON) -> ImageEditStreamEvent:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, "type", _IMAGE_EDIT_STREAM_EVENT, data)
    return cast("ImageEditStreamEvent", event)


def parse_create_transcription_event(data: JSON) -> CreateTranscriptionResponseStreamEvent:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, "type", _CREATE_TRANSCRIPTION_RESPONSE_STREAM_EVENT, data)
    return cast("CreateTranscriptionResponseStreamEvent", event)


def parse_create_speech_event(data: JSON) -> CreateSpeechResponseStreamEvent:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, "type", _CREATE_SPEECH_RESPONSE_STREAM_EVENT, data)
    return cast("CreateSpeechResponseStreamEvent", event)
