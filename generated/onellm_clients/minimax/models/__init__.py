# Written by scripts/generate.py from specs/minimax.

from typing import Final

from ..._runtime import ModelTable

TABLE: Final = ModelTable(
    __name__,
    classes={
        "TextToSpeechRequest": ("audio", {}),
        "TextToSpeechResponse": ("audio", {}),
        "TimberWeight": ("audio", {}),
        "TtsAudioSetting": ("audio", {}),
        "TtsData": ("audio", {}),
        "TtsExtraInfo": ("audio", {}),
        "TtsPronunciationDict": ("audio", {}),
        "TtsStreamOptions": ("audio", {}),
        "TtsVoiceModify": ("audio", {}),
        "TtsVoiceSetting": ("audio", {}),
        "FileDeleteRequest": ("files", {}),
        "FileDeleteResponse": ("files", {}),
        "FileInfo": ("files", {}),
        "FileListResponse": ("files", {}),
        "FileRetrieveResponse": ("files", {}),
        "FileUploadRequest": ("files", {}),
        "FileUploadResponse": ("files", {}),
        "BaseResponse": ("shared", {}),
    },
    unions={},
)
"""The module of every class with the tags that tell it from others, and of every named union."""
