"""A text as sound: `Speech`.

As existing code has it, `create` is a coroutine here; `create_sync` does the same without a loop.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal, Unpack, overload

from onellm._audio.speaking import SpeechStream, name_file, speak
from onellm._downloads import asave, save
from onellm._flow import arun, run
from onellm._pool import async_transport, sync_transport

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from onellm._results.audio import SpeechAudio
    from onellm.types.audio import SpeechOptions, Voice

__all__ = ["Speech", "SpeechStream"]

_TTS = "openai/tts-1"
_ALLOY = "alloy"


class Speech:
    """Read a text aloud.

    sound = Speech.create_sync("Good morning", output_file="morning.mp3")
    Speech.create_sync("A long story", stream=True).save("story.mp3")
    """

    @overload
    @classmethod
    async def create(
        cls,
        input: str,
        model: str = _TTS,
        voice: Voice = _ALLOY,
        *,
        stream: Literal[False] = False,
        **options: Unpack[SpeechOptions],
    ) -> SpeechAudio: ...
    @overload
    @classmethod
    async def create(
        cls,
        input: str,
        model: str = _TTS,
        voice: Voice = _ALLOY,
        *,
        stream: Literal[True],
        **options: Unpack[SpeechOptions],
    ) -> SpeechStream: ...
    @overload
    @classmethod
    async def create(
        cls,
        input: str,
        model: str = _TTS,
        voice: Voice = _ALLOY,
        *,
        stream: bool,
        **options: Unpack[SpeechOptions],
    ) -> SpeechAudio | SpeechStream: ...
    @classmethod
    async def create(
        cls,
        input: str,
        model: str = _TTS,
        voice: Voice = _ALLOY,
        *,
        stream: bool = False,
        **options: Unpack[SpeechOptions],
    ) -> SpeechAudio | SpeechStream:
        """Send a text and give its sound: as bytes, or with `stream=True` piece by piece.

        With `output_file` the sound is written there as well, all of it or nothing. `model` is
        "provider/model"; a provider with other voices than OpenAI's uses its own where it has a
        usual one. Raises InvalidRequestError with all that is wrong before anything is sent, also
        for a provider that does not speak.
        """
        if stream:
            return await SpeechStream(input, model, voice, options).aopen()
        sound = await arun(speak(input, model, voice, options), await async_transport())
        destination = options.get("output_file")
        if destination is not None:
            overwrite = options.get("overwrite") is not False
            name = partial(name_file, sound.content_type, options.get("response_format"))
            where = await asave(_once(sound), destination, overwrite=overwrite, name=name)
            sound.filepath = str(where)
        return sound

    @overload
    @classmethod
    def create_sync(
        cls,
        input: str,
        model: str = _TTS,
        voice: Voice = _ALLOY,
        *,
        stream: Literal[False] = False,
        **options: Unpack[SpeechOptions],
    ) -> SpeechAudio: ...
    @overload
    @classmethod
    def create_sync(
        cls,
        input: str,
        model: str = _TTS,
        voice: Voice = _ALLOY,
        *,
        stream: Literal[True],
        **options: Unpack[SpeechOptions],
    ) -> SpeechStream: ...
    @overload
    @classmethod
    def create_sync(
        cls,
        input: str,
        model: str = _TTS,
        voice: Voice = _ALLOY,
        *,
        stream: bool,
        **options: Unpack[SpeechOptions],
    ) -> SpeechAudio | SpeechStream: ...
    @classmethod
    def create_sync(
        cls,
        input: str,
        model: str = _TTS,
        voice: Voice = _ALLOY,
        *,
        stream: bool = False,
        **options: Unpack[SpeechOptions],
    ) -> SpeechAudio | SpeechStream:
        """Do what `create` does, from code without a loop; it works inside of one too."""
        if stream:
            return SpeechStream(input, model, voice, options)
        sound = run(speak(input, model, voice, options), sync_transport())
        destination = options.get("output_file")
        if destination is not None:
            overwrite = options.get("overwrite") is not False
            name = partial(name_file, sound.content_type, options.get("response_format"))
            sound.filepath = str(save([sound], destination, overwrite=overwrite, name=name))
        return sound


async def _once(sound: bytes) -> AsyncIterator[bytes]:
    yield sound
