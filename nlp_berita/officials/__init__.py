"""Persons with public positions named in a text."""

from nlp_berita.officials.extractor import OfficialExtractor
from nlp_berita.officials.person import Person, Post

__all__ = ["OfficialExtractor", "Person", "Post"]
