"""Written names: what makes two of them the same, and which known ones a wrong one may have meant."""

import difflib
import heapq
import re
from collections.abc import Collection
from functools import lru_cache

from bangvang.core.text import fold, nfc, squeezed

# How alike two keys must be for one to be suggested for the other, as difflib measures it: below it are other names.
CLOSE = 0.72
# Of so many keys each is compared letter by letter, which is slow; of more, those that have the most words in common.
MANY = 400

# "Giáo dục và Đào tạo" in all the ways people write it, once "&" is "va" and punctuation is a space.
_EDUCATION = re.compile(r"\b(?:giao duc|gd) ?(?:va )?(?:dao tao|dt)\b")
_HO_CHI_MINH = re.compile(r"\b(?:t ?p ?)?hcm\b")
_CITY_WORDS = re.compile(r"\b(?:thanh pho|tp)\b")
# "tỉnh" is taken out while its tone is there, for Hà Tĩnh, Tịnh Biên and Sơn Tịnh must stay; written without tones it
# goes too, except in "Ha Tinh".
_PROVINCE_WORD = re.compile(r"\btỉnh\b|(?<!\bha )\btinh\b")
# A "phổ thông dân tộc nội trú" is as often called "dân tộc nội trú" alone.
_BOARDING = re.compile(r"\bpho thong (?=dan toc (?:noi|ban) tru\b)")
# Letters of other scripts stay: they are no punctuation, and the names are not the same without them.
_NOT_WORD = re.compile(r"[\W_]+")
_LEADING_ZEROS = re.compile(r"\b0+(?=\d)")

# Abbreviations as offices use them; a whole word each.
_IN_FULL = {
    "thpt": "trung hoc pho thong",
    "thcs": "trung hoc co so",
    "ptcs": "pho thong co so",
    "pt": "pho thong",
    "th": "tieu hoc",
    "mn": "mam non",
    "mg": "mau giao",
    "ptdtnt": "pho thong dan toc noi tru",
    "dtnt": "dan toc noi tru",
    "ptdtbt": "pho thong dan toc ban tru",
    "dtbt": "dan toc ban tru",
    "gdtx": "giao duc thuong xuyen",
    "gdnn": "giao duc nghe nghiep",
    "ubnd": "uy ban nhan dan",
    "cdsp": "cao dang su pham",
    "dhqg": "dai hoc quoc gia",
    "ldld": "lien doan lao dong",
    "cdcs": "cong doan co so",
    "cstd": "chien si thi dua",
    "ldtt": "lao dong tien tien",
    "ldxs": "lao dong xuat sac",
    "tncs": "thanh nien cong san",
}
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_CLASSES = {"1": "nhat", "2": "nhi", "3": "ba"}
_NUMBERED = re.compile(r"\b(hang|muc do|cap do|muc|cap) (i{1,3}|iv|\d)\b")


def name_key(name: str) -> str:
    """What is the same for two ways to write one name: case, marks, punctuation and known abbreviations do not count.

    >>> name_key("Sở GD&ĐT tỉnh Điện Biên") == name_key("SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐIỆN BIÊN")
    True
    """
    without_province_word = _PROVINCE_WORD.sub(" ", nfc(name).casefold())
    return " ".join(_CITY_WORDS.sub(" ", _words(without_province_word)).removeprefix("truong ").split())


def award_key(name: str) -> str:
    """The same for names of awards: classes and levels may be written in Roman figures, "danh hiệu" may lead.

    >>> award_key("Huân chương Lao động hạng III") == award_key("“Huân chương Lao động” hạng Ba")
    True
    """
    words = _words(name).removeprefix("danh hieu ")
    return " ".join(_NUMBERED.sub(_plain_number, words).split())


def label_key(label: str) -> str:
    """What makes two written labels (a tag, a topic, an author, an issuer) the same: all but case and spaces.

    >>> label_key("Cờ  thi đua") == label_key("cờ thi Đua"), label_key("Mai Hương") == label_key("Mai Hường")
    (True, False)
    """
    return squeezed(label).casefold()


def nearest(written: str, known: Collection[str], *, most: int = 3, cutoff: float = CLOSE) -> tuple[str, ...]:
    """Those of the known keys that are closest to the written one, closest first; none where all are far."""
    likely = known if len(known) <= MANY else _likeliest(written, known)
    return tuple(difflib.get_close_matches(written, likely, n=most, cutoff=cutoff))


def _likeliest(written: str, known: Collection[str]) -> list[str]:
    traits = _traits(written)
    return heapq.nlargest(MANY, known, key=lambda key: _likeness(_traits(key), traits))


@lru_cache(maxsize=65536)
def _traits(key: str) -> frozenset[str]:
    """The words of a key, and how each begins and ends: a slip spoils one or two of the three."""
    return frozenset(trait for word in key.split() for trait in (word, f"{word[:2]}-", f"-{word[-2:]}"))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of traits that both have (Sørensen and Dice)."""
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def _words(name: str) -> str:
    spaced = _NOT_WORD.sub(" ", fold(name).replace("&", " va ")).strip()
    spaced = _HO_CHI_MINH.sub("ho chi minh", spaced)
    in_full = _BOARDING.sub("", " ".join(_IN_FULL.get(word, word) for word in spaced.split()))
    return _LEADING_ZEROS.sub("", _EDUCATION.sub("gddt", in_full))


def _plain_number(match: re.Match[str]) -> str:
    figure = _ROMAN.get(match[2], match[2])
    return f"{match[1]} {_CLASSES.get(figure, figure) if match[1] == 'hang' else figure}"
