# Written by scripts/generate.py from specs/moonshot.

from typing import Final

from .._runtime import Bounds, Mode, ModelFacts

# fmt: off
MODELS: Final[tuple[ModelFacts, ...]] = (
    ModelFacts(patterns=('moonshot-v1-8k*', ), date='2026-11-23', link='https://platform.moonshot.ai/docs/api/chat', context=8192, gives=('text', )),
    ModelFacts(patterns=('moonshot-v1-32k*', ), date='2026-11-23', link='https://platform.moonshot.ai/docs/api/chat', context=32768, gives=('text', )),
    ModelFacts(patterns=('moonshot-v1-128k*', ), date='2026-11-23', link='https://platform.moonshot.ai/docs/api/chat', context=131072, gives=('text', )),
    ModelFacts(patterns=('kimi-k2-0905*', 'kimi-k2.5*', 'kimi-k2.6*', 'kimi-k2.7*', ), date='2026-11-23', link='https://platform.moonshot.ai/docs/api/chat', context=262144, gives=('text', )),
    ModelFacts(patterns=('kimi-k3*', ), date='2026-11-23', link='https://platform.moonshot.ai/docs/api/chat', max_output=1048576, context=1048576, gives=('text', )),
    ModelFacts(patterns=('kimi-k2.5*', 'kimi-k2.6*', ), date='2026-11-23', link='https://platform.moonshot.ai/docs/api/chat', fixes={'top_p': 0.95, 'n': 1, 'presence_penalty': 0, 'frequency_penalty': 0}, limits={'temperature': Bounds(minimum=0.6, maximum=1)}, modes=(Mode(when='thinking', is_=('enabled', ), fixes={'temperature': 1}, link='https://platform.moonshot.ai/docs/api/chat'), Mode(when='thinking', is_=('disabled', ), fixes={'temperature': 0.6}, link='https://platform.moonshot.ai/docs/api/chat'), )),
    ModelFacts(patterns=('kimi-k3*', ), date='2026-11-23', link='https://platform.moonshot.ai/docs/api/chat', fixes={'temperature': 1, 'top_p': 0.95}),
    ModelFacts(patterns=('kimi-k2.7-code*', ), date='2026-11-23', link='https://platform.moonshot.ai/docs/api/chat', fixes={'temperature': 1, 'top_p': 0.95, 'n': 1, 'presence_penalty': 0, 'frequency_penalty': 0}, limits={'thinking': Bounds(enum=('enabled', ))}),
)
# fmt: on
"""What is known of models, by patterns of their names; what a later row says goes."""
