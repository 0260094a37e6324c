"""Tells what looks like an office and is none: companies, parties, other states, degrees, prose."""

from __future__ import annotations

import re

from nlp_berita.gazetteer import Gazetteer, Match
from nlp_berita.lexicon import Lexicon
from nlp_berita.offices.fields import Fields
from nlp_berita.offices.phrase import Phrase, base_of
from nlp_berita.offices.runs import PRIVATE_WORDS
from nlp_berita.offices.seats import EVENT_WORDS
from nlp_berita.reading import Hit, Reading
from nlp_berita.words import WORD

# Kinds of institution that are no state office.
_BODIES = {"ormas", "partai", "swasta", "asing", "kampus", "sekolah", "bumn", "bumd"}
_SKIPPED = _BODIES | {
    "generik",
    "fraksi",
    "forum",
    "gedung",
    "rs",
    "kecamatan",
    "kelurahan",
    "desa",
}
# Of the councils, named by their subject.
_COMMITTEES = {"Panitia Kerja", "Panitia Khusus"}
_UNIT_RULES = {"unit_open", "unit_after_title"}
_BUILDINGS = set("gedung jalan jl stadion lapangan aula rsud rs masjid taman pasar piala".split())
_COMPANY = re.compile(r"(?:Direktur|Dirut|Utama|Komisaris|Bos|perusahaan|pemilik)\s$")
_COMPOUND = re.compile(r"-[A-Z]")
# "LP/B/1585/III/2024" is the number of a report.
_NUMBER = re.compile(r"/(?:[A-Z]{1,3}|\d+)/")
_NEXT = re.compile(r"[\s]\(?(\w+)")
# "DPRD tingkat provinsi", "Dinas Sosial setempat", "Polres se-Jawa", "DPRD Kabupaten/Kota": any.
_GENERIC = re.compile(
    r"\s(?:di\s)?(?:(?:se)?tingkat|setempat|masing|lain(?:nya)?|mana|seluruh|terkait(?=[.,;]|\s(?:di|dan|untuk|yang|agar|se)\b)"
    r"|(?i:provinsi|kabupaten|kota)(?=/|\s(?:Seluruh|se-|(?!itu\b|ini\b|tersebut\b)[a-z])|[^\w\s]|$))\b|\sse-"
)
# "empat Pemkab", "sejumlah Dinas Pendidikan": some of them.
_SEVERAL = re.compile(
    r"\b(?i:[2-9]|[1-9]\d{1,2}|dua|tiga|empat|lima|sejumlah|beberapa|seluruh|semua|setiap|tiap|para"
    r"|berbagai|antar) $"
)
# "rumah Dinas Wapres": a house that goes with a post.
_OFFICIAL = re.compile(r"\b(?i:rumah|mobil|kendaraan|kunjungan|perjalanan|pakaian)\s$")
# "memilih DPR, DPD, dan DPRD", "kepala daerah dan DPRD": the councils, none in particular.
_ELECTED = re.compile(
    r"(?:(?:pemilihan|memilih|calon)\s(?:anggota\s)?|\b(?:DP[RD](?:\sRI)?|MPR(?:\sRI)?|daerah)"
    r"(?:,?\s(?:dan|serta|maupun|atau|hingga)\s|,\s|/|-)(?:anggota\s)?)$"
)
_WITH_COUNCILS = re.compile(
    r"(?:(?:DPR|MPR|DPRD)(?:\sRI)?(?:,?\s(?:dan|serta|maupun|atau)\s|,\s|/|-)"
    r"|Ketua\s(?:DPR|MPR)(?:\sRI)?\s[A-Z][^,.;\n]{2,40}?(?:,|,?\s(?:dan|serta))\s(?:Wakil\s)?Ketua\s"
    r"|(?:[Aa]nggota|[Ss]enator|[Pp]impinan|Komite [IV]+|[Pp]emilu(?: Anggota)?)\s)$"
)
_COUNCILS = re.compile(r"(?:,?\s(?:dan|serta|maupun|atau)\s|,\s|/|-)(?:anggota\s)?(?:DPRD?|MPR)\b")
# Heads of units in parties, companies and universities.
_PRIVATE_HEAD = re.compile(
    r"(?:(?:Wakil Rektor|Warek|Wakil Dekan|Wakil Ketua Umum|Waketum|Wasekjen|Ketua Umum"
    r"|(?:Ketua|Sekretaris) DP[PDWC]|Direktur Utama|PT)\b[^,.\n]{0,30}\s"
    r"|(?:Ketua|Koordinator|Sekretaris|Bendahara)\s)$"
)
_ORGANIZED = ("Bidang ", "Departemen ", "Divisi ", "Badan ", "Lembaga ")
_FIRMS = ("PT ", "PT. ", "CV ", "CV. ")
_UNHEADED = ("Bidang ", "Departemen ")
_HEADED = re.compile(r"(?:Kepala|Kabid|Sekretaris|Staf|Pl[th]\.?)\s$")
# "Kantor Pusat Ditjen Pajak" is a building.
# "tersangka MA (34)", "berinisial MA": somebody whose name is not printed.
_SUSPECT = re.compile(
    r"(?:inisial|tersangka|terdakwa|terduga|korban|pelaku|saksi|pria|wanita|perempuan|pemuda"
    r"|remaja)\s[\"“(]?$",
    re.IGNORECASE,
)
_AGE = re.compile(r"\s\(\d{1,2}(?: tahun)?\)")
# "LP/B/12/V/2024/SPKT": the number of a paper.
_CODE = re.compile(r"\b[A-Z]{2,6}/(?:[A-Z.]{1,8}/){0,2}\d{1,5}/(?:[\w. ]{1,12}/){0,4}$")
# "Akademi Kepolisian", "UU tentang Kejaksaan"
_ENFORCERS = {"kejaksaan", "polri"}
_NAMED_AFTER = re.compile(r"(?:(?<![.!?\"”] )\b[A-Z][\w-]+|tentang)\s$")
# "SMP, MTs, dan [MA]": the kinds of schools before a Madrasah Aliyah.
_SCHOOLS = re.compile(
    r"\b(?:SD|SMP|SMA|SMK|MI|MTs|Mts|MTS|RA)(?:,|/|,? dan|,? atau)[ ]?(?:dan |atau )?$"
)
_INITIALS = re.compile(r"[A-Z]{2,3}")
_HEADQUARTERS = re.compile(r"(?i:kantor|gedung|markas)\s$")
_PARTY_BRANCH = {"i", "ii", "partai", "provinsi", "kabupaten", "kota", "tingkat"}
_LINKS = {"dan", "di", "ke", "untuk", "bagi", "serta", "dalam", "dari", "atas"}
# So many words after a unit its company or party may stand.
_FURTHEST = 6
# Indonesian offices that other countries have in their names.
_ABROAD = ("Kedutaan", "Konsulat", "Bank Indonesia")
_OF_THE_STATE = frozenset(
    "ministry agency commission court election legislature prosecution".split()
)


