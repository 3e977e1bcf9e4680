"""The registry: every unit, block and form of award that posts may name, and which of them a written name means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bangvang.core.awards import AwardRegistry, AwardType
from bangvang.core.blocks import EmulationBlock
from bangvang.core.names import name_key, nearest
from bangvang.core.problems import Refusal, quoted
from bangvang.core.units import Unit, UnitKind

Party = Unit | EmulationBlock


@dataclass(frozen=True)
class Registry:
    """All that is known by name. `home` is the site's own province, where a name without one is looked for first."""

    units: Mapping[str, Unit]
    blocks: Mapping[str, EmulationBlock]
    awards: AwardRegistry
    home: str = ""
    _by_key: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(
        cls,
        units: Iterable[Unit] = (),
        blocks: Iterable[EmulationBlock] = (),
        awards: Iterable[AwardType] = (),
        *,
        home: str = "",
    ) -> "Registry":
        parties: list[Party] = [*units, *blocks]
        by_key: dict[str, dict[str, None]] = {}
        for party in parties:
            for form in party.written_forms():
                by_key.setdefault(name_key(form), {})[party.id] = None
        return cls(
            {party.id: party for party in parties if isinstance(party, Unit)},
            {party.id: party for party in parties if isinstance(party, EmulationBlock)},
            AwardRegistry.of(awards),
            home,
            {key: tuple(ids) for key, ids in by_key.items()},
        )

    def __contains__(self, party_id: str) -> bool:
        return party_id in self.units or party_id in self.blocks

    def party(self, party_id: str) -> Party:
        """The unit or block with the id."""
        return self.units.get(party_id) or self.blocks[party_id]

    def named(self, written: str) -> Party:
        """The unit or block meant by a written name or an id; of namesakes, the one in the home province.

        Raises Refusal when none, or more than one, is meant; its suggestions can be written instead.
        """
        ids = (written,) if written in self else self._by_key.get(name_key(written)) or self._named_at_home(written)
        if len(ids) > 1:
            ids = self._at_home(ids) or ids
        if len(ids) == 1:
            return self.party(ids[0])
        if ids:
            names = (self.unmistakable(found) for found in ids)
            raise Refusal(f"có {len(ids)} đơn vị mang tên {quoted(written)}; ghi rõ tỉnh hoặc huyện", *names)
        raise Refusal(f"không có đơn vị hay khối thi đua {quoted(written)} trong danh mục", *self._near(written))

    def namesake(self, party: Party) -> str:
        """The id of another one that is written alike, in the same province or with none to tell them apart."""
        where = name_key(party.province)
        for form in (party.name, *party.other_names):
            for other in self._by_key.get(name_key(form), ()):
                if other != party.id and where in ("", name_key(self.party(other).province)):
                    return other
        return ""

    def unit_named(self, written: str) -> Unit:
        """The unit meant by a written name; a block is refused."""
        party = self.named(written)
        if isinstance(party, EmulationBlock):
            raise Refusal(f"{quoted(written)} là khối thi đua; ở đây phải là một đơn vị")
        return party

    def children(self, unit_id: str) -> tuple[Unit, ...]:
        """The units right below."""
        return tuple(self._children.get(unit_id, ()))

    def predecessors(self, unit_id: str) -> tuple[Unit, ...]:
        """The ended units whose honours this one inherits, those before them too; each once."""
        found: dict[str, Unit] = {}
        waiting = [unit_id]
        while waiting:
            heir = waiting.pop(0)
            earlier = [unit for unit in self._heirs.get(heir, ()) if unit.id not in {unit_id, *found}]
            found |= {unit.id: unit for unit in earlier}
            waiting += [unit.id for unit in earlier]
        return tuple(found.values())

    def province_today(self, province: str) -> str:
        """The province that one of before July 2025 belongs to now, as its department's successor tells.

        A province that goes on, or that no department is known of, is returned as it is.
        """
        passed: set[str] = set()
        while (key := name_key(province)) in self._next_provinces and key not in passed:
            passed.add(key)
            province = self._next_provinces[key]
        return province

    def blocks_of(self, unit_id: str) -> tuple[EmulationBlock, ...]:
        """The blocks in which the unit was a member or led, in any year."""
        return tuple(self._blocks_of.get(unit_id, ()))

    def unmistakable(self, party_id: str) -> str:
        """The name that can mean no other: the full one, or the id where another has the same."""
        if party_id not in self._unmistakable:
            full_name = self.party(party_id).full_name
            is_alone = self._by_key[name_key(full_name)] == (party_id,)
            self._unmistakable[party_id] = full_name if is_alone else party_id
        return self._unmistakable[party_id]

    @cached_property
    def _heirs(self) -> dict[str, list[Unit]]:
        heirs: dict[str, list[Unit]] = {}
        for unit in self.units.values():
            for successor in unit.successors:
                heirs.setdefault(successor, []).append(unit)
        return heirs

    @cached_property
    def _children(self) -> dict[str, list[Unit]]:
        children: dict[str, list[Unit]] = {}
        for unit in self.units.values():
            children.setdefault(unit.parent, []).append(unit)
        return children

    @cached_property
    def _blocks_of(self) -> dict[str, list[EmulationBlock]]:
        found: dict[str, list[EmulationBlock]] = {}
        for block in self.blocks.values():
            for unit_id in block.units():
                found.setdefault(unit_id, []).append(block)
        return found

    @cached_property
    def _nearest(self) -> dict[str, tuple[str, ...]]:
        """What was found for the keys asked so far: one wrong name is often copied from post to post."""
        return {}

    @cached_property
    def _unmistakable(self) -> dict[str, str]:
        """The names that were asked for so far: a ledger as open data asks for few, many thousand times."""
        return {}

    @cached_property
    def _next_provinces(self) -> dict[str, str]:
        return {
            name_key(unit.province): self.units[unit.successors[0]].province
            for unit in self.units.values()
            if unit.kind is UnitKind.DEPARTMENT and unit.successors and unit.successors[0] in self.units
        }

    def _named_at_home(self, written: str) -> tuple[str, ...]:
        """Those whose name is the written one with the home province: "Sở GD&ĐT" alone is the site's own."""
        return self._by_key.get(name_key(f"{written} {self.home}"), ()) if self.home else ()

    def _at_home(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        here = name_key(self.province_today(self.home))
        return tuple(i for i in ids if here and name_key(self.province_today(self.party(i).province)) == here)

    def _near(self, written: str) -> tuple[str, ...]:
        key = name_key(written)
        if key not in self._nearest:
            self._nearest[key] = nearest(key, self._by_key)
        keys = self._nearest[key]
        return tuple(dict.fromkeys(self.unmistakable(i) for key in keys for i in self._by_key[key]))[:3]
