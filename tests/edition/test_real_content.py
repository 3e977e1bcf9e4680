"""The project's own content: reads without a problem, and holds what its sources tell."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bangvang.core.days import Moment
from bangvang.core.honours import Group, Honour, HonourStatus
from bangvang.core.problems import Refusal
from bangvang.core.registry import Registry
from bangvang.core.school_years import SchoolYear
from bangvang.core.units import UnitKind
from bangvang.edition.edition import Edition
from bangvang.edition.reader import Contents, read_contents

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold"
LAST_OF_THE_63 = date(2025, 6, 30)


@pytest.fixture(scope="module")
def contents() -> Contents:
    return read_contents(ROOT / "content", Moment(date(2026, 11, 22)))


@pytest.fixture(scope="module")
def edition(contents: Contents) -> Edition:
    return contents.edition


def test_content_has_no_problem(contents: Contents) -> None:
    assert [str(problem) for problem in (*contents.problems, *contents.notes)] == []


def test_content_is_enough_to_show(edition: Edition) -> None:
    assert len(edition.written) >= 25
    assert {page.slug for page in edition.written_pages} >= {"gioi-thieu", "lien-he", "co-cau-to-chuc"}
    assert len(edition.registry.awards.by_id) >= 60
    assert len({post.category for post in edition.written}) >= 5
    assert sum(post.cover is not None for post in edition.written) >= 5


def test_departments_are_the_63_and_their_heirs(edition: Edition) -> None:
    departments = [unit for unit in edition.registry.units.values() if unit.kind is UnitKind.DEPARTMENT]
    ended = [unit for unit in departments if unit.until]
    assert (len(departments), len(ended)) == (63, 29)
    assert all(unit.until == LAST_OF_THE_63 and unit.successors for unit in ended)
    heirs = {successor for unit in ended for successor in unit.successors}
    assert len(heirs) == 23
    assert heirs <= {unit.id for unit in departments if not unit.until}
    assert {unit.id for heir in heirs for unit in edition.registry.predecessors(heir)} == {unit.id for unit in ended}


@pytest.mark.parametrize(
    ("unit", "award", "school_year", "status"),
    [
        ("so-gddt-dien-bien", "co-thi-dua-bo-gddt", 2018, HonourStatus.AWARDED),
        ("so-gddt-dien-bien", "co-thi-dua-bo-gddt", 2019, HonourStatus.AWARDED),
        ("so-gddt-son-la", "co-thi-dua-bo-gddt", 2023, HonourStatus.PROPOSED),
        ("so-gddt-cao-bang", "bang-khen-bo-truong-bo-gddt", 2023, HonourStatus.PROPOSED),
    ],
)
def test_roll_holds_flags_and_proposals(
    edition: Edition, unit: str, award: str, school_year: int, status: HonourStatus
) -> None:
    found = [
        honour.status
        for honour in edition.roll.by_unit[unit]
        if (honour.award, honour.school_year) == (award, SchoolYear(school_year))
    ]
    assert found == [status]


def test_cluster_knows_its_leads(edition: Edition) -> None:
    years = edition.registry.blocks["cum-thi-dua-so-4"].years
    assert [(str(year.period), year.lead, year.deputy) for year in years] == [
        ("2024-2025", "so-gddt-cao-bang", "so-gddt-lang-son"),
        ("2023-2024", "so-gddt-son-la", "so-gddt-cao-bang"),
    ]
    assert {"so-gddt-dien-bien", "so-gddt-ha-giang", "so-gddt-lai-chau"} <= set(years[1].members)


def test_posts_do_not_name_recipients_without_an_office(edition: Edition) -> None:
    groups = [honour for honour in edition.roll.honours if isinstance(honour.recipient, Group)]
    assert groups
    assert all(honour.recipient.count is None or honour.recipient.count > 0 for honour in groups)


# Award records of the annotated articles that the roll does not hold as they are, each with its reason.
EXCEPTIONS = {
    ("h090", "Trường tiểu học Sơn Bằng", "Trường đạt chuẩn quốc gia mức độ 2"): (
        "2018-2023 is how long the recognition holds, and no school year: the honour has no year, its reason tells"
    ),
}


def gold_awards() -> Iterator[tuple[str, dict[str, str | None]]]:
    """Each award to a unit in the annotated articles, with its article's id."""
    for name in ("seeds.jsonl", "dev.jsonl"):
        for line in (GOLD / name).read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            yield from (
                (article["id"], award) for award in article["gold"]["awards"] if award["recipient_kind"] == "unit"
            )


def matches(honour: Honour, award: dict[str, str | None], registry: Registry) -> bool:
    """Whether the honour is the annotated one: recipient, award, year and status."""
    party_id = honour.unit or getattr(honour.recipient, "block", "")
    return (
        party_id in meant(award["recipient"] or "", registry)
        and honour.award == registry.awards.named(award["award"] or "").id
        and str(honour.period) == (award["year_or_school_year"] or "")
        and honour.status == award["status"]
    )


def meant(written: str, registry: Registry) -> set[str]:
    """The ids of the units that a written name may mean: annotations leave the province out."""
    try:
        return {registry.named(written).id}
    except Refusal as refused:
        return {registry.named(suggestion).id for suggestion in refused.suggestions}


@pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated articles (../shared/gold) are not here")
def test_roll_holds_every_award_of_a_unit_that_the_articles_tell(edition: Edition) -> None:
    told = list(gold_awards())
    missing = {
        (article, award["recipient"] or "", award["award"] or "")
        for article, award in told
        if not any(matches(honour, award, edition.registry) for honour in edition.roll.honours)
    }
    assert len(told) > 40
    assert missing == set(EXCEPTIONS)
