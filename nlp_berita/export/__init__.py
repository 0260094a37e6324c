"""An article in the formats of other tools; each function is pure and tested by reading it back.

>>> from nlp_berita import extract, export
>>> article = extract("UU 5/2014 berlaku.", id="a")
>>> export.doccano(article)["label"]
[[0, 9, 'REGULATION']]
>>> export.annotate(article, form="markdown")
'[UU 5/2014](https://peraturan.go.id/id/uu-no-5-tahun-2014 "UU 5/2014") berlaku.'
"""

from nlp_berita.export.akoma_ntoso import akoma_ntoso
from nlp_berita.export.annotation_tools import brat, doccano, label_studio
from nlp_berita.export.links import annotate
from nlp_berita.export.web_annotation import web_annotations

__all__ = ["akoma_ntoso", "annotate", "brat", "doccano", "label_studio", "web_annotations"]
