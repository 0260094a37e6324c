"""Reads the words that tie a name and a title: "Rina yang kini menjabat [Bupati]".

The verbs are those of the table; between name and verb stand adverbs, between verb and title a
preposition and the word "jabatan". Behind a title "dijabat oleh", "yang baru," lead to the name.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from nlp_berita.dates.lexicon import LONG_MONTHS, WEEKDAYS
from nlp_berita.records import Status
from nlp_berita.tables import PostVerb, Tables
from nlp_berita.words import any_of

# as: "sebagai" alone, whoever says so; from: "dari jabatan"; for: "untuk menjadi": what stands
# before the name tells what they mean. mark: a comma or a bracket. said: the rest.
Kind = Literal["as", "from", "for", "mark", "said"]

_THEN = r"(?:kala|saat|ketika|waktu|masa) itu"
_PAST_WORDS = rf"pernah|sempat|sebelumnya|semula|dulu|dulunya|dahulu|{_THEN}"
ADVERBS = (
    rf"(?:(?:{_PAST_WORDS}|mulai|kini|juga|resmi|yang|akan|bakal|segera|masih|telah|sudah|kembali|lagi"
    r"|aktif|sekarang|saat ini|hari ini|tengah|sedang|pun|sendiri|lantas|kemudian|lalu|akhirnya|baru saja"
    r"|baru|langsung|awalnya|ketika|saat|sewaktu|semasa|kala|sejak|selama|setelah|usai|seusai|ia|dia"
    r"|(?:ter)?lebih dulu|terlebih dahulu|terakhir|sebelum|turut|dilaporkan|dikabarkan|secara [a-z]+|sah|sejatinya|ternyata)\s)*"
)
_AGAIN = r"(?:\s(?:kembali|lagi|resmi|langsung|secara [a-z]+))*"
_SEAT = (
    r"(?:jabatan|posisi|kursi|tugas|amanah|amanat|mandat|pos|peran|tampuk)(?:nya)?"
    r"(?:\s(?:baru|barunya|strategis|penting|definitif|tertinggi|terakhir|lama))?"
)
_TAKES = (
    r"(?:menduduki|menempati|menyandang|memegang|mengemban|mengisi|memangku|menjabat|menerima|mendapat|merangkap"
    r"|mengambil alih|menjalani|menjalankan|melaksanakan)"
)
_GIVES_UP = r"(?:melepas|melepaskan|meninggalkan|menyerahkan|menanggalkan|mengakhiri)"
_AS = r"(?:sebagai|menjadi|jadi|selaku)"
_ROLE = r"dalam\s(?:kapasitas|kedudukan|jabatan|status)(?:nya)?(?:\sbaru(?:nya)?)?"
_ONE_OF = r"(?:\s(?:seorang|salah satu|salah seorang))?"
# "Rina [sejak Januari 2020] menjabat", "Rina, [terhitung mulai Senin (3/2/2020)] menjabat"
_TIME = (
    rf"(?:{any_of((*WEEKDAYS, *LONG_MONTHS))}|\(?\d[\d/-]*\)?|lalu|sampai(?:\sdengan)?|hingga|tahun"
    r"|bulan|tanggal|hari|awal|akhir|pertengahan|periode|[-–])"
)
_LONG = r"(?:(?:sudah|telah|baru|selama|hampir|sekitar|lebih dari)\s){1,3}"
_SPAN = (
    r"(?:se(?:hari|pekan|minggu|bulan|tahun)|(?:\d{1,2}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
    r"|sepuluh|beberapa|belasan)\s(?:hari|pekan|minggu|bulan|tahun|periode))"
)
_WHEN_IT_WAS = (
    rf"(?:(?:terhitung\s)?(?:pada|sejak|mulai|per|selama|hingga|tahun|periode)(?:\s{_TIME}){{1,9}},?\s"
    rf"|(?:{_LONG}){_SPAN}(?:\s(?:lebih|terakhir|ini))?\s)?"
)
# "Rina adalah perempuan pertama [yang menjabat]"
_SOMEBODY = (
    r"(?:(?:menjadi|adalah|merupakan)\s(?:orang|nama|sosok|figur|tokoh|perempuan|wanita|pria|putra|putri"
    r"|perwira|warga|politikus|politisi)(?:\s[a-z]+){0,2}\s"
    r"|(?:kembali|pindah|pulang)\ske\s[A-Z]\w+(?:\s[A-Z]\w+){0,2}\suntuk\s"
    r"|(?-i:perwira|jenderal|politikus|politisi|mantan|purnawirawan|pejabat|birokrat)(?:\s[A-Za-z]+){0,2}\s(?=yang\s))?"
)
_FROM = re.compile(rf"\sdari(?:\s{_SEAT})?(?:\s(?:sebagai|selaku))?\s$")
_FOR = re.compile(
    rf"\suntuk\s(?:menjadi|jadi|menjabat(?:\ssebagai)?|{_TAKES}\s{_SEAT}(?:\ssebagai)?)\s$"
)
_PAST = re.compile(
    rf"\b(?:{_PAST_WORDS}|jabatan terakhir)\b|\d{{4}}\s(?:sampai|hingga|[-–])\s[^a-z]*\d{{4}}"
    rf"|\d{{4}}\s(?:sampai|hingga)(?:\s{_TIME}){{1,5}}\s",
    re.IGNORECASE,
)
_SOON = re.compile(r"\b(?:akan|bakal|segera)\b", re.IGNORECASE)
# "Rina ingin mundur dari jabatan": she has it still.
_MEANT = re.compile(r"\b(?:akan|bakal|ingin|hendak|untuk|berencana|siap|mau|segera)\b")
_WORDS = re.compile(r"[^\W\d_]+")
# "Rina saat menjabat Bupati": she does no longer.
_WHEN = re.compile(
    r"\b(?:ketika|saat|sewaktu|semasa|kala)\s(?:ia\s|dia\s)?(?:masih\s)?(?:menjabat|menjadi|jadi)\b"
)
_IS_HELD = (
    r"(?:di\s?jabat|diisi|diemban|dipegang|diduduki|ditempati|dirangkap|dipercayakan|ditinggalkan"
    r"|digantikan|beralih)(?:\s(?:kembali|sementara))?(?:\s(?:oleh|kepada|ke|pada))?"
    r"(?:\s(?:anggota|perwira|purnawirawan|pensiunan|kader|politikus|politisi)(?:\s[a-z]+){0,2})?"
)
# Between a title and the name after it.
_AFTER = re.compile(
    rf"(?:\s(?:itu|ini|tersebut)(?=,?\s(?:yakni|yaitu|adalah|ialah|{ADVERBS}{_IS_HELD})))?"
    r"(?:\s(?:(?:yang )?(?:baru|lama)(?:(?: saja)? dilantik)?|saat ini|definitif|setempat"
    r"|(?:yang )?(?:sebelumnya|terdahulu|lama)|lain(?:nya)?(?:,? (?:seperti|termasuk|antara lain|purnawirawan|politikus))?)(?=,?\s)"
    r"|\syang (?:kosong|lowong|ditinggalkan(?: [A-Z]\w+){1,3})(?=\s(?:akan|bakal)\sdi))?"
    rf"\s?,?\s+(?:yakni|yaitu|adalah|ialah|bernama|atas nama"
    rf"|{ADVERBS}{_IS_HELD}(?:\s[a-z][^.,;:\n\"“”]{{3,60}}\s(?:yakni|yaitu|bernama))?"
    r"|kini|sekarang)?,?\s*|\s?\(|:\s|(?<=[a-z)])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=\bRI)(?=[A-Z]{2}\s[A-Z][a-z])"
    r"|,(?=[A-Z][a-z])"
)
# Between two titles of one person.
TWO_POSTS = re.compile(
    r",?\s(?:(?:yang juga|sekaligus) merangkap(?: sebagai)?|yang juga|sekaligus|merangkap(?: sebagai)?|juga|selaku"
    r"|(?:yang )?(?:kini|sekarang|saat ini) (?:menjadi|menjabat(?: sebagai| selaku)?))\s|\s?/\s?"
)
# "Jabatan Sekda [untuk sementara dipegang oleh] Asisten Pemerintahan Rina"
_HOLDER = re.compile(
    rf"(?:\s(?:itu|ini|tersebut))?,?\s{ADVERBS}(?:(?:untuk\s)?sementara(?:\swaktu)?\s)?{ADVERBS}"
    rf"(?!digantikan){_IS_HELD}\s"
)
_NOW = re.compile(r"\b(?:kini|sekarang)\s*$")
_FORMERLY = re.compile(rf"\b(?:{_PAST_WORDS}|terdahulu|lama|terakhir|ditinggalkan)\b")
_MARK = re.compile(r"(?:,\s|\s\()$")
# Kinds of verbs by which somebody gets a post.
_GETS = ("enter", "move")
# So far before a title, in characters, the link begins.
_REACH = 120


class Link(NamedTuple):
    """Words before a title that tie a name, which ends at `start`, to it.

    `status` is what they say of the post, None when nothing.
    """

    start: int
    kind: Kind
    status: Status | None = None


class LinkAfter(NamedTuple):
    """Words behind a title after which, at `end`, the name of its bearer stands."""

    end: int
    comma: bool
    status: Status | None = None


class Links:
    """Reads the links; it knows the verbs of posts."""

    def __init__(self, tables: Tables) -> None:
        rows = tables.rows(PostVerb)
        hold, serve, enter, move, leave, bid = (
            any_of(row.verb for row in rows if row.kind in kinds)
            for kinds in (("hold",), ("serve",), _GETS, ("move",), ("leave",), ("bid",))
        )
        holds = rf"(?:{hold})(?:{_AGAIN}\s{_AS})?"
        takes = rf"{_TAKES}\s{_SEAT}(?:\s{_AS})?"
        enters = rf"(?:mendapat(?:kan)?\s|di[a-z]+\s(?:dan|lalu)\s)?(?:{enter})"
        says = "|".join(
            (
                rf"{holds}|{takes}|{_GIVES_UP}\s{_SEAT}(?:\s(?:sebagai|selaku))?",
                rf"{enters}{_AGAIN}\s(?:(?:{_ROLE}|(?:di|ke|pada)\s{_SEAT})\s)?"
                rf"(?:untuk\s)?(?:{holds}|{takes}|{_AS})",
                rf"(?:{enters}\s)?(?:untuk\s)?memimpin",
                rf"(?:{serve}|{bid}){_AGAIN}\s{_AS}",
                rf"(?:{serve}|bertugas|bekerja)\s(?:di|pada)(?:\s\w+){{1,5}}\s{_AS}",
                rf"(?:{leave}|{enter})\sdari(?:\s{_SEAT})?(?:\s(?:sebagai|selaku))?",
                rf"(?:{leave})\s(?:sebagai|selaku)",
                rf"(?:mengucapkan|membacakan|mengambil)\ssumpah(?:\sjabatan)?\s{_AS}",
                rf"{_TAKES}\s{_SEAT}\sdari",
                rf"(?:di[a-z]+\s)?{_ROLE}\s(?:sebagai|selaku)",
                rf"(?:merupakan|adalah|ialah|menjadi|merangkap|sekaligus|selaku){_ONE_OF}",
                r"resmi jadi|masing-masing (?:selaku|sebagai)",
            )
        )
        self._before = re.compile(
            rf"(?:,?\s{{1,2}}(?:{_SOMEBODY}(?:yang\s)?{_WHEN_IT_WAS}{ADVERBS}(?:{says})"
            rf"|yang(?:\s(?:juga|kini|{_PAST_WORDS}|sekarang|saat ini))*"
            rf"|kini|sekarang|semula|dulunya|sebelumnya|{_AS}|seorang|salah satu|salah seorang)\s+"
            r"|,?\sdengan\sjabatan(?:\s(?:baru|barunya|terakhir|sebagai|lama))*\s"
            r"|,\s(?:seorang|salah satu|salah seorang|keduanya|ketiganya|semuanya)\s)$",
            re.IGNORECASE,
        )
        verbs = " ".join(row.verb for row in rows if row.kind == "hold")
        lasts = _WORDS.findall(
            f"{verbs} {_SEAT} {_AS} kini juga dulu dulunya dahulu sekarang yang sebelumnya semula pernah "
            "memimpin keduanya ketiganya semuanya dari merupakan adalah ialah merangkap sekaligus seorang satu ini itu sempat"
        )
        self._lasts = frozenset(word for word in lasts if len(word) > 1)
        self._leaves = re.compile(rf"\b(?:{leave}|{_GIVES_UP}|dari)\b", re.IGNORECASE)
        self.entering = enters
        self._enters = re.compile(rf"\b(?:{enter}|resmi)\b")
        self.headline = re.compile(
            rf"\b(?:{any_of(form for row in rows for form in row.bare)})\s", re.IGNORECASE
        )
        self._moves = re.compile(
            rf"\s(?:(?:resmi|kini|juga|telah|sudah|pun)\s){{0,2}}(?:(?:{move})|(?:{enter})\sdalam"
            rf"\sjabatan\sbaru(?:nya)?)\s(?:{_AS}|ke)\s"
        )
        self._bids = re.compile(rf"\b(?:{bid})\b", re.IGNORECASE)
        acts = {form for row in rows for form in row.active}
        self._acts = re.compile(rf"\b(?:{any_of(acts)})\b", re.IGNORECASE)
        self.gives = _governing(rows, *_GETS)
        self.takes = _governing(rows, "leave", *_GETS)
        # Who is "nonaktif" has the post still.
        lost = tuple(row for row in rows if "nonaktif" not in row.verb)
        self.frees = _governing(lost, "leave")
        self.proposes = _governing(rows, "bid")
        done_by = rf",?\s{ADVERBS}(?:di[a-z]+\s(?:dan|lalu)\s)?(?:{enter}|{leave}|{bid}){_AGAIN}(?:\soleh)?"
        # "Rina dilantik oleh [Gubernur Tono] sebagai Bupati"
        self.by = re.compile(rf"{done_by}\s$", re.IGNORECASE)
        # "Rina diusung [PDIP dan PKB] sebagai Bupati": whoever does it is no person.
        self.by_body = re.compile(
            rf"{done_by}(?:\s(?:[Pp]artai|[Kk]oalisi|DPP|[A-Z][A-Za-z-]*|dan|serta)){{1,7}}$"
        )

    def before(self, text: str, start: int) -> Link | None:
        """The link that ends at `start`, where a title begins."""
        low = max(0, start - _REACH)
        window = text[low:start]
        tail = window.rstrip()
        if tail.endswith((",", "(")):
            # Most links: no words end so.
            mark = _MARK.search(window, max(0, len(tail) - 2))
            return Link(low + mark.start(), "mark") if mark and "\n" not in mark[0] else None
        if tail.rpartition(" ")[2].casefold() not in self._lasts:
            return None
        best: tuple[int, Kind, str] | None = None
        # No link holds a comma or a full stop, but one may begin with a comma.
        found = self._before.search(window, max(window.rfind(","), window.rfind("."), 0))
        if found:
            words = found[0].strip()
            kind: Kind = "said"
            if words.casefold() in ("sebagai", "menjadi", "jadi"):
                kind = "as"
            best = (found.start(), kind, found[0])
        for pattern, kind in _IN_CONTEXT:
            other = pattern.search(window)
            if other and (best is None or other.start() < best[0]):
                best = (other.start(), kind, other[0])
        if best is None or "\n" in best[2]:
            return None
        words = best[2].rpartition(" menjadi ")[1] if _LEFT.fullmatch(best[2]) else best[2]
        return Link(low + best[0], best[1], self.status_of(words))

    def after(self, text: str, end: int) -> LinkAfter | None:
        """The link that begins at `end`, where a title ends."""
        found = _AFTER.match(text, end)
        if found is None or "\n" in found[0]:
            return None
        words = found[0]
        status: Status | None = None
        # "Dahulu Kadis Sosial Kota Kediri, kini Rosa ..."
        if _SOON.search(words):
            status = "elect"
        elif _NOW.search(words) or _FORMERLY.search(words):
            status = "former"
        elif "sementara" in words:
            status = "acting"
        return LinkAfter(found.end(), "," in words, status)

    def held_by(self, text: str, end: int, start: int) -> Status | None:
        """The status of a post that the bearer of the next title, at `start`, is said to hold.

        None where the words between, from `end`, do not say so.
        """
        found = _HOLDER.fullmatch(text, end, start)
        if found is None:
            return None
        if _SOON.search(found[0]):
            return "elect"
        return "acting" if "sementara" in found[0] else "current"

    def moves_on(self, text: str, end: int) -> bool:
        """Whether whoever is named up to `end` leaves a post for another: "Rina dimutasi menjadi"."""
        return self._moves.match(text, end) is not None

    def enters(self, words: str) -> bool:
        """Whether the words of a link say that a post is given."""
        return self._enters.search(words) is not None

    def gives_in(self, words: str) -> bool:
        """Whether somebody gives or takes a post in these words."""
        return self._acts.search(words) is not None

    def leaves(self, words: str) -> bool:
        """Whether the words of a link say that the post is lost."""
        return self._leaves.search(words) is not None

    def status_of(self, words: str) -> Status | None:
        """What the words of a link say of the post."""
        if self._bids.search(words):
            return "candidate"
        if _MEANT.search(words) and self._leaves.search(words):
            return None
        if _PAST.search(words) or _WHEN.search(words) or self._leaves.search(words):
            return "former"
        return "elect" if _SOON.search(words) else None


# "Rina dari Kasubbag Umum menjadi [Camat Cibatu]": whatever post is left.
_LEFT = re.compile(
    r",?\sdari\s[A-Z](?:(?!\smenjadi\s|\sdan\s[a-z])[^.;\n]|\.\s?[A-Z]){2,90}\smenjadi\s$"
)
_IN_CONTEXT: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (_FROM, "from"),
    (_FOR, "for"),
    (_LEFT, "said"),
)


def _governing(rows: tuple[PostVerb, ...], *kinds: str) -> re.Pattern[str]:
    """The words of giver and act before a name: "melantik ", "pemberhentian Saudara "."""
    forms = {form for row in rows if row.kind in kinds for form in (*row.active, *row.noun) if form}
    return re.compile(
        rf"\b(?:{any_of(forms)})(?:\s(?:kembali|sementara|tetap|[Ss]audara|[Pp]ak|[Bb]u|[Bb]apak|[Ii]bu))*\s$",
        re.IGNORECASE,
    )
