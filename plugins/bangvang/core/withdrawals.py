"""Names that were withdrawn: a person may ask to be named no longer, and then must not be found anywhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from unicodedata import combining
from urllib.parse import unquote

from bangvang.core.problems import Refusal, quoted
from bangvang.core.text import fold, folded, nfc, squeezed

WITHDRAWN = "[đã rút tên]"

# What may stand between two words of a name: any number of spaces; hyphens, dots, marks of Markdown.
_BETWEEN = r"(?:\s++|[^\w\s]|_){1,12}+"
# In names of files and addresses the words are often run together.
_BETWEEN_OR_NOTHING = r"(?:\s++|[^\w\s]|_){0,12}+"
_WORD = re.compile(r"[^\W_]+")
# A place to break a line at, which nobody sees: it parts two words, or stands within one.
_BREAK = "\u200b"


def parse_name(text: str) -> str:
    """A name of two words or more. Raises Refusal for a shorter one, which would be found in too many places.

    >>> parse_name(" Nguyễn  Văn Mẫu ")
    'Nguyễn Văn Mẫu'
    """
    name = nfc(squeezed(text))
    if len(_WORD.findall(name)) < 2:
        raise Refusal(f"tên {quoted(text)} quá ngắn để tìm cho đúng; ghi đủ họ và tên")
    return name


@dataclass(frozen=True)
class Withdrawals:
    """The withdrawn names, found in any spelling: with or without marks, in any case and any Unicode form.

    `exceptions` are words as they are written, in which a name is no such person's: a school's name, a namesake's.
    """

    names: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.names)

    def hidden(self, text: str) -> str:
        """The text with every withdrawn name replaced.

        >>> Withdrawals(("Nguyễn Văn Mẫu",)).hidden("Em NGUYEN VĂN  MẪU (lớp 5), Nguyễn Văn Mẫunh")
        'Em [đã rút tên] (lớp 5), Nguyễn Văn Mẫunh'
        """
        for start, end in reversed(self.places(text)):
            text = f"{text[:start]}{WITHDRAWN}{text[end:]}"
        return text

    def places(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where withdrawn names begin and end in the text, in order."""
        if not self.found_in(text):
            return ()
        return self._places(text)

    def found_in(self, text: str) -> bool:
        """Whether a withdrawn name stands in the text."""
        if not self.names or not any(self._prose.search(folded(reading)) for reading in _readings(text)):
            return False
        return not self.exceptions or bool(self._places(text))

    def found_in_address(self, text: str) -> bool:
        """Whether a withdrawn name stands in an address or a file's name, where its words may be run together.

        >>> Withdrawals(("Nguyễn Văn Mẫu",)).found_in_address("anh/NguyenVanMau-2.jpg")
        True
        """
        if not self.names:
            return False
        plain = folded(unquote(text))
        excepted = [match.span() for match in self._excepted_addresses.finditer(plain)] if self.exceptions else []
        return any(not _is_within(match.span(), excepted) for match in self._addresses.finditer(plain))

    def _places(self, text: str) -> tuple[tuple[int, int], ...]:
        found = (self._spans(reading) for reading in _readings(text))
        united = _united(sorted((start, _after(text, last)) for spans in found for start, last in spans))
        excepted = [match.span() for match in self._excepted.finditer(text)] if self.exceptions else []
        return tuple(span for span in united if not _is_within(span, excepted))

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        """The places of the first and the last letter of each name."""
        plain, origins = _folded_with_origins(text)
        for match in self._prose.finditer(plain):
            yield origins[match.start()], origins[match.end() - 1]

    @cached_property
    def _prose(self) -> re.Pattern[str]:
        return _pattern(self.names, _BETWEEN)

    @cached_property
    def _addresses(self) -> re.Pattern[str]:
        return _pattern(self.names, _BETWEEN_OR_NOTHING)

    @cached_property
    def _excepted(self) -> re.Pattern[str]:
        """Finds the exceptions as they are written, capitals and spaces apart."""
        spelled = (r"\s+".join(map(re.escape, phrase.split())) for phrase in self.exceptions)
        return re.compile("|".join(spelled), re.IGNORECASE)

    @cached_property
    def _excepted_addresses(self) -> re.Pattern[str]:
        """Finds in addresses those exceptions that are longer than a name: without marks a namesake's is the same."""
        names = {fold(name) for name in self.names}
        longer = [phrase for phrase in self.exceptions if fold(phrase) not in names]
        return _pattern(longer, _BETWEEN_OR_NOTHING) if longer else re.compile(r"(?!)")


NOBODY = Withdrawals()


def _pattern(names: Iterable[str], between: str) -> re.Pattern[str]:
    """Finds any of the names in folded text, whole words only, the longest first.

    Figures make no word longer: the mark of a footnote is one, and the number of a picture.
    """
    spelled = sorted((between.join(_WORD.findall(fold(name))) for name in names), key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(spelled)})(?![^\W\d_])")


def _is_within(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _readings(text: str) -> tuple[str, ...]:
    """The text, and where it has places to break lines at, the text with a space for each."""
    return (text, text.replace(_BREAK, " ")) if _BREAK in text else (text,)


def _united(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The spans, which are in order, with those that overlap as one."""
    united: list[tuple[int, int]] = []
    for start, end in spans:
        if united and start < united[-1][1]:
            united[-1] = united[-1][0], max(united[-1][1], end)
        else:
            united.append((start, end))
    return tuple(united)


def _folded_with_origins(text: str) -> tuple[str, list[int]]:
    """The text folded, and the place in the text that each folded letter comes from."""
    pieces: list[str] = []
    origins: list[int] = []
    for place, char in enumerate(text):
        piece = fold(char)
        pieces.append(piece)
        origins += [place] * len(piece)
    return "".join(pieces), origins


def _after(text: str, last: int) -> int:
    """The place behind the letter that stands at `last`, the marks upon it included."""
    end = last + 1
    while end < len(text) and combining(text[end]):
        end += 1
    return end
