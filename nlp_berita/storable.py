"""The dataclasses that may travel with a Doc, by name."""

from __future__ import annotations

from typing import Any, TypeVar

CLASSES: dict[str, Any] = {}

Class = TypeVar("Class", bound=type)


def storable(cls: Class) -> Class:
    """Class decorator: instances may be left on a Doc and are serialised with it."""
    CLASSES[cls.__name__] = cls
    return cls