class Screen:
    """What the tables know of things that are no offices; the same for all articles."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.countries: Gazetteer[str] = Gazetteer(
            (name, "exact" if name.isupper() else "capital", name)
            for name in lexicon.countries
            if name != "Indonesia"
        )


class Screening:
    """Judges the office phrases of one article."""

    def __init__(self, screen: Screen, reading: Reading) -> None:
        self._screen = screen
        self._reading = reading
        text = reading.text
        self._fields = Fields(reading)
        self._defined = {
            text[hit.start : hit.end].casefold()
            for hit in reading.hits
            if hit.table == "office" and _is_suspect(text, hit.start, hit.end)
        } | {
            text[hit.start : hit.end].casefold()
            for hit in reading.hits
            if hit.table == "office"
            and text[hit.start - 1 : hit.start] == "("
            and text[hit.end : hit.end + 1] == ")"
            and self._is_other(hit)
        }

    def _is_other(self, hit: Hit) -> bool:
        """Whether the words before a bracketed abbreviation spell it and are not its office."""
        text = self._reading.text
        letters = [c.casefold() for c in text[hit.start : hit.end] if c.isalnum()]
        line = text[max(0, hit.start - 120) : hit.start - 1].rpartition("\n")[2]
        words = [word.casefold() for word in WORD.findall(line)]
        spelt = [word for word in words if word not in _LINKS][-len(letters) :]
        if not 1 < len(letters) < 8 or [word[0] for word in spelt] != letters:
            return False
        if spelt[0] in self._screen.lexicon.units.first_words:
            # An office that the tables do not know.
            return False
        named = {word.casefold() for key in hit.keys for word in WORD.findall(key)}
        return 2 * len(named.intersection(spelt)) < len(spelt)

    def admits(self, phrase: Phrase, index: int) -> bool:
        """Whether the phrase at word `index` names a state office."""
        text = self._reading.text
        if phrase.group in _SKIPPED or not text[phrase.start].isupper():
            return False
        before = text[max(0, phrase.start - 60) : phrase.start]
        tokens = self._reading.words
        last = tokens.folded[index - 1] if index else ""
        # "Gedung KPK" is a house; in "di gedung KPK" the office is named.
        if (
            last in _BUILDINGS
            and text[tokens.starts[index - 1]].isupper()
            and before.endswith((" ", "\n"))
        ):
            return False
        if self._fields.covers(phrase, before):
            return False
        if self._defined and text[phrase.start : phrase.end].split(" ")[0].casefold() in (
            self._defined
        ):
            return False
        if before.endswith("/") and _CODE.search(before):
            return False
        alone = phrase.weak and not phrase.placed and phrase.group in _ENFORCERS
        if alone and _NAMED_AFTER.search(before):
            return False
        # "Mayjen TNI" is a rank.
        if phrase.name == "Tentara Nasional Indonesia" and last in self._screen.lexicon.rank_words:
            return False
        # "KUA-PPAS" is a paper.
        if phrase.pattern and not phrase.placed and _COMPOUND.match(text, phrase.end):
            return False
        if phrase.name == "Dewan Perwakilan Daerah" and text[phrase.start : phrase.end] == "DPD":
            return self._is_council(phrase, before)
        following = _NEXT.match(text, phrase.end)
        if following and following[1].casefold() in EVENT_WORDS:
            return False
        if phrase.weak and phrase.group == "pengadilan" and not self._is_court(before, following):
            return False
        if _NUMBER.match(text, phrase.end) or self._is_degree(phrase, before):
            return False
        if self._is_any(phrase, before):
            return False
        if self._is_private(phrase, before):
            # "Kabid Advokasi PGRI": still what the title is of.
            return phrase.fused
        country = self._country_of(phrase)
        if country is not None:
            # No office of the state, but what a title is of: "Hakim Mahkamah Agung Brasil".
            phrase.name = f"{phrase.name} {country.values[0]}"
            phrase.end, phrase.stop = country.end, phrase.stop + country.size
            phrase.kind, phrase.group, phrase.fused, phrase.within = "other", "asing", True, None
            phrase.placed = True
        return True

    def _is_court(self, before: str, following: re.Match[str] | None) -> bool:
        """ "PT Makassar Tene", "Direktur PT Medan ...": a company, no Pengadilan Tinggi."""
        return _COMPANY.search(before) is None and not (following and following[1].istitle())

    def _is_degree(self, phrase: Phrase, before: str) -> bool:
        """ "Asep Rahman, MA, hadir", "SMA, MTs, dan MA": a degree, a kind of school.

        A comma sets a degree off from no other institution.
        """
        printed = self._reading.text[phrase.start : phrase.end]
        if printed == "MA" and _SCHOOLS.search(before):
            return True
        if printed != "MA" or not before.endswith(", "):
            return False
        last = self._reading.words.at(phrase.start) - 1
        start = self._reading.words.starts[last]
        return not any(hit.table == "office" for hit in self._reading.hits_at(start))

    def _is_council(self, phrase: Phrase, before: str) -> bool:
        """Whether "DPD" is the council and no branch of a party: beside DPR or MPR it is.

        Alone it stays a weak name, the council's where the article names it in full.
        """
        text, tokens, at = self._reading.text, self._reading.words, phrase.stop
        adjacent = at < len(tokens) and text[phrase.end : tokens.starts[at]] == " "
        if adjacent and self._body_at(at):
            return False
        if _WITH_COUNCILS.search(before) or _COUNCILS.match(text, phrase.end):
            phrase.weak = False
            return True
        return not (
            adjacent
            and (
                tokens[at].folded in _PARTY_BRANCH
                or self._screen.lexicon.regions.match_at(text, tokens, at) is not None
            )
        )

    def _body_at(self, index: int) -> bool:
        """Whether a party, a company or another body that is no office begins at a word."""
        text, tokens = self._reading.text, self._reading.words
        known = self._screen.lexicon.offices.match_at(text, tokens, index)
        return known is not None and all(entry.row.group in _BODIES for entry in known.values)

    def _is_any(self, phrase: Phrase, before: str) -> bool:
        """Whether the phrase means every office of its kind, or some."""
        if base_of(phrase.name) in _COMMITTEES and not phrase.placed:
            return True
        if phrase.name.startswith("Dinas ") and _OFFICIAL.search(before):
            return True
        if "Seluruh" in phrase.name:
            return True
        if phrase.placed:
            return False
        regional = phrase.pattern is not None or phrase.kind in ("regional_unit", "agency")
        if regional and (_GENERIC.match(self._reading.text, phrase.end) or _SEVERAL.search(before)):
            return True
        return phrase.group == "dprd" and _ELECTED.search(before) is not None

    def _is_private(self, phrase: Phrase, before: str) -> bool:
        """Whether the phrase is a unit of a company, a party, a university or a foundation."""
        if phrase.rule not in _UNIT_RULES or phrase.group == "komisi":
            return False
        if phrase.name.startswith("Pusat ") and (house := _HEADQUARTERS.search(before)):
            # "kantor Pusat Penerangan Hukum" is that of a unit, "kantor Pusat Kemenkeu" is none.
            nameless = phrase.within is not None and phrase.name == f"Pusat {phrase.within.name}"
            return nameless or house[0][0].isupper()
        if before.endswith(_FIRMS):
            return True
        if phrase.placed:
            return False
        if phrase.name.startswith(_ORGANIZED) and _PRIVATE_HEAD.search(before):
            return True
        if phrase.name.startswith(_UNHEADED) and not phrase.fused and not _HEADED.search(before):
            return True
        text, tokens, end = self._reading.text, self._reading.words, phrase.end
        if phrase.abbreviation:
            # "Badan Pemenangan Pemilu (Bappilu) Partai ..."
            end = phrase.abbreviation[1] + 1
        for at in range(phrase.stop, min(phrase.stop + _FURTHEST, len(tokens))):
            word = tokens[at]
            gap = text[end : word.start]
            # "Badan Pengembangan Karier Universitas ...", "Bidang Hukum, PKS"
            if gap != " " and not (at == phrase.stop and gap in (", ", " (")):
                break
            if word.folded in PRIVATE_WORDS or self._body_at(at):
                return True
            if not text[word.start].isupper() and word.folded not in ("dan", "serta"):
                break
            end = word.end
        return False

    def _country_of(self, phrase: Phrase) -> Match[str] | None:
        """The other state that an office is of: "Kementerian Luar Negeri Jepang"."""
        if phrase.region or phrase.kind not in _OF_THE_STATE or phrase.name.startswith(_ABROAD):
            return None
        text, tokens, at = self._reading.text, self._reading.words, phrase.stop
        end = phrase.abbreviation[1] + 1 if phrase.abbreviation else phrase.end
        if at >= len(tokens) or text[end : tokens.starts[at]] != " ":
            return None
        return self._screen.countries.match_at(text, tokens, at)


def _is_suspect(text: str, start: int, end: int) -> bool:
    """Whether an abbreviation stands for a person: "tersangka MA", "MA (34)"."""
    if _INITIALS.fullmatch(text, start, end) is None:
        return False
    before = text[max(0, start - 24) : start]
    return _SUSPECT.search(before) is not None or _AGE.match(text, end) is not None
