"""Speech and transcripts in each provider's words; loaded when first used."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Protocol, TypeAlias, cast

from onellm._resources import find_format, is_built_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters import Translation
    from onellm._chunk_reader import Decoder
    from onellm._json import JSON
    from onellm._resources import Answered, ResourceCall
    from onellm._results.audio import AudioUsage
    from onellm._uploads import Upload
    from onellm.providers import Provider
    from onellm.providers._row import Feature

Task: TypeAlias = Literal["transcribe", "translate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscriptionCall:
    """One request for a transcript, checked."""

    call: ResourceCall
    task: Task
    sound: Upload | None = field(repr=False)
    """None where the options say where the provider finds it."""
    stream: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechCall:
    """One request for speech, checked."""

    call: ResourceCall
    text: str = field(repr=False)
    voice: JSON
    stream: bool = False


class Sound(NamedTuple):
    """What an answer with sound holds, or one event of a stream of it."""

    sound: bytes
    content_type: str = ""
    usage: AudioUsage | None = None
    ends: bool = False
    """Whether nothing follows."""


class TranscriptionFormat(Protocol):
    """What every format of transcripts can do. All of it is pure."""

    def build(self, asked: TranscriptionCall) -> Translation:
        """Translate a call."""
        ...

    def parse(self, asked: TranscriptionCall, answered: Answered) -> Mapping[str, JSON] | None:
        """Read an answer in OpenAI's shape; None when it is not one."""
        ...


class SpeechFormat(Protocol):
    """What every format of speech can do. All of it is pure."""

    def address(self, call: ResourceCall) -> ResourceCall:
        """Say where a call goes, if that is not where chats go."""
        ...

    def build(self, asked: SpeechCall) -> Translation:
        """Translate a call."""
        ...

    def parse(self, asked: SpeechCall, answered: Answered) -> Sound | None:
        """Read an answer; None when there is no sound in it."""
        ...

    def read_event(self, event: Mapping[str, JSON]) -> Sound:
        """Read one event of a stream of them; raises ValueError for what is no sound."""
        ...

    def find_decoder(self, content_type: str) -> Decoder | None:
        """Make a decoder for a stream; None where the bytes that come are the sound itself."""
        ...


_PLAIN: Final = "transcription_openai.PLAIN"
_PLAIN_SPEECH: Final = "speech_openai.PLAIN"

TRANSCRIBERS: Final[Mapping[str, str]] = {
    "azure": "azure.TRANSCRIPTION",
    "cohere": "transcription_cohere",
    "deepinfra": _PLAIN,
    "fireworks": "transcription_fireworks",
    "glm": _PLAIN,
    "groq": "transcription_openai.GROQ",
    "litellm": _PLAIN,
    "localai": _PLAIN,
    "mistral": "transcription_mistral",
    "openai": "transcription_openai",
    "openrouter": "transcription_openai.OPENROUTER",
    "sambanova": _PLAIN,
    "scaleway": _PLAIN,
    "siliconflow": _PLAIN,
    "together": "transcription_openai.TOGETHER",
    "venice": _PLAIN,
    "vllm": _PLAIN,
    "xai": "transcription_xai",
}
"""By provider."""

TRANSLATORS: Final[Mapping[str, str]] = {
    "azure": "azure.TRANSCRIPTION",
    "deepinfra": _PLAIN,
    "fireworks": "transcription_fireworks",
    "groq": "transcription_openai.GROQ",
    "litellm": _PLAIN,
    "localai": _PLAIN,
    "openai": "transcription_openai",
    "together": "transcription_openai.TOGETHER",
    "vllm": _PLAIN,
}
"""By provider."""

SPEAKERS: Final[Mapping[str, str]] = {
    "azure": "azure.SPEECH",
    "deepinfra": _PLAIN_SPEECH,
    "google": "speech_gemini",
    "groq": "speech_openai.GROQ",
    "litellm": _PLAIN_SPEECH,
    "localai": _PLAIN_SPEECH,
    "minimax": "speech_minimax",
    "mistral": "speech_mistral",
    "mistralrs": _PLAIN_SPEECH,
    "openai": "speech_openai",
    "openrouter": "speech_openai.OPENROUTER",
    "siliconflow": _PLAIN_SPEECH,
    "together": "speech_openai.TOGETHER",
    "venice": _PLAIN_SPEECH,
    "vertexai": "speech_gemini.VERTEX",
    "xai": "speech_xai",
}
"""By provider."""

LARGEST: Final[Mapping[str, int]] = dict.fromkeys(("azure", "openai", "openrouter"), 25 * 1024**2)
"""The most bytes of sound that a provider takes, where it is less than any file may have.

https://platform.openai.com/docs/guides/speech-to-text
https://learn.microsoft.com/azure/ai-foundry/openai/whisper-quickstart
OpenRouter's document says the same of its forms.
"""

_TASKS: Final[Mapping[Task, tuple[Mapping[str, str], Feature, str]]] = {
    "transcribe": (TRANSCRIBERS, "transcription", "transcriptions"),
    "translate": (TRANSLATORS, "translation", "translations of speech"),
}


def find_transcription_format(provider: Provider, task: Task) -> TranscriptionFormat:
    """Load a provider's format; raises InvalidRequestError that says who transcribes."""
    names, feature, what = _TASKS[task]
    names = _with_registered(names, provider, _PLAIN)
    found = find_format("onellm._audio", names, provider, feature, what)
    return cast("TranscriptionFormat", found)


def find_speech_format(provider: Provider) -> SpeechFormat:
    """Load a provider's format; raises InvalidRequestError that says who speaks."""
    names = _with_registered(SPEAKERS, provider, _PLAIN_SPEECH)
    return cast("SpeechFormat", find_format("onellm._audio", names, provider, "speech", "speech"))


def _with_registered(names: Mapping[str, str], provider: Provider, plain: str) -> Mapping[str, str]:
    """Give a provider that a user registered in OpenAI's words what these have."""
    if provider.adapter == "openai" and not is_built_in(provider):
        return {**names, provider.name: plain}
    return names
