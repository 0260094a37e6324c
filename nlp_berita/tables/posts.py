"""Positions, offices, ranks, honorifics and the verbs of speech."""

from __future__ import annotations

from typing import Literal, NamedTuple

from nlp_berita.records import OfficeKind
from nlp_berita.tables.loader import table


@table("positions.csv", "name")
class Position(NamedTuple):
    """A post; `title` is its name without unit or region, as the records give it.

    `office` is the institution it belongs to, with {R} region, {U} unit, {N} number;
    `weak_names` need context. Branches partai, ormas, akademik and swasta are no public office.
    """

    name: str
    title: str
    names: tuple[str, ...]
    weak_names: tuple[str, ...]
    level: str
    branch: Literal[
        "eksekutif",
        "legislatif",
        "yudikatif",
        "kejaksaan",
        "polri",
        "tni",
        "lns",
        "bumn",
        "bumd",
        "desa",
        "partai",
        "akademik",
        "ormas",
        "swasta",
        "asing",
    ]
    office: str
    valid_from: str | None
    valid_to: str | None
    note: str
    source: str


@table("offices.csv", "name", "valid_from")
class KnownOffice(NamedTuple):
    """An institution, or with `pattern` a shape of names: {R} region, {U} unit, {N} number.

    `former_names` are old names, `weak_names` need context. One row per interval of validity.
    """

    name: str
    names: tuple[str, ...]
    weak_names: tuple[str, ...]
    former_names: tuple[str, ...]
    kind: OfficeKind
    group: str
    level: str
    parent: str | None
    region: str | None
    valid_from: str | None
    valid_to: str | None
    successors: tuple[str, ...]
    pattern: bool
    source: str


@table("unit_heads.csv", "name")
class UnitHead(NamedTuple):
    """The class word of an open set of units ("Dinas ..."); `names` are its short forms.

    `titles` are position words that imply it: after "Dirjen" stands the name of a Direktorat
    Jenderal. `fused` ones hold the class word within them: "Kadis" is Kepala Dinas.
    Units of the `group` vertikal are known by their seat: "Lapas Kelas IIB Tirtasari".
    """

    name: str
    names: tuple[str, ...]
    titles: tuple[str, ...]
    fused: tuple[str, ...]
    kind: OfficeKind
    group: str


@table("unit_words.csv", "short")
class UnitWord(NamedTuple):
    """A short form used inside the names of units: Humas is Hubungan Masyarakat."""

    short: str
    long: str


@table("ranks.csv", "name")
class Rank(NamedTuple):
    """A police, military or civil rank, printed between the position and the name."""

    name: str
    names: tuple[str, ...]
    force: str
    grade: str
    note: str


@table("honorifics.csv", "name", "place")
class Honorific(NamedTuple):
    """A title or degree before or after a name; `part_of_name` ones are never stripped."""

    name: str
    names: tuple[str, ...]
    place: Literal["pre", "post", "infix"]
    group: str
    expansion: str
    part_of_name: bool
    note: str


@table("speech_verbs.csv", "root")
class SpeechVerb(NamedTuple):
    """A verb of saying: bare ("kata X"), -nya ("katanya"), active ("X mengatakan"), passive."""

    root: str
    bare: tuple[str, ...]
    nya_form: tuple[str, ...]
    active: tuple[str, ...]
    passive: tuple[str, ...]
    strength: Literal["strong", "medium", "weak", "no"]
    note: str


@table("post_verbs.csv", "verb")
class PostVerb(NamedTuple):
    """A verb between a person and their post: "Rina dilantik sebagai Bupati".

    `kind`: hold ("menjabat P") and serve ("duduk sebagai P") say that they have it, enter that
    they get it, move that they get it for the one before, leave that they lose it, bid that they
    want it. `active` is the verb of whoever gives or takes the post ("melantik Rina sebagai P"),
    `bare` its form in headlines ("Lantik Rina Jadi P"), `noun` the act.
    """

    verb: str
    kind: Literal["hold", "serve", "enter", "move", "leave", "bid"]
    active: tuple[str, ...]
    bare: tuple[str, ...]
    noun: tuple[str, ...]


@table("status_words.csv", "word")
class StatusWord(NamedTuple):
    """A word before or after a title that tells how the post is held: Plt, mantan, calon."""

    word: str
    status: Literal["acting", "former", "candidate", "elect"]


@table("name_stops.csv", "word")
class NameStop(NamedTuple):
    """A word that begins with a capital in news and is no part of a person's name."""

    word: str


@table("common_words.csv", "word")
class CommonWord(NamedTuple):
    """A word of everyday Indonesian that is hardly ever part of a name.

    Made by counting: written small in ten or more of 2,911 news articles, and in at most one in a
    hundred of those part of a person's name. "Karya", "Hakim" and "Putra" are therefore absent.
    """

    word: str


@table("given_names.csv", "name")
class GivenName(NamedTuple):
    """A name that many persons bear.

    Where it is a region's as well, it needs more than itself behind a title. One with a full stop
    is short for a name: "Moh."
    """

    name: str


@table("countries.csv", "name")
class Country(NamedTuple):
    """A country, or a city or state abroad, whose heads and ministers are foreign officials."""

    name: str
    names: tuple[str, ...]


@table("foreign_leaders.csv", "name")
class ForeignLeader(NamedTuple):
    """A head of state or government abroad: "Presiden Trump" is not the President of Indonesia."""

    name: str
    names: tuple[str, ...]
    country: str


@table("presidencies.csv", "term")
class Presidency(NamedTuple):
    """A term of the President or the Vice President of the Republic, and whose it was.

    `eras` are what the time is called, and its cabinets: "Orde Baru", "Indonesia Bersatu". They
    count as over when the President's last term is.
    """

    term: str
    position: str
    ordinal: int | None
    holder: str
    names: tuple[str, ...]
    eras: tuple[str, ...]
    valid_from: str | None
    valid_to: str | None
