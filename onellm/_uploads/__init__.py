"""The one place through which local files go: opened once, judged open, counted while read."""

from __future__ import annotations

from onellm._uploads.opening import check_name, check_path, open_upload
from onellm._uploads.rules import (
    DEFAULT_ALLOWED_EXTENSIONS,
    DEFAULT_MAX_FILE_SIZE,
    UploadRules,
    find_block_problems,
    find_rules,
)
from onellm._uploads.upload import SizeLimitedFileWrapper, Upload

__all__ = [
    "DEFAULT_ALLOWED_EXTENSIONS",
    "DEFAULT_MAX_FILE_SIZE",
    "SizeLimitedFileWrapper",
    "Upload",
    "UploadRules",
    "check_name",
    "check_path",
    "find_block_problems",
    "find_rules",
    "open_upload",
]
