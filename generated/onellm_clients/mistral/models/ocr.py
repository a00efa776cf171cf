# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, UnknownVariant, Unset, WireModel

if TYPE_CHECKING:
    from .shared import DocumentURLChunk, FileChunk, ImageURLChunk, ResponseFormat

OCRRequestConfidenceScoresGranularity: TypeAlias = Literal["word", "page"] | str
OCRRequestTableFormat: TypeAlias = Literal["markdown", "html"] | str
OCRTableObjectFormat: TypeAlias = Literal["markdown", "html"] | str


class OCRAsideTextBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    top_left_x: int
    top_left_y: int
    type: Literal["aside_text"] = "aside_text"


class OCRCaptionBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    top_left_x: int
    top_left_y: int
    type: Literal["caption"] = "caption"


class OCRCodeBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    top_left_x: int
    top_left_y: int
    type: Literal["code"] = "code"


class OCRConfidenceScore(WireModel):
    confidence: float
    start_index: int
    text: str


class OCREquationBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    top_left_x: int
    top_left_y: int
    type: Literal["equation"] = "equation"


class OCRFooterBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    top_left_x: int
    top_left_y: int
    type: Literal["footer"] = "footer"


class OCRHeaderBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    top_left_x: int
    top_left_y: int
    type: Literal["header"] = "header"


class OCRImageBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    image_id: str
    top_left_x: int
    top_left_y: int
    type: Literal["image"] = "image"


class OCRImageObject(WireModel):
    bottom_right_x: int | None
    bottom_right_y: int | None
    id: str
    top_left_x: int | None
    top_left_y: int | None
    image_annotation: str | None | Unset = UNSET
    image_base64: str | None | Unset = UNSET


class OCRListBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    top_left_x: int
    top_left_y: int
    type: Literal["list"] = "list"


class OCRPageConfidenceScores(WireModel):
    average_page_confidence_score: float
    minimum_page_confidence_score: float
    word_confidence_scores: Sequence[OCRConfidenceScore] | Unset = UNSET


class OCRPageDimensions(WireModel):
    dpi: int
    height: int
    width: int


class OCRPageObject(WireModel):
    dimensions: OCRPageDimensions | None
    images: Sequence[OCRImageObject]
    index: int
    markdown: str
    blocks: (
        Sequence[
            OCRTextBlock
            | OCRListBlock
            | OCRImageBlock
            | OCRTableBlock
            | OCRTitleBlock
            | OCREquationBlock
            | OCRCaptionBlock
            | OCRCodeBlock
            | OCRReferencesBlock
            | OCRAsideTextBlock
            | OCRHeaderBlock
            | OCRFooterBlock
            | OCRSignatureBlock
            | UnknownVariant
        ]
        | None
        | Unset
    ) = UNSET
    confidence_scores: OCRPageConfidenceScores | None | Unset = UNSET
    footer: str | None | Unset = UNSET
    header: str | None | Unset = UNSET
    hyperlinks: Sequence[str] | Unset = UNSET
    tables: Sequence[OCRTableObject] | Unset = UNSET


class OCRReferencesBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    top_left_x: int
    top_left_y: int
    type: Literal["references"] = "references"


class OCRRequest(WireModel):
    document: FileChunk | DocumentURLChunk | ImageURLChunk
    model: str | None
    bbox_annotation_format: ResponseFormat | None | Unset = UNSET
    confidence_scores_granularity: OCRRequestConfidenceScoresGranularity | None | Unset = UNSET
    document_annotation_format: ResponseFormat | None | Unset = UNSET
    document_annotation_prompt: str | None | Unset = UNSET
    extract_footer: bool | Unset = UNSET
    extract_header: bool | Unset = UNSET
    id: str | Unset = UNSET
    image_limit: int | None | Unset = UNSET
    image_min_size: int | None | Unset = UNSET
    include_blocks: bool | Unset = UNSET
    include_image_base64: bool | None | Unset = UNSET
    pages: str | Sequence[int] | None | Unset = UNSET
    table_format: OCRRequestTableFormat | None | Unset = UNSET


class OCRResponse(WireModel):
    model: str
    pages: Sequence[OCRPageObject]
    usage_info: OCRUsageInfo
    document_annotation: str | None | Unset = UNSET


class OCRSignatureBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    top_left_x: int
    top_left_y: int
    type: Literal["signature"] = "signature"


class OCRTableBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    top_left_x: int
    top_left_y: int
    type: Literal["table"] = "table"
    table_id: str | None | Unset = UNSET


class OCRTableObject(WireModel):
    content: str
    format: OCRTableObjectFormat
    id: str
    word_confidence_scores: Sequence[OCRConfidenceScore] | None | Unset = UNSET


class OCRTextBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    top_left_x: int
    top_left_y: int
    type: Literal["text"] = "text"


class OCRTitleBlock(WireModel):
    bottom_right_x: int
    bottom_right_y: int
    content: str
    top_left_x: int
    top_left_y: int
    type: Literal["title"] = "title"


class OCRUsageInfo(WireModel):
    pages_processed: int
    doc_size_bytes: int | None | Unset = UNSET
