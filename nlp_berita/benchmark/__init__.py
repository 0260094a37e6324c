"""How fast the library is: every stage and the whole, beside spaCy's blank tokenizer."""
