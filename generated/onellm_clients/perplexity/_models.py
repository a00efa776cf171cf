# Written by scripts/generate.py from specs/perplexity.

from typing import Final

from .._runtime import ModelFacts

# fmt: off
MODELS: Final[tuple[ModelFacts, ...]] = (
    ModelFacts(patterns=('sonar', 'sonar-reasoning', 'sonar-reasoning-pro', 'sonar-deep-research', ), date='2026-11-23', link='https://docs.perplexity.ai/getting-started/models', context=128000, gives=('text', )),
    ModelFacts(patterns=('sonar-pro', ), date='2026-11-23', link='https://docs.perplexity.ai/getting-started/models', context=200000, gives=('text', )),
)
# fmt: on
"""What is known of models, by patterns of their names; what a later row says goes."""
