# Written by scripts/generate.py from specs/vertexai.

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..._runtime import JSON, UNSET, Unset, WireModel


class PredictRequest(WireModel):
    instances: Sequence[JSON] | Unset = UNSET
    labels: Mapping[str, str] | Unset = UNSET
    parameters: JSON | Unset = UNSET


class PredictResponse(WireModel):
    __names__ = {
        "deployed_model_id": "deployedModelId",
        "model_display_name": "modelDisplayName",
        "model_version_id": "modelVersionId",
    }
    deployed_model_id: str | Unset = UNSET
    metadata: JSON | Unset = UNSET
    model: str | Unset = UNSET
    model_display_name: str | Unset = UNSET
    model_version_id: str | Unset = UNSET
    predictions: Sequence[JSON] | Unset = UNSET
