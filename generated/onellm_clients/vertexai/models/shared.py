# Written by scripts/generate.py from specs/vertexai.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

CodeExecutionResultOutcome: TypeAlias = (
    Literal["OUTCOME_UNSPECIFIED", "OUTCOME_OK", "OUTCOME_FAILED", "OUTCOME_DEADLINE_EXCEEDED"]
    | str
)
ExecutableCodeLanguage: TypeAlias = Literal["LANGUAGE_UNSPECIFIED", "PYTHON"] | str
FunctionResponseScheduling: TypeAlias = (
    Literal["SCHEDULING_UNSPECIFIED", "SILENT", "WHEN_IDLE", "INTERRUPT"] | str
)
GenerateContentResponseUsageMetadataTrafficType: TypeAlias = (
    Literal[
        "TRAFFIC_TYPE_UNSPECIFIED",
        "ON_DEMAND",
        "ON_DEMAND_PRIORITY",
        "ON_DEMAND_FLEX",
        "ON_DEMAND_OFFPEAK",
        "PROVISIONED_THROUGHPUT",
    ]
    | str
)
ModalityTokenCountModality: TypeAlias = (
    Literal["MODALITY_UNSPECIFIED", "TEXT", "IMAGE", "VIDEO", "AUDIO", "DOCUMENT"] | str
)
PartMediaResolutionLevel: TypeAlias = (
    Literal[
        "MEDIA_RESOLUTION_UNSPECIFIED",
        "MEDIA_RESOLUTION_LOW",
        "MEDIA_RESOLUTION_MEDIUM",
        "MEDIA_RESOLUTION_HIGH",
        "MEDIA_RESOLUTION_ULTRA_HIGH",
    ]
    | str
)
PartialArgNullValue: TypeAlias = Literal["NULL_VALUE"] | str


class AudioTranscription(WireModel):
    __names__ = {"speaker_label": "speakerLabel"}
    speaker_label: str | Unset = UNSET
    text: str | Unset = UNSET
    words: Sequence[AudioTranscriptionWordInfo] | Unset = UNSET


class AudioTranscriptionWordInfo(WireModel):
    __names__ = {"end_offset": "endOffset", "start_offset": "startOffset"}
    end_offset: str | Unset = UNSET
    start_offset: str | Unset = UNSET
    word: str | Unset = UNSET


class Blob(WireModel):
    __names__ = {"display_name": "displayName", "mime_type": "mimeType"}
    data: str | Unset = UNSET
    display_name: str | Unset = UNSET
    mime_type: str | Unset = UNSET


class CodeExecutionResult(WireModel):
    id: str | Unset = UNSET
    outcome: CodeExecutionResultOutcome | Unset = UNSET
    output: str | Unset = UNSET


class Content(WireModel):
    parts: Sequence[Part] | Unset = UNSET
    role: str | Unset = UNSET


class ExecutableCode(WireModel):
    code: str | Unset = UNSET
    id: str | Unset = UNSET
    language: ExecutableCodeLanguage | Unset = UNSET


class FileData(WireModel):
    __names__ = {"display_name": "displayName", "file_uri": "fileUri", "mime_type": "mimeType"}
    display_name: str | Unset = UNSET
    file_uri: str | Unset = UNSET
    mime_type: str | Unset = UNSET


class FunctionCall(WireModel):
    __names__ = {"partial_args": "partialArgs", "will_continue": "willContinue"}
    args: Mapping[str, JSON] | Unset = UNSET
    id: str | Unset = UNSET
    name: str | Unset = UNSET
    partial_args: Sequence[PartialArg] | Unset = UNSET
    will_continue: bool | Unset = UNSET


class FunctionResponse(WireModel):
    id: str | Unset = UNSET
    name: str | Unset = UNSET
    parts: Sequence[FunctionResponsePart] | Unset = UNSET
    response: Mapping[str, JSON] | Unset = UNSET
    scheduling: FunctionResponseScheduling | Unset = UNSET


class FunctionResponseBlob(WireModel):
    __names__ = {"display_name": "displayName", "mime_type": "mimeType"}
    data: str | Unset = UNSET
    display_name: str | Unset = UNSET
    mime_type: str | Unset = UNSET


class FunctionResponseFileData(WireModel):
    __names__ = {"display_name": "displayName", "file_uri": "fileUri", "mime_type": "mimeType"}
    display_name: str | Unset = UNSET
    file_uri: str | Unset = UNSET
    mime_type: str | Unset = UNSET


class FunctionResponsePart(WireModel):
    __names__ = {"file_data": "fileData", "inline_data": "inlineData"}
    file_data: FunctionResponseFileData | Unset = UNSET
    inline_data: FunctionResponseBlob | Unset = UNSET


class ModalityTokenCount(WireModel):
    __names__ = {"token_count": "tokenCount"}
    modality: ModalityTokenCountModality | Unset = UNSET
    token_count: int | Unset = UNSET


class Part(WireModel):
    __names__ = {
        "audio_transcription": "audioTranscription",
        "code_execution_result": "codeExecutionResult",
        "executable_code": "executableCode",
        "file_data": "fileData",
        "function_call": "functionCall",
        "function_response": "functionResponse",
        "inline_data": "inlineData",
        "media_resolution": "mediaResolution",
        "speech_metadata": "speechMetadata",
        "thought_signature": "thoughtSignature",
        "video_metadata": "videoMetadata",
    }
    audio_transcription: AudioTranscription | Unset = UNSET
    code_execution_result: CodeExecutionResult | Unset = UNSET
    executable_code: ExecutableCode | Unset = UNSET
    file_data: FileData | Unset = UNSET
    function_call: FunctionCall | Unset = UNSET
    function_response: FunctionResponse | Unset = UNSET
    inline_data: Blob | Unset = UNSET
    media_resolution: PartMediaResolution | Unset = UNSET
    speech_metadata: SpeechMetadata | Unset = UNSET
    text: str | Unset = UNSET
    thought: bool | Unset = UNSET
    thought_signature: str | Unset = UNSET
    video_metadata: VideoMetadata | Unset = UNSET


class PartMediaResolution(WireModel):
    level: PartMediaResolutionLevel | Unset = UNSET


class PartialArg(WireModel):
    __names__ = {
        "bool_value": "boolValue",
        "json_path": "jsonPath",
        "null_value": "nullValue",
        "number_value": "numberValue",
        "string_value": "stringValue",
        "will_continue": "willContinue",
    }
    bool_value: bool | Unset = UNSET
    json_path: str | Unset = UNSET
    null_value: PartialArgNullValue | Unset = UNSET
    number_value: float | Unset = UNSET
    string_value: str | Unset = UNSET
    will_continue: bool | Unset = UNSET


class SpeechMetadata(WireModel):
    speaker: str | Unset = UNSET
    style: str | Unset = UNSET


class VideoMetadata(WireModel):
    __names__ = {"end_offset": "endOffset", "start_offset": "startOffset"}
    end_offset: str | Unset = UNSET
    fps: float | Unset = UNSET
    start_offset: str | Unset = UNSET
