"""Where the types of one provider live, and by which tags they are told apart."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from .annotations import split_union
from .model import WireModel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .values import JSON

    Row: TypeAlias = tuple[str, Mapping[str, tuple[str, ...]]]
    """The module of a class, and per tag the values that mean it (none: it takes any value)."""


class ModelTable:
    """The classes and named unions of one provider, none of which is imported before its use."""

    def __init__(
        self,
        package: str,
        *,
        classes: Mapping[str, Row],
        unions: Mapping[str, str],
    ) -> None:
        self.package = package
        self.classes = classes
        self.unions = unions
        self.readers: dict[str, tuple[Callable[[JSON], object] | None, bool]] = {}

    def find_class(self, name: str) -> type[WireModel]:
        """Find the class of this name; its module is imported now if it was not before."""
        found = self._find(self.classes[name][0], name)
        if isinstance(found, type) and issubclass(found, WireModel):
            return found
        raise TypeError(f"{self.package}.{name} is no model")

    def find_union(self, name: str) -> list[str]:
        """Find the members of the union of this name."""
        return split_union(str(self._find(self.unions[name], name)))

    def _find(self, module: str, name: str) -> object:
        found: object = getattr(import_module(f"{self.package}.{module}"), name)
        return found
