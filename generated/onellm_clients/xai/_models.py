# Written by scripts/generate.py from specs/xai.

from typing import Final

from .._runtime import Bounds, ModelFacts

# fmt: off
MODELS: Final[tuple[ModelFacts, ...]] = (
    ModelFacts(patterns=('grok-3*', ), date='2026-11-23', link='https://docs.x.ai/docs/models', context=131072, gives=('text', )),
    ModelFacts(patterns=('grok-4', 'grok-4-0709', 'grok-4-latest', 'grok-code-fast*', ), date='2026-11-23', link='https://docs.x.ai/docs/models', context=256000, gives=('text', )),
    ModelFacts(patterns=('grok-4-fast*', 'grok-4-1-fast*', 'grok-4.1-fast*', ), date='2026-11-23', link='https://docs.x.ai/docs/models', context=2000000, gives=('text', )),
    ModelFacts(patterns=('grok-4.3*', ), date='2026-11-23', link='https://docs.x.ai/docs/models', context=1000000, gives=('text', )),
    ModelFacts(patterns=('grok-4.5*', ), date='2026-11-23', link='https://docs.x.ai/docs/models', context=500000, gives=('text', )),
    ModelFacts(patterns=('grok-3-mini*', 'grok-4', 'grok-4-0709', 'grok-4-latest', 'grok-4-fast*', 'grok-4-1-fast*', 'grok-4.20*', 'grok-4.5*', 'grok-code-fast*', ), date='2026-11-23', link='https://docs.x.ai/docs/guides/reasoning', excepts=('*non-reasoning*', ), refuses=('presence_penalty', 'frequency_penalty', 'stop', )),
    ModelFacts(patterns=('grok-4', 'grok-4-0709', 'grok-4-latest', 'grok-4-fast*', 'grok-4-1-fast*', 'grok-code-fast*', 'grok-4.20*', ), date='2026-11-23', link='https://docs.x.ai/docs/guides/reasoning', excepts=('*multi-agent*', ), refuses=('reasoning_effort', )),
    ModelFacts(patterns=('grok-3-mini*', ), date='2026-11-23', link='https://docs.x.ai/docs/guides/reasoning', limits={'reasoning_effort': Bounds(enum=('low', 'high', ))}),
    ModelFacts(patterns=('grok-4.3*', ), date='2026-11-23', link='https://docs.x.ai/docs/guides/reasoning', limits={'reasoning_effort': Bounds(enum=('none', 'low', 'medium', 'high', ))}),
    ModelFacts(patterns=('grok-4.5*', ), date='2026-11-23', link='https://docs.x.ai/docs/guides/reasoning', limits={'reasoning_effort': Bounds(enum=('low', 'medium', 'high', ))}),
)
# fmt: on
"""What is known of models, by patterns of their names; what a later row says goes."""
