# Written by scripts/generate.py from specs/groq.

from __future__ import annotations

from typing import Literal, TypeAlias

CreateEmbeddingResponseObject: TypeAlias = Literal["list"] | str
