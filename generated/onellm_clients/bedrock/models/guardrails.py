# Written by scripts/generate.py from specs/bedrock.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

GuardrailAction: TypeAlias = Literal["NONE", "GUARDRAIL_INTERVENED"] | str
GuardrailContentQualifier: TypeAlias = Literal["grounding_source", "query", "guard_content"] | str
GuardrailContentSource: TypeAlias = Literal["INPUT", "OUTPUT"] | str
GuardrailImageFormat: TypeAlias = Literal["png", "jpeg"] | str
GuardrailOutputScope: TypeAlias = Literal["INTERVENTIONS", "FULL"] | str


class ApplyGuardrailRequest(WireModel):
    __names__ = {"output_scope": "outputScope"}
    content: Sequence[GuardrailContentBlock]
    source: GuardrailContentSource
    output_scope: GuardrailOutputScope | Unset = UNSET


class ApplyGuardrailResponse(WireModel):
    __names__ = {"action_reason": "actionReason", "guardrail_coverage": "guardrailCoverage"}
    action: GuardrailAction
    assessments: Sequence[Mapping[str, JSON]]
    outputs: Sequence[GuardrailOutputContent]
    usage: GuardrailUsage
    action_reason: str | Unset = UNSET
    guardrail_coverage: GuardrailCoverage | Unset = UNSET


class GuardrailContentBlock(WireModel):
    image: GuardrailImageBlock | Unset = UNSET
    text: GuardrailTextBlock | Unset = UNSET


class GuardrailCoverage(WireModel):
    __names__ = {"text_characters": "textCharacters"}
    images: GuardrailImageCoverage | Unset = UNSET
    text_characters: GuardrailTextCharactersCoverage | Unset = UNSET


class GuardrailImageBlock(WireModel):
    format: GuardrailImageFormat
    source: GuardrailImageSource


class GuardrailImageCoverage(WireModel):
    guarded: int | Unset = UNSET
    total: int | Unset = UNSET


class GuardrailImageSource(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: str | Unset = UNSET


class GuardrailOutputContent(WireModel):
    text: str | Unset = UNSET


class GuardrailTextBlock(WireModel):
    text: str
    qualifiers: Sequence[GuardrailContentQualifier] | Unset = UNSET


class GuardrailTextCharactersCoverage(WireModel):
    guarded: int | Unset = UNSET
    total: int | Unset = UNSET


class GuardrailUsage(WireModel):
    __names__ = {
        "content_policy_units": "contentPolicyUnits",
        "contextual_grounding_policy_units": "contextualGroundingPolicyUnits",
        "sensitive_information_policy_free_units": "sensitiveInformationPolicyFreeUnits",
        "sensitive_information_policy_units": "sensitiveInformationPolicyUnits",
        "topic_policy_units": "topicPolicyUnits",
        "word_policy_units": "wordPolicyUnits",
        "automated_reasoning_policies": "automatedReasoningPolicies",
        "automated_reasoning_policy_units": "automatedReasoningPolicyUnits",
        "content_policy_image_units": "contentPolicyImageUnits",
    }
    content_policy_units: int
    contextual_grounding_policy_units: int
    sensitive_information_policy_free_units: int
    sensitive_information_policy_units: int
    topic_policy_units: int
    word_policy_units: int
    automated_reasoning_policies: int | Unset = UNSET
    automated_reasoning_policy_units: int | Unset = UNSET
    content_policy_image_units: int | Unset = UNSET
