"""`client.audio` and `client.speech`; see AudioTranscription, AudioTranslation and Speech.

What `create` gives may be awaited as well, as existing code does: that gives the same result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from onellm._client_base import merge, with_provider
from onellm.audio import AudioTranscription, AudioTranslation
from onellm.speech import Speech as SpeechFacade

if TYPE_CHECKING:
    from onellm.audio import TranscriptionStream
    from onellm.models import SpeechAudio, Transcription, Translation
    from onellm.speech import SpeechStream
    from onellm.types import CallOptions
    from onellm.types.audio import SpeechOptions, TranscriptionOptions, TranslationOptions, Voice
    from onellm.types.files import FileInput

_ALLOY = "alloy"


class _TranscriptionsCalls:
    """The coroutines of both."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    @overload
    async def acreate(
        self,
        model: str,
        file: FileInput | None = None,
        *,
        stream: Literal[False] = False,
        **options: Unpack[TranscriptionOptions],
    ) -> Transcription: ...
    @overload
    async def acreate(
        self,
        model: str,
        file: FileInput | None = None,
        *,
        stream: Literal[True],
        **options: Unpack[TranscriptionOptions],
    ) -> TranscriptionStream: ...
    @overload
    async def acreate(
        self,
        model: str,
        file: FileInput | None = None,
        *,
        stream: bool,
        **options: Unpack[TranscriptionOptions],
    ) -> Transcription | TranscriptionStream: ...
    async def acreate(
        self,
        model: str,
        file: FileInput | None = None,
        *,
        stream: bool = False,
        **options: Unpack[TranscriptionOptions],
    ) -> Transcription | TranscriptionStream:
        """Write down what is said without blocking the loop."""
        merged = merge(self._options, options)
        return await AudioTranscription.create(file, with_provider(model), stream=stream, **merged)


class Transcriptions(_TranscriptionsCalls):
    """`client.audio.transcriptions`."""

    @overload
    def create(
        self,
        model: str,
        file: FileInput | None = None,
        *,
        stream: Literal[False] = False,
        **options: Unpack[TranscriptionOptions],
    ) -> Transcription: ...
    @overload
    def create(
        self,
        model: str,
        file: FileInput | None = None,
        *,
        stream: Literal[True],
        **options: Unpack[TranscriptionOptions],
    ) -> TranscriptionStream: ...
    @overload
    def create(
        self,
        model: str,
        file: FileInput | None = None,
        *,
        stream: bool,
        **options: Unpack[TranscriptionOptions],
    ) -> Transcription | TranscriptionStream: ...
    def create(
        self,
        model: str,
        file: FileInput | None = None,
        *,
        stream: bool = False,
        **options: Unpack[TranscriptionOptions],
    ) -> Transcription | TranscriptionStream:
        """Write down what is said; a bare model name is OpenAI's."""
        merged = merge(self._options, options)
        return AudioTranscription.create_sync(file, with_provider(model), stream=stream, **merged)


class AsyncTranscriptions(_TranscriptionsCalls):
    """`client.audio.transcriptions` of an async client, where `create` is a coroutine."""

    create = _TranscriptionsCalls.acreate


class _TranslationsCalls:
    """The coroutines of both."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    async def acreate(
        self, model: str, file: FileInput | None = None, **options: Unpack[TranslationOptions]
    ) -> Translation:
        """Write down in English what is said without blocking the loop."""
        merged = merge(self._options, options)
        return await AudioTranslation.create(file, with_provider(model), **merged)


class Translations(_TranslationsCalls):
    """`client.audio.translations`."""

    def create(
        self, model: str, file: FileInput | None = None, **options: Unpack[TranslationOptions]
    ) -> Translation:
        """Write down in English what is said; a bare model name is OpenAI's."""
        merged = merge(self._options, options)
        return AudioTranslation.create_sync(file, with_provider(model), **merged)


class AsyncTranslations(_TranslationsCalls):
    """`client.audio.translations` of an async client, where `create` is a coroutine."""

    create = _TranslationsCalls.acreate


class _SpeechCalls:
    """The coroutines of both."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    @overload
    async def acreate(
        self,
        model: str,
        input: str,
        voice: Voice = _ALLOY,
        *,
        stream: Literal[False] = False,
        **options: Unpack[SpeechOptions],
    ) -> SpeechAudio: ...
    @overload
    async def acreate(
        self,
        model: str,
        input: str,
        voice: Voice = _ALLOY,
        *,
        stream: Literal[True],
        **options: Unpack[SpeechOptions],
    ) -> SpeechStream: ...
    @overload
    async def acreate(
        self,
        model: str,
        input: str,
        voice: Voice = _ALLOY,
        *,
        stream: bool,
        **options: Unpack[SpeechOptions],
    ) -> SpeechAudio | SpeechStream: ...
    async def acreate(
        self,
        model: str,
        input: str,
        voice: Voice = _ALLOY,
        *,
        stream: bool = False,
        **options: Unpack[SpeechOptions],
    ) -> SpeechAudio | SpeechStream:
        """Read a text aloud without blocking the loop."""
        name, merged = with_provider(model), merge(self._options, options)
        return await SpeechFacade.create(input, name, voice, stream=stream, **merged)


class Speech(_SpeechCalls):
    """`client.speech` and `client.audio.speech`."""

    @overload
    def create(
        self,
        model: str,
        input: str,
        voice: Voice = _ALLOY,
        *,
        stream: Literal[False] = False,
        **options: Unpack[SpeechOptions],
    ) -> SpeechAudio: ...
    @overload
    def create(
        self,
        model: str,
        input: str,
        voice: Voice = _ALLOY,
        *,
        stream: Literal[True],
        **options: Unpack[SpeechOptions],
    ) -> SpeechStream: ...
    @overload
    def create(
        self,
        model: str,
        input: str,
        voice: Voice = _ALLOY,
        *,
        stream: bool,
        **options: Unpack[SpeechOptions],
    ) -> SpeechAudio | SpeechStream: ...
    def create(
        self,
        model: str,
        input: str,
        voice: Voice = _ALLOY,
        *,
        stream: bool = False,
        **options: Unpack[SpeechOptions],
    ) -> SpeechAudio | SpeechStream:
        """Read a text aloud; a bare model name is OpenAI's."""
        name, merged = with_provider(model), merge(self._options, options)
        return SpeechFacade.create_sync(input, name, voice, stream=stream, **merged)


class AsyncSpeech(_SpeechCalls):
    """`client.speech` and `client.audio.speech` of an async client."""

    create = _SpeechCalls.acreate


class Audio:
    """`client.audio`."""

    def __init__(self, options: CallOptions) -> None:
        self.transcriptions: Transcriptions = Transcriptions(options)
        self.translations: Translations = Translations(options)
        self.speech: Speech = Speech(options)


class AsyncAudio:
    """`client.audio` of an async client."""

    def __init__(self, options: CallOptions) -> None:
        self.transcriptions: AsyncTranscriptions = AsyncTranscriptions(options)
        self.translations: AsyncTranslations = AsyncTranslations(options)
        self.speech: AsyncSpeech = AsyncSpeech(options)
