"""The look: one stylesheet, in colours for light and for dark surroundings."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

# Layer → hue of lines and labels, tint behind the words.
_LIGHT = {
    "quote": ("#7a6a4f", "rgba(186, 160, 104, .13)"),
    "official": ("#1f6fb2", "rgba(31, 111, 178, .13)"),
    "position": ("#1f6fb2", "transparent"),
    "person": ("#66727f", "rgba(102, 114, 127, .15)"),
    "regulation": ("#b1346f", "rgba(177, 52, 111, .13)"),
    "office": ("#197a57", "rgba(25, 122, 87, .14)"),
    "date": ("#a85a00", "rgba(222, 140, 20, .17)"),
}
_DARK = {
    "quote": ("#cdb88d", "rgba(205, 184, 141, .11)"),
    "official": ("#74b8f2", "rgba(84, 160, 226, .2)"),
    "position": ("#74b8f2", "transparent"),
    "person": ("#a9b4c0", "rgba(150, 165, 180, .2)"),
    "regulation": ("#f08ab8", "rgba(226, 84, 146, .22)"),
    "office": ("#6fcfa6", "rgba(72, 190, 140, .2)"),
    "date": ("#f0b15c", "rgba(226, 150, 40, .22)"),
}
_SURFACES = {
    "light": {
        "paper": "#fffdf9",
        "ink": "#23262b",
        "soft": "#6b6f76",
        "rule": "#e4e0d8",
        "row": "#f6f3ec",
    },
    "dark": {
        "paper": "#1b1d21",
        "ink": "#e3e4e6",
        "soft": "#9aa0a8",
        "rule": "#34373d",
        "row": "#24272c",
    },
}
# How JupyterLab, VS Code, Colab and documentation sites say which theme they wear. They have the
# last word; without them the reader's system decides.
_SIGNS = {
    theme: (
        f'[data-jp-theme-light="{"true" if theme == "light" else "false"}"]',
        f".vscode-{theme}",
        f'html[theme="{theme}"]',
        f'[data-theme="{theme}"]',
        f".nb-{theme}",
    )
    for theme in ("light", "dark")
}


@cache
def stylesheet() -> str:
    """All rules, for one ``<style>`` element."""
    rules = [
        _colours(".nlp-berita", "light"),
        "@media (prefers-color-scheme: dark) { " + _colours(".nlp-berita", "dark") + " }",
    ]
    for theme, signs in _SIGNS.items():
        rules.append(_colours(", ".join(f"{sign} .nlp-berita" for sign in signs), theme))
    shape = files("nlp_berita.display").joinpath("style.css").read_text(encoding="utf-8")
    return "\n".join([*rules, shape])


def _colours(selector: str, theme: str) -> str:
    layers = _LIGHT if theme == "light" else _DARK
    names = {f"--{name}": value for name, value in _SURFACES[theme].items()}
    for layer, (hue, tint) in layers.items():
        names[f"--{layer}"] = hue
        names[f"--{layer}-tint"] = tint
    body = "; ".join(f"{name}: {value}" for name, value in names.items())
    return f"{selector} {{ {body}; color-scheme: {theme}; }}"
