"""The knowledge of the library: sorted UTF-8 CSV files in `data/`, one row type each.

A new law, title, office or region is a row here, not a line of code.
"""

from nlp_berita.tables.calendar import Feast, HijriMonth
from nlp_berita.tables.law import DraftBill, InstrumentType, Issuer, KnownInstrument
from nlp_berita.tables.loader import TableError, Tables, check_table, default_tables, registered
from nlp_berita.tables.places import FormerRegion, Region
from nlp_berita.tables.posts import (
    CommonWord,
    Country,
    ForeignLeader,
    GivenName,
    Honorific,
    KnownOffice,
    NameStop,
    Position,
    PostVerb,
    Presidency,
    Rank,
    SpeechVerb,
    StatusWord,
    UnitHead,
    UnitWord,
)

__all__ = [
    "CommonWord",
    "Country",
    "DraftBill",
    "Feast",
    "ForeignLeader",
    "FormerRegion",
    "GivenName",
    "HijriMonth",
    "Honorific",
    "InstrumentType",
    "Issuer",
    "KnownInstrument",
    "KnownOffice",
    "NameStop",
    "Position",
    "PostVerb",
    "Presidency",
    "Rank",
    "Region",
    "SpeechVerb",
    "StatusWord",
    "TableError",
    "Tables",
    "UnitHead",
    "UnitWord",
    "check_table",
    "default_tables",
    "registered",
]
