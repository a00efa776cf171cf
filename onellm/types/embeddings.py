"""What an embedding call takes besides model and input."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from onellm.types.options import CallOptions

EmbeddingInput: TypeAlias = str | Sequence[str] | Sequence[int] | Sequence[Sequence[int]]
"""A text, several, or the token numbers of one or several."""


class EmbeddingOptions(CallOptions, total=False):
    """Options of an embedding call; one of the provider's own may be given as well."""

    dimensions: int | None
    """How many numbers a vector shall have."""
    encoding_format: Literal["float", "base64"] | str | None
    input_type: str | None
    """What the texts are for: "search_document", "search_query", ... (Cohere)."""
    task_type: str | None
    """The same in Google's words: "RETRIEVAL_DOCUMENT", ..."""
    user: str | None
    task: str | None
    """What the texts are for; a local model is told so in front of each text."""
    pooling: Literal["mean", "cls", "max"] | None
    """How a local model's tokens become one vector, if not its own way."""
    max_length: int | None
    """How many tokens of each text a local model reads."""
    allow_exceed_model_max_length: bool | None
    """Whether that may be more than the model's files say it can."""
    revision: str | None
    """The branch, tag or commit of a local model's repository."""
    trust_remote_code: Literal[False] | None
    """Code in a model's folder is never run."""
