"""What a delivery will do to the published folder, worked out before anything is touched.

Paths are relative and written with `/`, as the manifest and the journal hold them.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from pathlib import Path, PurePosixPath
from typing import Any

PAGES = frozenset({".html"})
LISTS = frozenset({".xml", ".json"})


@dataclass(frozen=True, slots=True)
class Write:
    """One staged file and the files of ours that stand where it, or its folder, must go."""

    path: str
    instead_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Steps:
    """All that the journal must know to finish a delivery from any point of it."""

    respelled: tuple[tuple[str, str], ...]
    writes: tuple[Write, ...]
    removals: tuple[str, ...]
    manifest: tuple[str, ...]

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Steps:
        """The steps as `dataclasses.asdict` wrote them; KeyError or TypeError for anything else."""
        return cls(
            respelled=tuple((old, new) for old, new in value["respelled"]),
            writes=tuple(Write(one["path"], tuple(one["instead_of"])) for one in value["writes"]),
            removals=tuple(value["removals"]),
            manifest=tuple(value["manifest"]),
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps, and what they leave alone. With `foreign` files the steps must not be taken."""

    steps: Steps
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    kept: tuple[str, ...]
    foreign: tuple[str, ...]


def planned(*, staged: Path, output: Path, manifest: Collection[str]) -> Plan:
    """The way from what stands in `output` to the tree in `staged`; `manifest` tells which files there are ours."""
    new = sorted(leaves(staged))
    before = Standing.of(output, wanted=folders_of([*new, *manifest]))
    places = {path: before.place(path) for path in new}
    ours = {place for path in manifest if (place := before.place(path)) and place not in before.folders}
    same = {path for path, place in places.items() if place and _same_bytes(staged / path, output / place)}
    changed = sorted(set(new) - same, key=_turn)
    removed = ours - set(places.values())
    writes, foreign = _writes(changed, before, ours, removed)
    cleared = {path for write in writes for path in write.instead_of}
    steps = Steps(
        respelled=tuple((place, path) for path, place in places.items() if place and place != path),
        writes=writes,
        removals=tuple(sorted(removed - cleared)),
        manifest=tuple(new),
    )
    return Plan(
        steps=steps,
        removed=tuple(sorted(removed)),
        unchanged=tuple(sorted(same)),
        kept=tuple(sorted(before.leaves - ours - set(places.values()))),
        foreign=foreign,
    )


def _writes(
    changed: Iterable[str], before: Standing, ours: set[str], removed: set[str]
) -> tuple[tuple[Write, ...], tuple[str, ...]]:
    """The writes in their order, and the files of others that stand in the way of any of them."""
    writes: list[Write] = []
    foreign: set[str] = set()
    for path in changed:
        place = before.place(path)
        obstacles = set(before.obstacles(path)) if place is None else set()
        foreign |= (obstacles - removed) | ({place} if place and place not in ours else set())
        writes.append(Write(path, tuple(sorted(obstacles))))
    return tuple(writes), tuple(sorted(foreign))


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in a folder: every file, and each subfolder that the question does not reach into as one leaf."""

    root: Path
    leaves: frozenset[str]
    folders: frozenset[str]
    by_key: dict[str, str]

    @classmethod
    def of(cls, root: Path, *, wanted: Collection[str]) -> Standing:
        """The standing of `root`, looking only into folders whose key is `wanted`; empty for a missing root."""
        found = frozenset(leaves(root, wanted=wanted)) if root.is_dir() else frozenset()
        folders = frozenset(path for path in found if _is_folder(root / path))
        return cls(root=root, leaves=found, folders=folders, by_key={key(path): path for path in found})

    def place(self, path: str) -> str | None:
        """The leaf that `path` opens, in its own spelling (file systems may ignore case); None when there is none."""
        if path in self.leaves:
            return path
        twin = self.by_key.get(key(path))
        return twin if twin and _one_file(self.root / path, self.root / twin) else None

    def obstacles(self, path: str) -> Iterator[str]:
        """The leaves to be gone before `path` can be a file: a file where its folder must be, files under its name."""
        for folder in _folders(path):
            if place := self.place(folder):
                yield place
        if _is_folder(self.root / path):
            below = key(path) + "/"
            yield from (leaf for leaf in self.leaves if key(leaf).startswith(below))


def leaves(folder: Path, *, wanted: Collection[str] | None = None, prefix: str = "") -> Iterator[str]:
    """The files under `folder`, links unfollowed; a subfolder that is not `wanted` stands for all that it holds."""
    with os.scandir(folder) as entries:
        for entry in entries:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False) and (wanted is None or key(path) in wanted):
                yield from leaves(Path(entry.path), wanted=wanted, prefix=f"{path}/")
            else:
                yield path


def key(path: str) -> str:
    """What is equal for two paths that some file system takes for one: Windows and macOS ignore case, macOS forms too.

    >>> key("Ảnh/Cờ.JPG") == key("ảnh/cờ.jpg")
    True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def case_twins(paths: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs of paths, folders included, that differ and yet have one key."""
    first: dict[str, str] = {}
    parts = dict.fromkeys(part for path in sorted(paths) for part in (path, *_folders(path)))
    return [(twin, part) for part in parts if (twin := first.setdefault(key(part), part)) != part]


def folders_of(paths: Iterable[str]) -> frozenset[str]:
    """The keys of all folders that hold one of the paths."""
    return frozenset(key(folder) for path in paths for folder in _folders(path))


def _folders(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:number]) for number in range(len(parts) - 1, 0, -1)]


def _turn(path: str) -> tuple[int, str]:
    """The order of writing: what pages need, then pages, then the lists that send machines to pages."""
    suffix = PurePosixPath(path).suffix.lower()
    return (1 if suffix in PAGES else 2 if suffix in LISTS else 0, path)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _one_file(one: Path, other: Path) -> bool:
    try:
        return os.path.samestat(os.lstat(one), os.lstat(other))
    except OSError:
        return False


def _same_bytes(one: Path, other: Path) -> bool:
    if other.is_symlink() or not other.is_file() or one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as left, other.open("rb") as right:
        blocks = (iter(partial(file.read, 1 << 20), b"") for file in (left, right))
        return all(a == b for a, b in zip_longest(*blocks))
