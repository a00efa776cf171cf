# Written by scripts/generate.py from specs/cohere.

from __future__ import annotations

from ..._runtime import UNSET, BinaryFile, Unset, WireModel


class TranscriptionRequest(WireModel):
    file: BinaryFile
    language: str
    model: str
    temperature: float | Unset = UNSET


class TranscriptionResponse(WireModel):
    text: str
