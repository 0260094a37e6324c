"""Tells whether two posts of one person are one, and which of them tells more."""

from __future__ import annotations

from nlp_berita.officials.person import Post


def leads(post: Post, other: Post) -> bool:
    """Whether a post tells more than another of the same body: the chair than "pimpinan KPK"."""
    same = post.status == other.status or other.position == "Pimpinan"
    return (
        other.position in ("Hakim", "Pimpinan")
        and post.position.startswith(("Ketua", "Wakil Ketua"))
        and (post.office == other.office and same)
    )


def is_less(post: Post, known: Post) -> bool:
    """Whether a post says no more than another: "Hakim" of an associate judge, a bare "Menteri"."""
    if post.position == "Hakim":
        return "Hakim" in known.position
    return post.office is None and known.position.startswith(f"{post.position} ")


def in_full(post: Post, other: Post) -> bool:
    """Whether an office is the other in full: "Kodim 0802/Ponorogo", where "Kodim 0802" stood."""
    if not post.office or not other.office or post.region != other.region:
        return False
    return post.office.startswith((f"{other.office} ", f"{other.office}/"))
