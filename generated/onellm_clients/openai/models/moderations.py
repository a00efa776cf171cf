# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

CreateModerationRequestModel: TypeAlias = (
    Literal[
        "omni-moderation-latest",
        "omni-moderation-2024-09-26",
        "text-moderation-latest",
        "text-moderation-stable",
    ]
    | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesHarassmentItem: TypeAlias = (
    Literal["text"] | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesHarassmentThreateningItem: TypeAlias = (
    Literal["text"] | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesHateItem: TypeAlias = (
    Literal["text"] | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesHateThreateningItem: TypeAlias = (
    Literal["text"] | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesIllicitItem: TypeAlias = (
    Literal["text"] | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesIllicitViolentItem: TypeAlias = (
    Literal["text"] | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesSelfHarmInstructionsItem: TypeAlias = (
    Literal["text", "image"] | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesSelfHarmIntentItem: TypeAlias = (
    Literal["text", "image"] | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesSelfHarmItem: TypeAlias = (
    Literal["text", "image"] | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesSexualItem: TypeAlias = (
    Literal["text", "image"] | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesSexualMinorsItem: TypeAlias = (
    Literal["text"] | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesViolenceGraphicItem: TypeAlias = (
    Literal["text", "image"] | str
)
CreateModerationResponseResultsItemCategoryAppliedInputTypesViolenceItem: TypeAlias = (
    Literal["text", "image"] | str
)


class CreateModerationRequest(WireModel):
    input: (
        str
        | Sequence[
            str | CreateModerationRequestInputItemImageUrl | CreateModerationRequestInputItemText
        ]
    )
    model: CreateModerationRequestModel | str | Unset = UNSET


class CreateModerationRequestInputItemImageUrl(WireModel):
    image_url: CreateModerationRequestInputItemImageUrlImageUrl
    type: Literal["image_url"] = "image_url"


class CreateModerationRequestInputItemImageUrlImageUrl(WireModel):
    url: str


class CreateModerationRequestInputItemText(WireModel):
    text: str
    type: Literal["text"] = "text"


class CreateModerationResponse(WireModel):
    id: str
    model: str
    results: Sequence[CreateModerationResponseResultsItem]


class CreateModerationResponseResultsItem(WireModel):
    categories: CreateModerationResponseResultsItemCategories
    category_applied_input_types: CreateModerationResponseResultsItemCategoryAppliedInputTypes
    category_scores: CreateModerationResponseResultsItemCategoryScores
    flagged: bool


class CreateModerationResponseResultsItemCategories(WireModel):
    __names__ = {
        "harassmentthreatening": "harassment/threatening",
        "hatethreatening": "hate/threatening",
        "illicitviolent": "illicit/violent",
        "self_harm": "self-harm",
        "self_harminstructions": "self-harm/instructions",
        "self_harmintent": "self-harm/intent",
        "sexualminors": "sexual/minors",
        "violencegraphic": "violence/graphic",
    }
    harassment: bool
    harassmentthreatening: bool
    hate: bool
    hatethreatening: bool
    illicit: bool | None
    illicitviolent: bool | None
    self_harm: bool
    self_harminstructions: bool
    self_harmintent: bool
    sexual: bool
    sexualminors: bool
    violence: bool
    violencegraphic: bool


class CreateModerationResponseResultsItemCategoryAppliedInputTypes(WireModel):
    __names__ = {
        "harassmentthreatening": "harassment/threatening",
        "hatethreatening": "hate/threatening",
        "illicitviolent": "illicit/violent",
        "self_harm": "self-harm",
        "self_harminstructions": "self-harm/instructions",
        "self_harmintent": "self-harm/intent",
        "sexualminors": "sexual/minors",
        "violencegraphic": "violence/graphic",
    }
    harassment: Sequence[CreateModerationResponseResultsItemCategoryAppliedInputTypesHarassmentItem]
    harassmentthreatening: Sequence[
        CreateModerationResponseResultsItemCategoryAppliedInputTypesHarassmentThreateningItem
    ]
    hate: Sequence[CreateModerationResponseResultsItemCategoryAppliedInputTypesHateItem]
    hatethreatening: Sequence[
        CreateModerationResponseResultsItemCategoryAppliedInputTypesHateThreateningItem
    ]
    illicit: Sequence[CreateModerationResponseResultsItemCategoryAppliedInputTypesIllicitItem]
    illicitviolent: Sequence[
        CreateModerationResponseResultsItemCategoryAppliedInputTypesIllicitViolentItem
    ]
    self_harm: Sequence[CreateModerationResponseResultsItemCategoryAppliedInputTypesSelfHarmItem]
    self_harminstructions: Sequence[
        CreateModerationResponseResultsItemCategoryAppliedInputTypesSelfHarmInstructionsItem
    ]
    self_harmintent: Sequence[
        CreateModerationResponseResultsItemCategoryAppliedInputTypesSelfHarmIntentItem
    ]
    sexual: Sequence[CreateModerationResponseResultsItemCategoryAppliedInputTypesSexualItem]
    sexualminors: Sequence[
        CreateModerationResponseResultsItemCategoryAppliedInputTypesSexualMinorsItem
    ]
    violence: Sequence[CreateModerationResponseResultsItemCategoryAppliedInputTypesViolenceItem]
    violencegraphic: Sequence[
        CreateModerationResponseResultsItemCategoryAppliedInputTypesViolenceGraphicItem
    ]


class CreateModerationResponseResultsItemCategoryScores(WireModel):
    __names__ = {
        "harassmentthreatening": "harassment/threatening",
        "hatethreatening": "hate/threatening",
        "illicitviolent": "illicit/violent",
        "self_harm": "self-harm",
        "self_harminstructions": "self-harm/instructions",
        "self_harmintent": "self-harm/intent",
        "sexualminors": "sexual/minors",
        "violencegraphic": "violence/graphic",
    }
    harassment: float
    harassmentthreatening: float
    hate: float
    hatethreatening: float
    illicit: float
    illicitviolent: float
    self_harm: float
    self_harminstructions: float
    self_harmintent: float
    sexual: float
    sexualminors: float
    violence: float
    violencegraphic: float
