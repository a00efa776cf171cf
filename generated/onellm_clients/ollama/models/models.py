# Written by scripts/generate.py from specs/ollama.

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..._runtime import JSON, UNSET, Unset, WireModel


class DeleteRequest(WireModel):
    model: str


class ListResponse(WireModel):
    models: Sequence[ModelSummary] | Unset = UNSET


class ModelSummary(WireModel):
    details: ModelSummaryDetails | Unset = UNSET
    digest: str | Unset = UNSET
    model: str | Unset = UNSET
    modified_at: str | Unset = UNSET
    name: str | Unset = UNSET
    remote_host: str | Unset = UNSET
    remote_model: str | Unset = UNSET
    size: int | Unset = UNSET


class ModelSummaryDetails(WireModel):
    families: Sequence[str] | Unset = UNSET
    family: str | Unset = UNSET
    format: str | Unset = UNSET
    parameter_size: str | Unset = UNSET
    quantization_level: str | Unset = UNSET


class Ps(WireModel):
    context_length: int | Unset = UNSET
    details: Mapping[str, JSON] | Unset = UNSET
    digest: str | Unset = UNSET
    expires_at: str | Unset = UNSET
    model: str | Unset = UNSET
    name: str | Unset = UNSET
    size: int | Unset = UNSET
    size_vram: int | Unset = UNSET


class PsResponse(WireModel):
    models: Sequence[Ps] | Unset = UNSET


class PullRequest(WireModel):
    model: str
    insecure: bool | Unset = UNSET
    stream: bool | Unset = UNSET


class ShowRequest(WireModel):
    model: str
    verbose: bool | Unset = UNSET


class ShowResponse(WireModel):
    capabilities: Sequence[str] | Unset = UNSET
    details: Mapping[str, JSON] | Unset = UNSET
    license: str | Unset = UNSET
    model_info: Mapping[str, JSON] | Unset = UNSET
    modified_at: str | Unset = UNSET
    parameters: str | Unset = UNSET
    template: str | Unset = UNSET


class StatusEvent(WireModel):
    completed: int | Unset = UNSET
    digest: str | Unset = UNSET
    status: str | Unset = UNSET
    total: int | Unset = UNSET


class StatusResponse(WireModel):
    status: str | Unset = UNSET


class VersionResponse(WireModel):
    version: str | Unset = UNSET
