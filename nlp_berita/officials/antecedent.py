"""Finds the name before a title that the words between tie to it, and what they say of the post.

"Rina dilantik sebagai [Bupati]", "Rina, ajudannya, sebagai [Bupati]", and where somebody else
stands between: "Rina dilantik Gubernur Tono sebagai [Bupati]", "menggantikan Tono sebagai [Bupati]".
"""

from __future__ import annotations

import re

from nlp_berita.officials.links import Link, Links
from nlp_berita.officials.names import Name, NameReader
from nlp_berita.officials.title import ON_TICKETS, Title
from nlp_berita.reading import Reading
from nlp_berita.records import Status
from nlp_berita.words import any_of

# "agar Rudi menjadi Bupati": wished, not held.
_WISH = re.compile(
    r"\b(?:agar|supaya|semoga|jika|kalau|bila|apabila|andai|seandainya|ingin|dukung|mendukung|usung"
    r"|mendorong|menolak|lebih (?:me)?milih|batal|bukan|tanpa|menyebut|dianggap|calon|isu|soal|wacana)"
    r"\s(?:Pak |Bapak |Bu |Ibu )?$",
    re.IGNORECASE,
)
_BACKED = re.compile(
    r"\b(?:mendukung|mengusung|usung|dukung|menjagokan|memenangkan)\s(?:Pak |Bapak |Bu |Ibu )?\Z",
    re.IGNORECASE,
)
_ELECTIVE = ON_TICKETS | {f"Wakil {post}" for post in ON_TICKETS}
_REPLACING = re.compile(
    r"\bmenggantikan\s(?:(?:posisi|jabatan|peran|tugas|kedudukan)(?:nya)?\s)?$", re.IGNORECASE
)
# "dari Wadan Kodiklat menjadi Waasops": who moves leaves the first post.
_MOVES_ON = re.compile(r",?\s(?:menjadi|sebagai|jadi|ke\s(?:jabatan|posisi))\s")
# "Pada saat itu Rina merupakan Bupati", "Sebelumnya, Rina menjabat Bupati", "Saat Rina menjabat".
_BACK_THEN = re.compile(
    r"(?:^\s*(?:[Ss]ebelumnya|[Dd]ulu|(?:[Pp]ada )?(?:[Ss]aat|[Ww]aktu|[Kk]ala|[Kk]etika"
    r"|[Mm]asa) itu),?|\b[Ss]ebelum (?:itu|(?:menjabat|menjadi|jadi|di[a-z]+|me[a-z]+)\s[^.;:\n]{3,80}),"
    r"|\b(?:[Ss]aat|[Kk]etika|[Ss]ewaktu|[Ss]emasa|[Kk]ala))\s$"
)
_STATIVE = re.compile(r"\b(?:menjabat|merupakan|adalah|bertugas|berstatus|menjadi|jadi)\b")
# "dilantik Presiden Tono yang juga": of him who is named last.
_OF_THE_NEAREST = re.compile(
    r"\s(?:(?:perwira|jenderal|politikus|politisi|birokrat|pejabat)(?:\s\w+){0,2}\s)?(?:selaku|yang"
    r"|merupakan|adalah|ialah|sekaligus|merangkap|seorang|salah|keduanya|ketiganya|semuanya)\b"
)
# "digaet Tono jadi": of somebody else; "diwakili Tono sebagai": Tono's.
_PASSIVE = re.compile(
    r"\bdi(?!nas\b|ri\b|rinya\b|rektur\b|rjen\b|jabat|gantikan|ganti\b)[a-z-]{3,}(?:\soleh)?\s$"
)
_WITH = re.compile(r"di(?:dampingi|wakili|bantu|hadiri|pimpin|ikuti|temani|susul|isi)\b")
_AS = re.compile(r"\s(?:sebagai|selaku)\s$")
# "bertemu Tono saat dilantik": of the subject, which Tono need not be.
_ADJUNCT = re.compile(
    r"\s(?:saat|ketika|sewaktu|semasa|kala|setelah|usai|seusai|sejak|selama|dalam)\s(?!ini|itu)"
)
_OBJECT = re.compile(
    r"\b(?:me(?!nteri|nko|nurut)[a-z]{4,}|ber[a-z]{4,}|oleh|kepada|dari|dengan|untuk|bersama|terhadap"
    r"|pada|soal|tentang)\s$"
)
# "istri Bupati Garut, Rina", "jubir Rina yang menjabat": not hers.
_KIN = (
    "istri|suami|anak|putra|putri|ajudan|sopir|adik|kakak|ayah|ibu|mertua|menantu|keluarga|paman"
    "|ipar|keponakan|besan|kediaman|rumah|loyalis|pendukung|relawan|tersangka|juru bicara|jubir"
    "|kuasa hukum|pengacara|pendamping|orang dekat|orang kepercayaan|sahabat"
)
_OF_KIN = re.compile(rf"(?:{_KIN})\s(?:dari\s)?$", re.IGNORECASE)
_KIN_ENDS = (*_KIN.split("|"), "dari")
# "mendesak Presiden mencopot Rina": she has the post still.
_WANTED = re.compile(
    r"\b(?:agar|supaya|seharusnya|semestinya|sebaiknya|mendesak|meminta|menuntut|desak|desakan|minta|tuntut|tuntutan|jika|bila|apabila"
    r"|kalau)\b[^,]*$",
    re.IGNORECASE,
)
# "akan mencopot Camat": no longer, but still today.
_TO_BE = re.compile(
    r"\b(?:akan|bakal|segera|ingin|hendak|berencana|mengancam|ancam|bisa|dapat|tidak|tak|belum|batal"
    r"|usul(?:an|kan)?|mengusulkan|rencana|wacana|isu|untuk)\b[^,.;]*\Z",
    re.IGNORECASE,
)
# "DPRD Garut menetapkan Rina sebagai": she awaits her inauguration.
_ELECTED = re.compile(
    r"\b(?:DPRD?|KPU|KPUD|Komisi\s[IVX]{1,4}|[Pp]aripurna|[Pp]ansus)\b[^,;]*\b(?:menetapkan|memilih"
    r"|mengesahkan)\s[^,;]*$"
)
_WON = re.compile(
    r"(?<!setelah )(?<!usai )(?<!sejak )(?<!pernah )\bterpilih\s(?:sebagai|menjadi|jadi)\b"
)
# "Rina [yang dikenal tegas] ditunjuk menjadi"
_RELATIVE = re.compile(r"\syang\s(?![a-z]+\sdi)[^.,;:\n\"“”]{3,120}\Z")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_POLITE = (
    r"(?:[Pp]ak|[Bb]u|[Bb]apak|[Ii]bu|[Ss]audara|Sdr|Dr|dr|Drs|Dra|Ir|H|Hj|KH|Prof|TNI|Pol|Purn)"
)
# Words of a headline, and the rest of a degree: "Diisukan", "Sy".
_NO_NAME = re.compile(r"\bDi[a-z]+(?:kan|i)$|^\w{1,2}$")
# Between a title and a name no ranks: words of the sentence, "Pemberhentian Sementara".
_NO_RANK = re.compile(r"\s[a-z]|\bPe(?:m|n|ng|ny)[a-z]{4,}an\b")
_SENTENCE = re.compile(r"(?<=\w\w\w\w)\.\s|[!?:;\n\"“”]")
_CLOSED = re.compile(r"[.,;:!?\n\"“”(]\s*$")
_BREAKS = re.compile(r"[.;:\n\"“”()](?:\s|$)|[\"“”]")
# So long, in characters, are an aside between commas, a bracket, and what may tell who acts.
_ASIDE, _BRACKET, _LEAD = 140, 42, 100


