# Written by scripts/generate.py from specs/groq.

from typing import Final

from .._runtime import Bounds, ModelFacts

# fmt: off
MODELS: Final[tuple[ModelFacts, ...]] = (
    ModelFacts(patterns=('llama-3.3-70b-versatile', ), date='2026-11-23', link='https://console.groq.com/docs/models', max_output=32768, context=131072, gives=('text', )),
    ModelFacts(patterns=('llama-3.1-8b-instant', ), date='2026-11-23', link='https://console.groq.com/docs/models', max_output=131072, context=131072, gives=('text', )),
    ModelFacts(patterns=('openai/gpt-oss-120b', 'openai/gpt-oss-20b', ), date='2026-11-23', link='https://console.groq.com/docs/models', max_output=65536, context=131072, gives=('text', )),
    ModelFacts(patterns=('meta-llama/llama-4-scout-*', 'meta-llama/llama-4-maverick-*', ), date='2026-11-23', link='https://console.groq.com/docs/models', max_output=8192, context=131072, takes=('text', 'image', ), gives=('text', )),
    ModelFacts(patterns=('moonshotai/kimi-k2-instruct-0905', ), date='2026-11-23', link='https://console.groq.com/docs/models', max_output=16384, context=262144, gives=('text', )),
    ModelFacts(patterns=('qwen/qwen3-32b', ), date='2026-11-23', link='https://console.groq.com/docs/models', max_output=40960, context=131072, gives=('text', )),
    ModelFacts(patterns=('llama-3.*', 'groq/compound*', ), date='2026-11-23', link='https://console.groq.com/docs/reasoning', refuses=('reasoning_effort', )),
    ModelFacts(patterns=('openai/gpt-oss-120b', 'openai/gpt-oss-20b', ), date='2026-11-23', link='https://console.groq.com/docs/reasoning', limits={'reasoning_effort': Bounds(enum=('low', 'medium', 'high', ))}),
    ModelFacts(patterns=('qwen/qwen3-32b', ), date='2026-11-23', link='https://console.groq.com/docs/reasoning', limits={'reasoning_effort': Bounds(enum=('none', 'default', ))}),
)
# fmt: on
"""What is known of models, by patterns of their names; what a later row says goes."""
