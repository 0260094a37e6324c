"""Many articles: files in, JSON Lines out, and no bad article stops the good ones."""

from nlp_berita.batch.inputs import Fault, Item, read, readable
from nlp_berita.batch.loop import Summary, run
from nlp_berita.batch.outputs import open_output

__all__ = ["Fault", "Item", "Summary", "open_output", "read", "readable", "run"]
