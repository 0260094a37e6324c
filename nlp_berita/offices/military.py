"""The numbers and the names of military units: "Kodam III/Siliwangi", "Kodim 0611/Garut"."""

from __future__ import annotations

import re

# The rank of whoever commands a unit follows its number: "Danyonif 303 [Letkol] Rudi".
_RANK = (
    r"(?:Jend|Letjen|Mayjen|Brigjen|Kolonel|Kol|Letkol|Letnan|Mayor|Kapt(?:en|\b)|Lettu|Letda|Pelda"
    r"|Peltu|Sersan|Ser[dkm]a|Sertu|Kopral|Kop[dk]a|Koptu|Praka|Pratu|Prada|Laks|Mars(?:dya|da|ma|ekal))"
)
NO_RANK = rf"(?!{_RANK})"
# No name of a person stands before years or a rank: "Danrem 172/Praja Wira Yakthi (2012-2013)".
_WHOLE = rf"(?: {NO_RANK}[A-Z][\w-]+){{1,3}}(?=\s\((?:19|20)\d\d\b|\s{_RANK})"
# Kodim 0501/JP, Kodam V/Brawijaya, Yonif 413/Bremoro
UNIT = re.compile(
    r"\s([IVXL]{1,6}(?:/\d{1,2})?|\d{1,4})"
    rf"(?:(?:\s?/\s?|\s)({NO_RANK}[A-Z][\w-]*(?:{_WHOLE}| {NO_RANK}[A-Z][\w-]+)?)|\b)"
)
# Of a title it is read before the tables say which unit there is.
COMMAND = re.compile(
    rf"\s((?:[IVXL]{{1,6}}|\d{{1,4}})\b(?:(?:\s?/\s?|\s){NO_RANK}[A-Z][^\W\d]+"
    rf"(?:{_WHOLE}|( {NO_RANK}[A-Z][^\W\d]+))?)?)"
)
