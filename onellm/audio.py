"""What was said in a sound: `AudioTranscription`, and `AudioTranslation` into English.

As existing code has it, `create` is a coroutine here; `create_sync` does the same without a loop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, cast, overload

from onellm._audio.transcribing import TranscriptionStream, transcribe
from onellm._flow import arun, run
from onellm._pool import async_transport, sync_transport

if TYPE_CHECKING:
    from onellm._results.audio import Transcription, Translation
    from onellm.types.audio import TranscriptionOptions, TranslationOptions
    from onellm.types.files import FileInput

__all__ = ["AudioTranscription", "AudioTranslation", "TranscriptionStream"]

_WHISPER = "openai/whisper-1"


class AudioTranscription:
    """Write down what is said.

    said = AudioTranscription.create_sync("talk.mp3", "openai/gpt-4o-transcribe")
    print(said.text)
    """

    @overload
    @classmethod
    async def create(
        cls,
        file: FileInput | None = None,
        model: str = _WHISPER,
        *,
        stream: Literal[False] = False,
        **options: Unpack[TranscriptionOptions],
    ) -> Transcription: ...
    @overload
    @classmethod
    async def create(
        cls,
        file: FileInput | None = None,
        model: str = _WHISPER,
        *,
        stream: Literal[True],
        **options: Unpack[TranscriptionOptions],
    ) -> TranscriptionStream: ...
    @overload
    @classmethod
    async def create(
        cls,
        file: FileInput | None = None,
        model: str = _WHISPER,
        *,
        stream: bool,
        **options: Unpack[TranscriptionOptions],
    ) -> Transcription | TranscriptionStream: ...
    @classmethod
    async def create(
        cls,
        file: FileInput | None = None,
        model: str = _WHISPER,
        *,
        stream: bool = False,
        **options: Unpack[TranscriptionOptions],
    ) -> Transcription | TranscriptionStream:
        """Send a sound and give what is said in it, at once or, with `stream=True`, as it comes.

        `file` is a path, bytes, an open binary file, or a tuple with its name; it is judged before
        anything of it is sent, and read while it is sent. `model` is "provider/model". Raises
        InvalidRequestError with all that is wrong, also for a provider that does not transcribe.
        """
        if stream:
            return await TranscriptionStream(file, model, options).aopen()
        return await arun(transcribe("transcribe", file, model, options), await async_transport())

    @overload
    @classmethod
    def create_sync(
        cls,
        file: FileInput | None = None,
        model: str = _WHISPER,
        *,
        stream: Literal[False] = False,
        **options: Unpack[TranscriptionOptions],
    ) -> Transcription: ...
    @overload
    @classmethod
    def create_sync(
        cls,
        file: FileInput | None = None,
        model: str = _WHISPER,
        *,
        stream: Literal[True],
        **options: Unpack[TranscriptionOptions],
    ) -> TranscriptionStream: ...
    @overload
    @classmethod
    def create_sync(
        cls,
        file: FileInput | None = None,
        model: str = _WHISPER,
        *,
        stream: bool,
        **options: Unpack[TranscriptionOptions],
    ) -> Transcription | TranscriptionStream: ...
    @classmethod
    def create_sync(
        cls,
        file: FileInput | None = None,
        model: str = _WHISPER,
        *,
        stream: bool = False,
        **options: Unpack[TranscriptionOptions],
    ) -> Transcription | TranscriptionStream:
        """Do what `create` does, from code without a loop; it works inside of one too.

        With `stream=True` the file is opened and sent, and what is wrong is raised, at the first
        step of the stream.
        """
        if stream:
            return TranscriptionStream(file, model, options)
        return run(transcribe("transcribe", file, model, options), sync_transport())


class AudioTranslation:
    """Write down in English what is said.

    said = AudioTranslation.create_sync("rede.mp3")
    """

    @classmethod
    async def create(
        cls,
        file: FileInput | None = None,
        model: str = _WHISPER,
        **options: Unpack[TranslationOptions],
    ) -> Translation:
        """Send a sound and give in English what is said in it; see AudioTranscription.create."""
        flow = transcribe("translate", file, model, options)
        return cast("Translation", await arun(flow, await async_transport()))

    @classmethod
    def create_sync(
        cls,
        file: FileInput | None = None,
        model: str = _WHISPER,
        **options: Unpack[TranslationOptions],
    ) -> Translation:
        """Do what `create` does, from code without a loop; it works inside of one too."""
        return cast(
            "Translation", run(transcribe("translate", file, model, options), sync_transport())
        )
