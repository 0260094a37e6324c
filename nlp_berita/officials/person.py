"""What the officials stage leaves for later stages: one `Person`, with the posts they hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from nlp_berita.records import Official, Role, Span, Status, printed
from nlp_berita.storable import storable


@dataclass(slots=True)
class Post:
    """A position given to a person; `start`, `end` enclose the title as printed."""

    position: str
    office: str | None
    status: Status
    start: int
    end: int
    region: str | None = None
    public: bool = True
    rule: str = ""

    def record(self, text: str) -> Role:
        return Role(
            position=self.position,
            office=self.office,
            status=self.status,
            region=self.region,
            evidence=Span(start=self.start, end=self.end, text=text[self.start : self.end]),
            rule=self.rule,
        )


@dataclass(slots=True)
class Person:
    """A named person with every mention of the name in the article."""

    name: str
    mentions: list[tuple[int, int]]
    posts: list[Post] = field(default_factory=list)
    honorifics: list[str] = field(default_factory=list)
    rank: str | None = None
    aliases: list[str] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0

    @property
    def public(self) -> bool:
        """Whether the article gives this person a public position."""
        return any(post.public for post in self.posts)

    def holds(self, position: str, office: str | None) -> bool:
        """Whether the article has given this person the post already."""
        return any((post.position, post.office) == (position, office) for post in self.posts)

    def record(self, text: str, id: str) -> Official:
        public = self.public
        return Official(
            id=id,
            name=self.name,
            roles=tuple(post.record(text) for post in self.posts if post.public == public),
            affiliations=tuple(post.record(text) for post in self.posts if post.public != public),
            honorifics=tuple(self.honorifics),
            rank=self.rank,
            aliases=tuple(self.aliases),
            rule=self.rule,
            confidence=self.confidence,
            mentions=printed(text, self.mentions),
        )


storable(Post)
storable(Person)