class Antecedents:
    """Reads the names before titles."""

    def __init__(self, names: NameReader, links: Links) -> None:
        self.names = names
        self.links = links
        ranks = any_of(names.lexicon.rank_words)
        self._styles = re.compile(rf"(?:(?:{_POLITE}|(?i:{ranks})|\((?:Purn|P)\.?\))\.?\s)+$")

    def name(
        self, reading: Reading, title: Title, link: Link, previous: Title | None
    ) -> Name | None:
        """The name that `link` ties to a title; the title's status is set."""
        text = reading.text
        if link.kind == "mark":
            return self.names.left(reading, link.start)
        name = self._ending(reading, link.start)
        if (
            name is None
            and link.kind == "said"
            and self.links.enters(text[link.start : title.start])
        ):
            name = self._before_relative(reading, link.start)
        if text.startswith(",", link.start):
            if name is None or not name.certain:
                name = self._before_aside(reading, link)
            elif not self._is_free(text, link, name):
                return None
        if name is not None and not name.certain and _NO_NAME.search(name.text):
            return None
        if link.kind in ("as", "for") and (name is None or not name.certain):
            backed = self._by_a_body(reading, link)
            if backed is not None:
                _hold(title, self.links.status_of(text[backed.after : link.start]))
                return backed
        bare = name is None and previous is not None and previous.end == link.start
        if name is None and (not bare or link.kind == "said"):
            return None
        if name is not None and previous is not None and name.start < previous.end < name.end:
            # "Bupati Garut Rina": a tagger takes the region for a name.
            start = previous.end
            while text[start] in ". ,":
                start += 1
            start = self.names.strips(text, start)
            name = name._replace(start=start, text=text[start : name.end])
        start = link.start if name is None else name.start
        titled = previous is not None and _adjoins(text, previous.end, start)
        if previous is not None and titled:
            start = previous.start
        elif run := self._styles.search(text[max(0, start - 60) : start]):
            start -= len(run[0])
        lead = _SENTENCE.split(text[max(0, start - _LEAD) : start])[-1]
        words = text[link.start : title.start]
        # "di depan rumah Rina, Camat Cibatu": hers, as that of a suspect who has a post.
        suspect = lead.casefold().endswith(("tersangka ", "rumah ", "kediaman "))
        if (of_kin(lead) and not suspect) or (_ADJUNCT.match(words) and _OBJECT.search(lead)):
            return None
        if re.search(r"\b(?:ia|dia)\b", words) and lead.strip() and not _CLOSED.search(lead):
            return None
        if link.kind != "said" or not _OF_THE_NEAREST.search(words):
            by = self.links.by.search(lead)
            if by is not None:
                _hold(title, self.links.status_of(by[0]) or link.status)
                return self._ending(reading, start - len(lead) + by.start())
            passive = _PASSIVE.search(lead)
            if passive and (titled or not _WITH.match(passive[0])):
                return None
        if name is None:
            return None
        status = link.status
        if _REPLACING.search(lead) and _AS.match(words):
            status = status or "former"
        if status is None and _STATIVE.search(words) and _BACK_THEN.search(lead):
            status = "former"
        if status is None and _WON.search(words) and not self._is_past(reading, title, lead):
            status = "elect"
        if link.kind != "said" and not self._fits(text, title, link, lead):
            return None
        if status == "former" and self.links.leaves(words) and _WANTED.search(lead):
            status = None
        _hold(title, status)
        return name

    def _by_a_body(self, reading: Reading, link: Link) -> Name | None:
        """Who is given a post by a party or a body: "Rina diusung PDIP [sebagai] Bupati"."""
        text = reading.text
        low = max(0, link.start - _ASIDE)
        given = self.links.by_body.search(text[low : link.start])
        if given is None or any(
            entity.label == "PER" for entity in reading.entities_in(low + given.start(), link.start)
        ):
            return None
        at = low + given.start()
        name = self._ending(reading, at) or self._before_relative(reading, at)
        return name if name is not None and name.certain else None

    def _before_relative(self, reading: Reading, end: int) -> Name | None:
        """The name before a clause that names nobody else: "Rina [yang dikenal tegas]"."""
        low = max(0, end - _ASIDE)
        clause = _RELATIVE.search(reading.text[low:end])
        if clause is None:
            return None
        start = low + clause.start()
        if any(entity.label == "PER" for entity in reading.entities_in(start, end)):
            return None
        name = self._ending(reading, start)
        return name if name is not None and name.certain else None

    def _is_free(self, text: str, link: Link, name: Name) -> bool:
        """Whether a name before a comma may be the subject: "juru bicara Rina, resmi mundur"."""
        if _OF_THE_NEAREST.match(text, link.start + 1):
            return True
        before = text[max(0, name.start - 30) : name.start].split()
        return not before or not before[-1].islower()

    def _fits(self, text: str, title: Title, link: Link, lead: str) -> bool:
        """Whether the words before a name let "sebagai", "dari" or "untuk" give it the post."""
        if link.kind == "from":
            moved = _MOVES_ON.match(text, title.end) is not None
            if not _WANTED.search(lead):
                _hold(title, "former")
            return moved or self.links.takes.search(lead) is not None
        if self.links.proposes.search(lead):
            _hold(title, "candidate")
            return True
        if _ELECTED.search(lead):
            _hold(title, "elect")
            return True
        if self.links.frees.search(lead) and not _WANTED.search(lead):
            # "pemberhentian Rina sebagai Bupati"
            _hold(title, "former")
            return True
        if link.kind == "as" and _BACKED.search(lead) and title.position in _ELECTIVE:
            # "mendukung Rina sebagai Bupati"
            _hold(title, "candidate")
            return True
        if link.kind == "for":
            return self.links.gives.search(lead) is not None
        return _WISH.search(lead) is None

    def is_freed(self, text: str, title: Title) -> bool:
        """Whether the words before a title say that its holder loses it: "mencopot [Camat]"."""
        if title.status != "current" or title.implied:
            return False
        lead = text[max(0, title.start - _LEAD) : title.start]
        freed = self.links.frees.search(lead)
        return freed is not None and _WANTED.search(lead) is None and _TO_BE.search(lead) is None

    def _is_past(self, reading: Reading, title: Title, lead: str) -> bool:
        """Whether a year tells that somebody was elected long ago."""
        behind = reading.text[title.start : title.end + 40].partition(".")[0]
        years = [int(year[0]) for year in _YEAR.finditer(f"{lead} {behind}")]
        return bool(years) and (reading.published is None or min(years) < reading.published.year)

    def _ending(self, reading: Reading, end: int) -> Name | None:
        """The name that ends at an offset, a bracket behind it left out."""
        text = reading.text
        name = self.names.left(reading, end)
        if name is None and text[end - 1 : end] == ")":
            opening = text.rfind("(", max(0, end - _BRACKET), end)
            name = self.names.left(reading, len(text[:opening].rstrip())) if opening > 0 else None
        if name is None:
            return None
        # "Tono Lantik Rina Jadi Bupati"
        verb = self.links.headline.search(text, name.start, name.end)
        if verb is None:
            return name
        start = self.names.strips(text, verb.end())
        return name._replace(start=start, text=text[start : name.end]) if start < name.end else None

    def _before_aside(self, reading: Reading, link: Link) -> Name | None:
        """ "Rina, mantan ajudannya, sebagai": the name before an aside that names nobody."""
        text = reading.text
        if not text.startswith(",", link.start):
            return None
        comma = text.rfind(",", max(0, link.start - _ASIDE), link.start)
        if comma < 0 or _BREAKS.search(text, comma, link.start):
            return None
        if next(reading.names.overlapping(comma, link.start), None) is not None:
            return None
        name = self._ending(reading, comma)
        return name if name is not None and name.certain else None


def of_kin(before: str) -> bool:
    """Whether the title behind these words is that of somebody close, not of the one named.

    >>> of_kin("pengacara dari "), of_kin("pengacara dan ")
    (True, False)
    """
    # The ends tell most others apart, far quicker than a pattern that may begin anywhere.
    ends = before.rstrip().casefold().endswith(_KIN_ENDS)
    return ends and _OF_KIN.search(before) is not None


def _hold(title: Title, status: Status | None) -> None:
    if status is not None and title.status == "current":
        title.status = status


def _adjoins(text: str, end: int, start: int) -> bool:
    """Whether nothing but a rank or honorifics stands between a title and a name."""
    between = text[end:start]
    return (
        end <= start <= end + 40
        and not any(mark in between for mark in ',;:\n"“”')
        and not _NO_RANK.search(between)
    )
