"""A department's own colours in place of the theme's, by meaning, and whether people can read on them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bangvang.core.problems import Refusal, quoted

# WCAG 2.2, contrast of text: success criterion 1.4.3, and 1.4.6 for the shades that are ours to choose.
ENOUGH, WELL = 4.5, 7.0
BLACK, WHITE = "#000000", "#ffffff"
_NAMES = {"main": "màu chính", "main_dark": "màu chính nền tối"}
_TOKEN = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6});")


@dataclass(frozen=True, slots=True)
class Palette:
    """What a department's colours put in place of the theme's, by the tokens' meaning, on light and on dark pages."""

    light: Mapping[str, str]
    dark: Mapping[str, str]

    @property
    def bands(self) -> dict[str, str]:
        """The colours of the masthead, which browsers give their own bar: of those that are replaced."""
        schemes = (("band", self.light), ("band_dark", self.dark))
        return {name: scheme["band"] for name, scheme in schemes if "band" in scheme}

    @property
    def stylesheet(self) -> str:
        """The block for every page; empty when nothing is replaced."""
        dark = _declared(self.dark)
        return _declared(self.light) + (f"@media (prefers-color-scheme:dark){{{dark}}}" if dark else "")


def palette(colours: tuple[tuple[str, str], ...], theme: Path) -> Palette:
    """The colours as they are written, and the shades of them that the theme needs beside.

    A department gives a colour and what it is for. How deep or pale it must be as text, on paper, at night and on the
    band of the masthead follows from what can be read.
    """
    values, tokens = dict(colours), raw_tokens(theme)
    paper, night = (tokens["paper"], tokens["paper-warm"]), (tokens["night"], tokens["night-warm"])
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    if main := values.get("main"):
        light = {"accent": main, "band": main}
        dark = {"accent": _shade(main, WHITE, night, WELL), "band": _shade(main, BLACK, (tokens["ivory"],), WELL)}
    if "main_dark" in values:
        dark["band"] = values["main_dark"]
    if honour := values.get("honour"):
        bands = light.get("band", tokens["lacquer"]), dark.get("band", tokens["lacquer-deep"])
        light |= {"honour": _shade(honour, BLACK, paper, ENOUGH)} | _gold(honour, WHITE, tokens, "ink", bands[0])
        dark |= {"honour": _shade(honour, WHITE, night, ENOUGH)} | _gold(honour, BLACK, tokens, "ivory", bands[1])
    return Palette(light, dark)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2.2: from 1, the same, to 21, black on white.

    >>> round(contrast("#8f1d22", "#fffdf8"), 1)
    8.7
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def complaints(colours: tuple[tuple[str, str], ...], theme: Path) -> Iterator[str]:
    """A sentence for each colour on which the theme's text could not be read, with a darker one that would do."""
    tokens, own = raw_tokens(theme), palette(colours, theme)
    # What stands on each colour, or what it stands on.
    against = {
        "main": (tokens["paper"], tokens["paper-warm"], own.light.get("honour-on-band", tokens["gold-leaf"])),
        "main_dark": (tokens["ivory"], own.dark.get("honour-on-band", tokens["gold-leaf"])),
    }
    for key, colour in colours:
        grounds = against.get(key, ())
        worst = _worst(colour, grounds)
        if worst < ENOUGH:
            found = f"{worst:.1f}".replace(".", ",")
            message = f"{key}: {_NAMES[key]} {quoted(colour)} không đủ tương phản với chữ ({found}, cần 4,5)"
            yield Refusal(message, _shade(colour, BLACK, grounds, ENOUGH)).sentence


def raw_tokens(theme: Path) -> dict[str, str]:
    """The theme's raw colours by name, as its tokens give them."""
    return dict(_TOKEN.findall((theme / "static" / "css" / "tokens.css").read_text(encoding="utf-8")))


def _gold(honour: str, toward: str, tokens: Mapping[str, str], words: str, band: str) -> dict[str, str]:
    """The colour of medals and lines, on which numbers stand as well as on the theme's gold; and that on the band."""
    line = _shade(honour, toward, (tokens[words],), contrast(tokens["gold"], tokens[words]))
    return {"honour-line": line, "honour-on-band": _shade(honour, WHITE, (band,), ENOUGH)}


def _shade(colour: str, toward: str, grounds: Sequence[str], enough: float) -> str:
    """The shade nearest to the colour, on the way to black or white, that has enough contrast to every ground."""
    for share in range(0, 100, 5):
        shade = _mixed(colour, toward, share)
        if _worst(shade, grounds) >= enough:
            return shade
    return toward


def _mixed(colour: str, other: str, share: int) -> str:
    """A colour with a share of another, in hundredths."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{(one * (100 - share) + two * share) // 100:02x}" for one, two in pairs)


def _worst(colour: str, grounds: Sequence[str]) -> float:
    return min((contrast(colour, ground) for ground in grounds), default=21.0)


def _declared(values: Mapping[str, str]) -> str:
    declarations = ";".join(f"--{name}:{value}" for name, value in values.items())
    return f":root{{{declarations}}}" if values else ""


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _parts(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
