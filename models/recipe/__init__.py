"""The recipe that rebuilds models/ner-news from third-party corpora: see models/README.md."""
