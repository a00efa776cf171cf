"""What all generated clients share; no module of it does I/O."""

from .codec import decode, decode_event, decode_union, encode
from .facts import Bounds, Mode, ModelFacts, Word
from .model import UnknownVariant, WireModel
from .request import (
    Multipart,
    Part,
    Request,
    escape_segment,
    form_body,
    header_pairs,
    json_body,
    query_pairs,
)
from .table import ModelTable
from .values import JSON, UNSET, BinaryFile, Limit, UnexpectedBodyError, Unset

__all__ = [
    "JSON",
    "UNSET",
    "BinaryFile",
    "Bounds",
    "Limit",
    "Mode",
    "ModelFacts",
    "ModelTable",
    "Multipart",
    "Part",
    "Request",
    "UnexpectedBodyError",
    "UnknownVariant",
    "Unset",
    "WireModel",
    "Word",
    "decode",
    "decode_event",
    "decode_union",
    "encode",
    "escape_segment",
    "form_body",
    "header_pairs",
    "json_body",
    "query_pairs",
]
