"""Problems of one file as they are collected."""

from bangvang.core.problems import Problem
from bangvang.edition.fields import Complaints


def test_complaints_are_told_once_in_the_order_in_which_they_are_found() -> None:
    complaints = Complaints("bài")
    complaints.add(3, "sai.")
    complaints.add_all([(2, "thiếu."), (3, "sai.")])
    assert complaints.found == (Problem("bài", 3, "sai."), Problem("bài", 2, "thiếu."))


def test_complaints_are_collected_at_once(at_once) -> None:
    complaints = Complaints("bài")
    with at_once():
        for line in range(20_000):
            complaints.add(line, "sai.")
    assert len(complaints.found) == 20_000
