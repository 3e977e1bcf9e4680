"""What staff are told: where, what is wrong, what to write instead."""

import pytest

from bangvang.core.problems import Problem, Refusal, either, quoted


@pytest.mark.parametrize(
    ("suggestions", "sentence"),
    [
        ((), "ngày “16/82022” không đọc được."),
        (("16/8/2022",), "ngày “16/82022” không đọc được. Có phải ý bạn là “16/8/2022”?"),
        (
            ("16/8/2022", "1/6/2022"),
            "ngày “16/82022” không đọc được. Có phải ý bạn là “16/8/2022” hay “1/6/2022”?",
        ),
    ],
)
def test_refusal_sentence(suggestions: tuple[str, ...], sentence: str) -> None:
    assert Refusal("ngày “16/82022” không đọc được", *suggestions).sentence == sentence


def test_refusal_is_a_value_error_with_its_message() -> None:
    refusal = Refusal("thiếu ngày", "18/12/2020")
    assert isinstance(refusal, ValueError)
    assert (str(refusal), refusal.message, refusal.suggestions) == ("thiếu ngày", "thiếu ngày", ("18/12/2020",))


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (Problem("tin-tuc/2022/a/index.md", 3, "thiếu ngày."), "tin-tuc/2022/a/index.md:3: thiếu ngày."),
        (Problem("tin-tuc/2022/a/index.md", 0, "thiếu ngày."), "tin-tuc/2022/a/index.md: thiếu ngày."),
    ],
)
def test_problem_as_text(problem: Problem, expected: str) -> None:
    assert str(problem) == expected


def test_problems_are_ordered_by_file_line_and_message() -> None:
    whole_file, second_line = Problem("a.md", 0, "z"), Problem("a.md", 2, "a")
    same_line, tenth_line, next_file = Problem("a.md", 2, "b"), Problem("a.md", 10, "a"), Problem("b.md", 1, "a")
    in_order = [whole_file, second_line, same_line, tenth_line, next_file]
    assert sorted([tenth_line, next_file, same_line, whole_file, second_line]) == in_order


def test_the_same_problem_counts_once() -> None:
    assert len({Problem("a.md", 3, "thiếu ngày."), Problem("a.md", 3, "thiếu ngày.")}) == 1


@pytest.mark.parametrize(
    ("choices", "expected"),
    [((), ""), (("a",), "“a”"), (("a", "b"), "“a” hay “b”"), (("a", "b", "c"), "“a” hay “b” hay “c”")],
)
def test_either(choices: tuple[str, ...], expected: str) -> None:
    assert either(choices) == expected


def test_quoted() -> None:
    assert quoted("năm học") == "“năm học”"
