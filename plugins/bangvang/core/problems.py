"""What is wrong with a value or a file, in words that its author understands."""

from dataclasses import dataclass


class Refusal(ValueError):
    """A written value that cannot be taken, with the reason and, where one is likely, what was meant.

    `message` is a Vietnamese sentence without its full stop; `suggestions` are values that would be accepted.
    """

    def __init__(self, message: str, *suggestions: str) -> None:
        super().__init__(message)
        self.message = message
        self.suggestions = suggestions

    @property
    def sentence(self) -> str:
        """The whole message: what is wrong, and what to write instead.

        >>> Refusal("ngày “16/82022” không đọc được", "16/8/2022").sentence
        'ngày “16/82022” không đọc được. Có phải ý bạn là “16/8/2022”?'
        """
        if not self.suggestions:
            return f"{self.message}."
        return f"{self.message}. Có phải ý bạn là {either(self.suggestions)}?"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake, where it stands, and what to write instead. `line` counts from 1; 0 means the whole file."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.message}"


def quoted(text: str) -> str:
    """The text between Vietnamese quotation marks.

    >>> quoted("năm học")
    '“năm học”'
    """
    return f"“{text}”"


def either(choices: tuple[str, ...]) -> str:
    """The choices quoted and joined with "hay".

    >>> either(("2018-2019", "2019-2020"))
    '“2018-2019” hay “2019-2020”'
    """
    return " hay ".join(quoted(choice) for choice in choices)
