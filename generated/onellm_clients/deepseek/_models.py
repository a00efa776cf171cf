# Written by scripts/generate.py from specs/deepseek.

from typing import Final

from .._runtime import Bounds, Mode, ModelFacts

# fmt: off
MODELS: Final[tuple[ModelFacts, ...]] = (
    ModelFacts(patterns=('deepseek-chat', 'deepseek-reasoner', 'deepseek-flash', 'deepseek-v4-*', ), date='2026-11-23', link='https://api-docs.deepseek.com/quick_start/pricing', max_output=393216, context=1048576, gives=('text', )),
    ModelFacts(patterns=('deepseek-v4-pro', ), date='2026-11-23', link='https://api-docs.deepseek.com/quick_start/pricing', takes=('text', )),
    ModelFacts(patterns=('deepseek-reasoner', ), date='2026-11-23', link='https://api-docs.deepseek.com/guides/reasoning_model', refuses=('logprobs', 'top_logprobs', )),
    ModelFacts(patterns=('deepseek-v4-*', 'deepseek-flash', ), date='2026-11-23', link='https://api-docs.deepseek.com/guides/thinking_mode', modes=(Mode(when='thinking', is_=('enabled', ), limits={'tool_choice': Bounds(enum=('auto', 'none', ))}, link='https://api-docs.deepseek.com/guides/thinking_mode'), )),
)
# fmt: on
"""What is known of models, by patterns of their names; what a later row says goes."""
