"""The dataclasses that may travel with a Doc, by name."""

from __future__ import annotations

from typing import Any

CLASSES: dict[str, Any] = {}


def storable(cls: type) -> None:
    """Declare that instances may be left on a Doc and are serialised with it.

    A call behind the class, no decorator: a class with one of its own is not compiled.
    """
    CLASSES[cls.__name__] = cls
