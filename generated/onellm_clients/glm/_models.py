# Written by scripts/generate.py from specs/glm.

from typing import Final

from .._runtime import ModelFacts

# fmt: off
MODELS: Final[tuple[ModelFacts, ...]] = (
    ModelFacts(patterns=('glm-4.5', 'glm-4.5-*', ), date='2026-11-23', link='https://docs.z.ai/guides/overview/overview', max_output=98304, context=131072, takes=('text', ), gives=('text', )),
    ModelFacts(patterns=('glm-4.6', 'glm-4.7', 'glm-4.7-*', ), date='2026-11-23', link='https://docs.z.ai/guides/overview/overview', max_output=131072, context=204800, takes=('text', ), gives=('text', )),
)
# fmt: on
"""What is known of models, by patterns of their names; what a later row says goes."""
