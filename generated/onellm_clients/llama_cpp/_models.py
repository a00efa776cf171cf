# Written by scripts/generate.py from specs/llama_cpp.

from typing import Final

from .._runtime import ModelFacts

# fmt: off
MODELS: Final[tuple[ModelFacts, ...]] = (
)
# fmt: on
"""What is known of models, by patterns of their names; what a later row says goes."""
