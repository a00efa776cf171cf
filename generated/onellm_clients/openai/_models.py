# Written by scripts/generate.py from specs/openai.

from typing import Final

from .._runtime import Bounds, Mode, ModelFacts

# fmt: off
MODELS: Final[tuple[ModelFacts, ...]] = (
    ModelFacts(patterns=('gpt-3.5-turbo*', 'ft:gpt-3.5-turbo*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-3.5-turbo', excepts=('*-instruct*', '*-16k-0613', ), max_output=4096, context=16385, takes=('text', ), gives=('text', )),
    ModelFacts(patterns=('gpt-4', 'gpt-4-0613', 'gpt-4-0314', 'ft:gpt-4-0613*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4', max_output=8192, context=8192, takes=('text', ), gives=('text', )),
    ModelFacts(patterns=('gpt-4-turbo*', 'gpt-4-1106-*', 'gpt-4-0125-*', 'gpt-4-vision-*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4-turbo', max_output=4096, context=128000, gives=('text', )),
    ModelFacts(patterns=('gpt-4o*', 'chatgpt-4o-latest', 'ft:gpt-4o*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4o', excepts=('*-audio*', '*-realtime*', '*-transcribe*', '*-tts*', '*-2024-05-13', ), max_output=16384, context=128000, takes=('text', 'image', 'document', ), gives=('text', )),
    ModelFacts(patterns=('gpt-4o-2024-05-13', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4o', max_output=4096, context=128000, gives=('text', )),
    ModelFacts(patterns=('gpt-4o-audio*', 'gpt-4o-mini-audio*', 'gpt-audio*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4o-audio-preview', max_output=16384, context=128000, takes=('text', 'audio', ), gives=('text', 'audio', )),
    ModelFacts(patterns=('gpt-4.1*', 'ft:gpt-4.1*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4.1', max_output=32768, context=1047576, takes=('text', 'image', 'document', ), gives=('text', )),
    ModelFacts(patterns=('o1', 'o1-20*', 'o1-pro*', 'o3', 'o3-20*', 'o3-pro*', 'o4-mini*', 'ft:o4-mini*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/o3', excepts=('*deep-research*', ), max_output=100000, context=200000, takes=('text', 'image', 'document', ), gives=('text', )),
    ModelFacts(patterns=('o3-mini*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/o3-mini', max_output=100000, context=200000, gives=('text', )),
    ModelFacts(patterns=('o1-mini*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/o1-mini', max_output=65536, context=128000, takes=('text', ), gives=('text', )),
    ModelFacts(patterns=('o1-preview*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/o1-preview', max_output=32768, context=128000, takes=('text', ), gives=('text', )),
    ModelFacts(patterns=('gpt-5', 'gpt-5-20*', 'gpt-5-mini*', 'gpt-5-nano*', 'gpt-5-codex*', 'gpt-5.1*', 'gpt-5.2*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-5', excepts=('*-chat*', '*-pro*', ), max_output=128000, context=400000, takes=('text', 'image', 'document', ), gives=('text', )),
    ModelFacts(patterns=('gpt-5-chat*', 'gpt-5.1-chat*', 'gpt-5.2-chat*', 'gpt-5.3-chat*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-5-chat-latest', max_output=16384, context=128000, gives=('text', )),
    ModelFacts(patterns=('gpt-5-pro*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-5-pro', max_output=272000, context=400000, gives=('text', )),
    ModelFacts(patterns=('gpt-5.4-mini*', 'gpt-5.4-nano*', ), date='2026-11-23', link='https://developers.openai.com/api/docs/models/gpt-5.4-mini', max_output=128000, context=400000, takes=('text', 'image', 'document', ), gives=('text', )),
    ModelFacts(patterns=('gpt-5.4', 'gpt-5.4-20*', 'gpt-5.5', 'gpt-5.5-20*', ), date='2026-11-23', link='https://developers.openai.com/api/docs/models/gpt-5.5', max_output=128000, context=1050000, takes=('text', 'image', 'document', ), gives=('text', )),
    ModelFacts(patterns=('text-embedding-3-*', 'text-embedding-ada-002', ), date='2026-11-23', link='https://platform.openai.com/docs/guides/embeddings', context=8192, takes=('text', ), gives=('embedding', )),
    ModelFacts(patterns=('o1', 'o1-*', 'o3', 'o3-*', 'o4-mini*', 'ft:o4-mini*', ), date='2026-11-23', link='https://platform.openai.com/docs/guides/reasoning', excepts=('o3-mini*', ), refuses=('logprobs', 'top_logprobs', 'logit_bias', ), fixes={'temperature': 1, 'top_p': 1, 'presence_penalty': 0, 'frequency_penalty': 0}),
    ModelFacts(patterns=('o3', 'o3-20*', 'o3-pro*', 'o4-mini*', 'ft:o4-mini*', ), date='2026-08-21', link='https://platform.openai.com/docs/api-reference/chat/create', refuses=('stop', )),
    ModelFacts(patterns=('o1', 'o1-20*', 'o3', 'o3-20*', 'o3-mini*', 'o4-mini*', 'ft:o4-mini*', ), date='2026-11-23', link='https://platform.openai.com/docs/guides/reasoning', excepts=('*deep-research*', ), limits={'reasoning_effort': Bounds(enum=('low', 'medium', 'high', ))}),
    ModelFacts(patterns=('o3-mini*', ), date='2026-11-23', link='https://platform.openai.com/docs/guides/reasoning', refuses=('temperature', 'top_p', 'presence_penalty', 'frequency_penalty', 'logprobs', 'top_logprobs', 'logit_bias', 'parallel_tool_calls', )),
    ModelFacts(patterns=('gpt-5', 'gpt-5-20*', 'gpt-5-mini*', 'gpt-5-nano*', ), date='2026-11-23', link='https://developers.openai.com/api/docs/guides/latest-model', refuses=('logprobs', 'top_logprobs', 'logit_bias', 'stop', ), fixes={'temperature': 1, 'top_p': 1, 'presence_penalty': 0, 'frequency_penalty': 0}, limits={'reasoning_effort': Bounds(enum=('minimal', 'low', 'medium', 'high', ))}),
    ModelFacts(patterns=('gpt-5-chat*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-5-chat-latest', refuses=('reasoning_effort', )),
    ModelFacts(patterns=('gpt-5.1', 'gpt-5.1-20*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-5.1', limits={'reasoning_effort': Bounds(enum=('none', 'low', 'medium', 'high', ))}),
    ModelFacts(patterns=('gpt-5.2', 'gpt-5.2-20*', 'gpt-5.4', 'gpt-5.4-20*', 'gpt-5.4-mini*', 'gpt-5.4-nano*', 'gpt-5.5', 'gpt-5.5-20*', ), date='2026-11-23', link='https://developers.openai.com/api/docs/guides/reasoning', limits={'reasoning_effort': Bounds(enum=('none', 'low', 'medium', 'high', 'xhigh', ))}),
    ModelFacts(patterns=('gpt-5.6*', ), date='2026-11-23', link='https://developers.openai.com/api/docs/guides/reasoning', refuses=('logit_bias', ), limits={'reasoning_effort': Bounds(enum=('none', 'low', 'medium', 'high', 'xhigh', 'max', ))}),
    ModelFacts(patterns=('gpt-5.4*', 'gpt-5.6*', ), date='2026-11-23', link='https://developers.openai.com/api/docs/guides/latest-model', excepts=('*-chat*', ), refuses=('stop', )),
    ModelFacts(patterns=('gpt-5.1*', 'gpt-5.2*', 'gpt-5.4*', 'gpt-5.5*', 'gpt-5.6*', 'gpt-6*', ), date='2026-11-23', link='https://developers.openai.com/api/docs/guides/latest-model#gpt-54-parameter-compatibility', excepts=('*-chat*', ), modes=(Mode(when='reasoning_effort', is_=('minimal', 'low', 'medium', 'high', 'xhigh', 'max', ), refuses=('logprobs', 'top_logprobs', ), fixes={'temperature': 1, 'top_p': 1}, link='https://developers.openai.com/api/docs/guides/latest-model#gpt-54-parameter-compatibility'), )),
    ModelFacts(patterns=('gpt-6*', ), date='2026-11-23', link='https://developers.openai.com/api/docs/guides/latest-model', modes=(Mode(when='reasoning_effort', is_=('minimal', 'low', 'medium', 'high', 'xhigh', 'max', ), refuses=('tools', ), link='https://developers.openai.com/api/docs/guides/latest-model'), )),
    ModelFacts(patterns=('gpt-6-astra*', ), date='2026-11-23', link='https://developers.openai.com/api/docs/models/gpt-6-astra', limits={'reasoning_effort': Bounds(enum=('low', 'medium', 'high', 'xhigh', 'max', ))}),
    ModelFacts(patterns=('gpt-3.5-turbo*', 'gpt-4', 'gpt-4-*', 'gpt-4o*', 'gpt-4.1*', 'chatgpt-4o-latest', ), date='2026-11-23', link='https://platform.openai.com/docs/guides/reasoning', refuses=('reasoning_effort', )),
    ModelFacts(patterns=('gpt-4o*', ), date='2026-11-23', link='https://platform.openai.com/docs/guides/tools-web-search?api-mode=chat', excepts=('*-search-*', ), refuses=('web_search_options', )),
    ModelFacts(patterns=('gpt-4o-search-*', 'gpt-4o-mini-search-*', ), date='2026-11-23', link='https://platform.openai.com/docs/models/gpt-4o-search-preview', refuses=('temperature', 'presence_penalty', )),
)
# fmt: on
"""What is known of models, by patterns of their names; what a later row says goes."""
