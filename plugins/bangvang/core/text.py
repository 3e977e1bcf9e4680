"""Vietnamese text: one Unicode form, folding for comparison, slugs, and the order of the alphabet."""

import re
import unicodedata
from functools import lru_cache

# Marks in the order of ICU's Vietnamese rules: huyền, hỏi, ngã, sắc, nặng; a letter without one comes first.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

# The letters that are letters of their own in Vietnamese, as they stand after the plain one.
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

# Unicode's root order of what is no letter: spaces, punctuation, symbols, currency, digits (CLDR, "root collation").
_BEFORE_LETTERS = " \u00a0_-‐‑–—,;:!¡?¿.…·'‘’\"“”„«»()[]{}§¶@*/\\&#%‰†‡•`´˜^¯¨°©®+±÷×<=>|¦~¤¢$£¥₫0123456789"

_PRIMARY = {char: place for place, char in enumerate(_BEFORE_LETTERS + _LETTERS, start=1)}
# A character and the marks upon it, in decomposed text.
_CLUSTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
# What nobody sees but pasting brings along: soft hyphen, zero-width characters, direction marks, byte order mark.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# The Icelandic letter too: its capital (Ð) looks the same, and old portals and fonts put it in the place of Đ.
_D = str.maketrans("đð", "dd")
# The names of Windows's devices: no folder can be called so there, with an ending or without one.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)
_DASHES = re.compile("[\u2010-\u2015\u2212]")

SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str]


def nfc(text: str) -> str:
    """The text in Unicode's composed form, in which every part of the program holds it.

    >>> nfc("Điê\u0323n") == "Điện"
    True
    """
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text without case, tones, marks and đ, for comparing what people write; full-width forms are plain ones.

    >>> fold("Điện BIÊN"), fold("hoà") == fold("hòa")
    ('dien bien', True)
    """
    return folded(text)


def folded(text: str) -> str:
    """The same for whole texts, which are not worth remembering."""
    # Twice around the casefolding, as Unicode's caseless matching has it: either step makes work for the other.
    plain = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text)).casefold()
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).translate(_D)


def slug(text: str) -> str:
    """The text as an address: ASCII letters and digits, joined by hyphens; empty when none is left.

    >>> slug("Cờ thi đua của Bộ GD&ĐT")
    'co-thi-dua-cua-bo-gd-dt'
    """
    return _NOT_SLUG.sub("-", fold(text)).strip("-")


def is_folder_name(text: str) -> bool:
    """Whether a page can have the name as the folder of its address, on every system.

    >>> is_folder_name("le-khai-giang"), is_folder_name("Lễ khai giảng"), is_folder_name(""), is_folder_name("con")
    (True, False, False, False)
    """
    return bool(text) and slug(text) == text and text not in _DEVICES


def squeezed(text: str) -> str:
    """The text with each run of white space, no-break ones too, as one space, none at its ends, nothing invisible.

    >>> squeezed("  Sở \u00a0 GD&ĐT ")
    'Sở GD&ĐT'
    """
    return " ".join(_INVISIBLE.sub("", text).split())


def in_sentence(heading: str) -> str:
    """A heading as it stands within a sentence, where nothing else loses its capital.

    >>> in_sentence("Cấp Chính phủ")
    'cấp Chính phủ'
    """
    return heading[:1].lower() + heading[1:]


def plain_dashes(text: str) -> str:
    """The text with every dash, and the minus sign, as a hyphen.

    >>> plain_dashes("2019–2020")
    '2019-2020'
    """
    return _DASHES.sub("-", text)


@lru_cache(maxsize=65536)
def sort_key(text: str) -> SortKey:
    """A key that orders as ICU does for Vietnamese: letters first, then tones, then small before capital.

    >>> sorted(["đá", "da", "dạ", "dà", "Da"], key=sort_key)
    ['da', 'Da', 'dà', 'dạ', 'đá']
    """
    letters: list[int] = []
    tones: list[int] = []
    cases: list[int] = []
    for cluster in _CLUSTER.findall(unicodedata.normalize("NFD", text)):
        base, tone = _letter_and_tone(cluster)
        letters.append(_PRIMARY.get(base.lower(), len(_PRIMARY) + ord(base[0])))
        tones.append(tone)
        cases.append(base != base.lower())
    return tuple(letters), tuple(tones), tuple(cases), nfc(text)


def _letter_and_tone(cluster: str) -> tuple[str, int]:
    """The letter of the alphabet and the place of its tone: `ậ`, decomposed, is (`â`, 5)."""
    tone = next((_TONES[mark] for mark in cluster if mark in _TONES), 0)
    letter = nfc("".join(mark for mark in cluster if mark not in _TONES) or cluster)
    if letter.lower() not in _PRIMARY and letter[0] != cluster[0]:
        # A letter of another language (ü, ç): sorted as its base, after every Vietnamese tone.
        return cluster[0], len(_TONES) + 1
    return letter, tone
