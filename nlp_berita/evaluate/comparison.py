"""One article in one layer: what the gold wants, what was found, and which of them agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple


class Item(NamedTuple):
    """One thing to find: what `Comparison.same` looks at, how it is shown, and its kind."""

    value: Any
    label: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The items of one article in one layer, and when a gold item and a found one agree."""

    layer: str
    gold: Sequence[Item]
    found: Sequence[Item]
    same: Callable[[Any, Any], bool]

    def pairs(self) -> list[tuple[Item | None, Item | None]]:
        """Gold and found items one to one; those without a partner stand beside None.

        Each gold item in turn takes the first free item that agrees, those that read alike first.

        >>> items = [Item("a", "a"), Item("b", "b")]
        >>> Comparison("x", items, items[1:], lambda a, b: a == b).pairs()[1][0].label
        'b'
        """
        free = list(self.found)
        pairs: list[tuple[Item | None, Item | None]] = []
        for item in self.gold:
            alike_first = sorted(free, key=lambda other: other.label != item.label)
            partner = next((o for o in alike_first if self.same(item.value, o.value)), None)
            if partner is not None:
                free.remove(partner)
            pairs.append((item, partner))
        return pairs + [(None, item) for item in free]
