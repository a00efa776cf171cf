# Written by scripts/generate.py from specs/mistral.

from typing import Final

from .._runtime import ModelFacts

# fmt: off
MODELS: Final[tuple[ModelFacts, ...]] = (
    ModelFacts(patterns=('mistral-large-2512', 'mistral-large-latest', 'mistral-medium', 'mistral-medium-2604', 'mistral-medium-3', 'mistral-medium-3?5', 'mistral-medium-latest', 'mistral-small-2603', 'mistral-small-latest', 'devstral-2512', 'devstral-latest', 'devstral-medium-latest', 'magistral-small-latest', 'ministral-8b-2512', 'ministral-8b-latest', 'ministral-14b-2512', 'ministral-14b-latest', ), date='2026-11-23', link='https://docs.mistral.ai/getting-started/models/models_overview/', context=262144),
    ModelFacts(patterns=('codestral-2508', 'codestral-latest', ), date='2026-11-23', link='https://docs.mistral.ai/getting-started/models/models_overview/', context=256000, gives=('text', )),
    ModelFacts(patterns=('mistral-medium-2505', 'mistral-medium-2508', 'ministral-3b-2512', 'ministral-3b-latest', ), date='2026-11-23', link='https://docs.mistral.ai/getting-started/models/models_overview/', context=131072),
    ModelFacts(patterns=('voxtral-small-2507', 'voxtral-small-latest', ), date='2026-11-23', link='https://docs.mistral.ai/getting-started/models/models_overview/', context=32768, takes=('text', 'audio', ), gives=('text', )),
    ModelFacts(patterns=('mistral-embed*', 'codestral-embed*', ), date='2026-11-23', link='https://docs.mistral.ai/getting-started/models/models_overview/', context=8192, takes=('text', ), gives=('embedding', )),
)
# fmt: on
"""What is known of models, by patterns of their names; what a later row says goes."""
