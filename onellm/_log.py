"""The library's logger. It prints nothing unless the application configures logging."""

from __future__ import annotations

import logging
from typing import Final

log: Final = logging.getLogger("onellm")
log.addHandler(logging.NullHandler())
