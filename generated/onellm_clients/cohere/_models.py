# Written by scripts/generate.py from specs/cohere.

from typing import Final

from .._runtime import ModelFacts

# fmt: off
MODELS: Final[tuple[ModelFacts, ...]] = (
    ModelFacts(patterns=('command-a-03-2025', ), date='2026-11-23', link='https://docs.cohere.com/docs/models', max_output=8192, context=288000, gives=('text', )),
    ModelFacts(patterns=('command-a-reasoning-08-2025', ), date='2026-11-23', link='https://docs.cohere.com/docs/command-a-reasoning', max_output=32768, context=288768, gives=('text', )),
    ModelFacts(patterns=('command-r', 'command-r-08-2024', 'command-r-plus', 'command-r-plus-08-2024', 'command-r7b-12-2024', ), date='2026-11-23', link='https://docs.cohere.com/docs/models', max_output=4096, context=132096, gives=('text', )),
)
# fmt: on
"""What is known of models, by patterns of their names; what a later row says goes."""
