# Written by scripts/generate.py from specs/openrouter.

from typing import Final

from .._runtime import ModelFacts

# fmt: off
MODELS: Final[tuple[ModelFacts, ...]] = (
    ModelFacts(patterns=('openai/gpt-3.5-turbo*', 'openai/ft:gpt-3.5-turbo*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-3.5-turbo', excepts=('openai/*-instruct*', 'openai/*-16k-0613', ), context=16385, gives=('text', )),
    ModelFacts(patterns=('openai/gpt-4', 'openai/gpt-4-0613', 'openai/gpt-4-0314', 'openai/ft:gpt-4-0613*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4', context=8192, gives=('text', )),
    ModelFacts(patterns=('openai/gpt-4-turbo*', 'openai/gpt-4-1106-*', 'openai/gpt-4-0125-*', 'openai/gpt-4-vision-*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4-turbo', context=128000, gives=('text', )),
    ModelFacts(patterns=('openai/gpt-4o*', 'openai/chatgpt-4o-latest', 'openai/ft:gpt-4o*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4o', excepts=('openai/*-audio*', 'openai/*-realtime*', 'openai/*-transcribe*', 'openai/*-tts*', 'openai/*-2024-05-13', ), context=128000, gives=('text', )),
    ModelFacts(patterns=('openai/gpt-4o-2024-05-13', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4o', context=128000, gives=('text', )),
    ModelFacts(patterns=('openai/gpt-4o-audio*', 'openai/gpt-4o-mini-audio*', 'openai/gpt-audio*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4o-audio-preview', context=128000, gives=('text', 'audio', )),
    ModelFacts(patterns=('openai/gpt-4.1*', 'openai/ft:gpt-4.1*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4.1', context=1047576, gives=('text', )),
    ModelFacts(patterns=('openai/o1', 'openai/o1-20*', 'openai/o1-pro*', 'openai/o3', 'openai/o3-20*', 'openai/o3-pro*', 'openai/o4-mini*', 'openai/ft:o4-mini*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/o3', excepts=('openai/*deep-research*', ), context=200000, gives=('text', )),
    ModelFacts(patterns=('openai/o3-mini*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/o3-mini', context=200000, gives=('text', )),
    ModelFacts(patterns=('openai/o1-mini*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/o1-mini', context=128000, gives=('text', )),
    ModelFacts(patterns=('openai/o1-preview*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/o1-preview', context=128000, gives=('text', )),
    ModelFacts(patterns=('openai/gpt-5', 'openai/gpt-5-20*', 'openai/gpt-5-mini*', 'openai/gpt-5-nano*', 'openai/gpt-5-codex*', 'openai/gpt-5.1*', 'openai/gpt-5.2*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-5', excepts=('openai/*-chat*', 'openai/*-pro*', ), context=400000, gives=('text', )),
    ModelFacts(patterns=('openai/gpt-5-chat*', 'openai/gpt-5.1-chat*', 'openai/gpt-5.2-chat*', 'openai/gpt-5.3-chat*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-5-chat-latest', context=128000, gives=('text', )),
    ModelFacts(patterns=('openai/gpt-5-pro*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-5-pro', context=400000, gives=('text', )),
    ModelFacts(patterns=('openai/gpt-5.4-mini*', 'openai/gpt-5.4-nano*', ), date='2026-11-23', link='https://developers.openai.com/api/docs/models/gpt-5.4-mini', context=400000, gives=('text', )),
    ModelFacts(patterns=('openai/gpt-5.4', 'openai/gpt-5.4-20*', 'openai/gpt-5.5', 'openai/gpt-5.5-20*', ), date='2026-11-23', link='https://developers.openai.com/api/docs/models/gpt-5.5', context=1050000, gives=('text', )),
    ModelFacts(patterns=('openai/text-embedding-3-*', 'openai/text-embedding-ada-002', ), date='2026-11-23', link='https://platform.openai.com/docs/guides/embeddings', context=8192, gives=('embedding', )),
    ModelFacts(patterns=('anthropic/claude-2?1*', ), date='2026-11-23', link='https://docs.claude.com/en/docs/about-claude/models/overview', context=200000, gives=('text', )),
    ModelFacts(patterns=('anthropic/claude-3-opus*', 'anthropic/claude-3-sonnet*', 'anthropic/claude-3-haiku*', ), date='2026-11-23', link='https://docs.claude.com/en/docs/about-claude/models/overview', context=200000, gives=('text', )),
    ModelFacts(patterns=('anthropic/claude-3?5-sonnet*', 'anthropic/claude-3?5-haiku*', ), date='2026-11-23', link='https://docs.claude.com/en/docs/about-claude/models/overview', context=200000, gives=('text', )),
    ModelFacts(patterns=('anthropic/claude-3?7-sonnet*', ), date='2026-11-23', link='https://docs.claude.com/en/docs/build-with-claude/extended-thinking', context=200000, gives=('text', )),
    ModelFacts(patterns=('anthropic/claude-opus-4', 'anthropic/claude-opus-4-0', 'anthropic/claude-opus-4-20*', 'anthropic/claude-opus-4@*', 'anthropic/claude-opus-4?1*', ), date='2026-11-23', link='https://docs.claude.com/en/docs/about-claude/models/overview', context=200000, gives=('text', )),
    ModelFacts(patterns=('anthropic/claude-opus-4?5*', 'anthropic/claude-haiku-4?5*', ), date='2026-11-23', link='https://platform.claude.com/docs/en/about-claude/models/overview', context=200000, gives=('text', )),
    ModelFacts(patterns=('anthropic/claude-sonnet-4', 'anthropic/claude-sonnet-4-0', 'anthropic/claude-sonnet-4-20*', 'anthropic/claude-sonnet-4@*', 'anthropic/claude-sonnet-4?5*', ), date='2026-11-23', link='https://platform.claude.com/docs/en/build-with-claude/context-windows', context=1000000, gives=('text', )),
    ModelFacts(patterns=('anthropic/claude-opus-4?6*', 'anthropic/claude-sonnet-4?6*', 'anthropic/claude-opus-4?7*', 'anthropic/claude-opus-4?8*', 'anthropic/claude-opus-5*', 'anthropic/claude-sonnet-5*', 'anthropic/claude-fable-5*', ), date='2026-11-23', link='https://platform.claude.com/docs/en/about-claude/models/overview', context=1000000, gives=('text', )),
    ModelFacts(patterns=('google/gemini-1.5-flash*', 'google/gemini-2.0-flash*', ), date='2026-11-23', link='https://ai.google.dev/gemini-api/docs/models', excepts=('google/*-image*', 'google/*-tts*', 'google/*-live*', 'google/*-native-audio*', 'google/*-computer-use*', 'google/*-translate*', 'google/*-embedding*', 'google/*-thinking*', ), context=1056768, gives=('text', )),
    ModelFacts(patterns=('google/gemini-1.5-pro*', ), date='2026-11-23', link='https://ai.google.dev/gemini-api/docs/models', context=2105344, gives=('text', )),
    ModelFacts(patterns=('google/gemini-2.5-pro*', 'google/gemini-2.5-flash*', 'google/gemini-3-flash*', 'google/gemini-3-pro*', 'google/gemini-3.1-pro*', 'google/gemini-3.1-flash*', 'google/gemini-3.5-flash*', 'google/gemini-3.6-flash*', 'google/gemini-pro-latest', 'google/gemini-flash-latest', 'google/gemini-flash-lite-latest', ), date='2026-11-23', link='https://ai.google.dev/gemini-api/docs/models', excepts=('google/*-image*', 'google/*-tts*', 'google/*-live*', 'google/*-native-audio*', 'google/*-computer-use*', 'google/*-translate*', 'google/*-embedding*', ), context=1114112, gives=('text', )),
    ModelFacts(patterns=('google/gemini-2.5-flash-image*', ), date='2026-11-23', link='https://ai.google.dev/gemini-api/docs/models', context=65536, gives=('text', 'image', )),
    ModelFacts(patterns=('google/gemini-3-pro-image*', ), date='2026-11-23', link='https://ai.google.dev/gemini-api/docs/models', context=163840, gives=('text', 'image', )),
    ModelFacts(patterns=('google/gemini-3.1-flash-image*', 'google/gemini-3.1-flash-lite-image*', ), date='2026-11-23', link='https://ai.google.dev/gemini-api/docs/models', context=131072, gives=('text', 'image', )),
    ModelFacts(patterns=('google/gemini-2.5-pro-preview-tts', 'google/gemini-2.5-flash-preview-tts', 'google/gemini-3.1-flash-tts-preview', ), date='2026-11-23', link='https://ai.google.dev/gemini-api/docs/models', context=24576, gives=('audio', )),
    ModelFacts(patterns=('google/gemini-2.5-computer-use-*', ), date='2026-11-23', link='https://ai.google.dev/gemini-api/docs/models', context=196608, gives=('text', )),
    ModelFacts(patterns=('google/gemma-4-*', ), date='2026-11-23', link='https://ai.google.dev/gemma/docs/core/gemma_on_gemini_api', context=294912, gives=('text', )),
    ModelFacts(patterns=('google/gemma-3-27b-it', ), date='2026-11-23', link='https://ai.google.dev/gemma/docs/core/gemma_on_gemini_api', context=139264, gives=('text', )),
    ModelFacts(patterns=('google/gemini-embedding-001', ), date='2026-11-23', link='https://ai.google.dev/gemini-api/docs/embeddings', context=2048, gives=('embedding', )),
    ModelFacts(patterns=('google/gemini-embedding-2*', ), date='2026-11-23', link='https://ai.google.dev/gemini-api/docs/embeddings', context=8192, gives=('embedding', )),
    ModelFacts(patterns=('x-ai/grok-3*', ), date='2026-11-23', link='https://docs.x.ai/docs/models', context=131072),
    ModelFacts(patterns=('x-ai/grok-4', 'x-ai/grok-4-0709', 'x-ai/grok-4-latest', 'x-ai/grok-code-fast*', ), date='2026-11-23', link='https://docs.x.ai/docs/models', context=256000),
    ModelFacts(patterns=('x-ai/grok-4-fast*', 'x-ai/grok-4-1-fast*', 'x-ai/grok-4.1-fast*', ), date='2026-11-23', link='https://docs.x.ai/docs/models', context=2000000),
    ModelFacts(patterns=('x-ai/grok-4.3*', ), date='2026-11-23', link='https://docs.x.ai/docs/models', context=1000000),
    ModelFacts(patterns=('x-ai/grok-4.5*', ), date='2026-11-23', link='https://docs.x.ai/docs/models', context=500000),
    ModelFacts(patterns=('deepseek/deepseek-chat', 'deepseek/deepseek-reasoner', 'deepseek/deepseek-flash', 'deepseek/deepseek-v4-*', ), date='2026-11-23', link='https://api-docs.deepseek.com/quick_start/pricing', context=1048576),
)
# fmt: on
"""What is known of models, by patterns of their names; what a later row says goes."""
