# Written by scripts/generate.py from specs/minimax.

from typing import Final

from .._runtime import ModelFacts

# fmt: off
MODELS: Final[tuple[ModelFacts, ...]] = (
    ModelFacts(patterns=('MiniMax-M2*', ), date='2026-11-23', link='https://platform.minimax.io/docs/guides/models-intro', context=204800, gives=('text', )),
)
# fmt: on
"""What is known of models, by patterns of their names; what a later row says goes."""
