"""A department's own colours in place of the theme's, by meaning, and whether people can read on them."""

import re
from collections.abc import Iterator
from pathlib import Path

from bangvang.core.problems import Refusal, quoted

# WCAG 2.2, success criterion 1.4.3: contrast of text.
ENOUGH = 4.5
# What stands on each colour, or what it stands on, by the raw names of the theme's tokens.
_AGAINST = {"main": ("paper", "paper-warm", "gold-leaf"), "main_dark": ("ivory", "gold-leaf")}
_NAMES = {"main": "màu chính", "main_dark": "màu chính nền tối"}
_TOKEN = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6});")


def contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2.2: from 1, the same, to 21, black on white.

    >>> round(contrast("#8f1d22", "#fffdf8"), 1)
    8.7
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def complaints(colours: tuple[tuple[str, str], ...], theme: Path) -> Iterator[str]:
    """A sentence for each colour on which the theme's text could not be read, with a darker one that would do."""
    tokens = raw_tokens(theme)
    for key, colour in colours:
        grounds = [tokens[name] for name in _AGAINST[key]]
        worst = min(contrast(colour, ground) for ground in grounds)
        if worst < ENOUGH:
            found = f"{worst:.1f}".replace(".", ",")
            message = f"{key}: {_NAMES[key]} {quoted(colour)} không đủ tương phản với chữ ({found}, cần 4,5)"
            yield Refusal(message, *_readable(colour, grounds)).sentence


def stylesheet(colours: tuple[tuple[str, str], ...]) -> str:
    """The block that puts a department's colours in place of the theme's; empty when it has none."""
    values = dict(colours)
    css = f":root{{--accent:{values['main']};--band:{values['main']}}}" if "main" in values else ""
    if "main" in values or "main_dark" in values:
        band = values.get("main_dark", "var(--lacquer-deep)")
        css += f"@media (prefers-color-scheme:dark){{:root{{--accent:var(--lacquer-pale);--band:{band}}}}}"
    return css


def raw_tokens(theme: Path) -> dict[str, str]:
    """The theme's raw colours by name, as its tokens give them."""
    return dict(_TOKEN.findall((theme / "static" / "css" / "tokens.css").read_text(encoding="utf-8")))


def _readable(colour: str, grounds: list[str]) -> tuple[str, ...]:
    """The lightest darker shade that can be read on every ground; none where even black cannot."""
    for share in range(95, -1, -5):
        shade = "#" + "".join(f"{part * share // 100:02x}" for part in _parts(colour))
        if all(contrast(shade, ground) >= ENOUGH for ground in grounds):
            return (shade,)
    return ()


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _parts(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
