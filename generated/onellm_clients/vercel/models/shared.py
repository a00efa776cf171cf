# Written by scripts/generate.py from specs/vercel.

from __future__ import annotations

from typing import Literal, TypeAlias

EmbeddingListObject: TypeAlias = Literal["list"] | str
