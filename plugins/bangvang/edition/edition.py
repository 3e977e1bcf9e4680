"""The Edition: all that the content folder says at one moment, typed, checked and frozen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from bangvang.core.days import Moment
from bangvang.core.honours import Honour, OfficeHolder
from bangvang.core.registry import Registry
from bangvang.core.roll import HonourRoll
from bangvang.core.sameness import Conflict, Reconciled, reconcile
from bangvang.core.text import sort_key
from bangvang.core.withdrawals import NOBODY, Withdrawals
from bangvang.edition.category import Category
from bangvang.edition.post import PlainPage, Post, PostState
from bangvang.edition.site_values import SiteValues


@dataclass(frozen=True)
class Edition:
    """Posts newest first, pages by title, the registry and the site's values, as of `now`.

    `ledgers` are the honours of each ledger by its path, `withdrawals` the names that no page may hold.
    `shows_drafts` is true in the preview only: drafts and scheduled posts then stand among the others.
    """

    posts: tuple[Post, ...]
    pages: tuple[PlainPage, ...]
    registry: Registry
    categories: Mapping[str, Category]
    site: SiteValues
    now: Moment
    ledgers: Mapping[str, tuple[Honour, ...]] = field(default_factory=dict)
    withdrawals: Withdrawals = NOBODY
    shows_drafts: bool = False

    @classmethod
    def of(
        cls,
        posts: tuple[Post, ...],
        pages: tuple[PlainPage, ...],
        registry: Registry,
        categories: Mapping[str, Category],
        site: SiteValues,
        now: Moment,
        *,
        ledgers: Mapping[str, tuple[Honour, ...]] | None = None,
        withdrawals: Withdrawals = NOBODY,
        shows_drafts: bool = False,
    ) -> "Edition":
        """An edition whose posts stand newest first; posts of one moment by their address, so that the order is one."""
        by_address = sorted(posts, key=lambda post: post.path)
        newest_first = tuple(sorted(by_address, key=lambda post: post.date.at, reverse=True))
        by_title = tuple(sorted(pages, key=lambda page: sort_key(page.title)))
        return cls(
            newest_first,
            by_title,
            registry,
            categories,
            site,
            now,
            ledgers or {},
            withdrawals,
            shows_drafts,
        )

    @cached_property
    def written(self) -> tuple[Post, ...]:
        """The posts that have a page: published and expired ones."""
        return tuple(post for post in self.posts if self._shows(post, expired=True))

    @cached_property
    def listed(self) -> tuple[Post, ...]:
        """The posts that stand in lists: those with a page, less the expired ones."""
        return tuple(post for post in self.posts if self._shows(post, expired=False))

    @cached_property
    def written_pages(self) -> tuple[PlainPage, ...]:
        return tuple(page for page in self.pages if self.shows_drafts or not page.is_draft)

    @cached_property
    def roll(self) -> HonourRoll:
        """The honours of the ledgers and of every post that has a page: an award does not expire with its news."""
        told = self._all_told if self.written == self._finished else self._reconciled(self.written)
        return HonourRoll(tuple(map(self._without_names, told.honours)), self.registry.awards)

    def _without_names(self, honour: Honour) -> Honour:
        person = honour.recipient
        if not self.withdrawals or not isinstance(person, OfficeHolder):
            return honour
        hidden = self.withdrawals.hidden(person.person)
        return honour if hidden == person.person else replace(honour, recipient=replace(person, person=hidden))

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What sources say against each other, those of posts still to come among them, but not of drafts."""
        return self._all_told.conflicts

    @cached_property
    def doubts(self) -> tuple[Conflict, ...]:
        """What may be one conferral and is counted as two, and the conflicts of drafts."""
        of_drafts = (
            set(self._reconciled(self.posts).conflicts) - set(self.conflicts) if self._finished != self.posts else ()
        )
        return (*self._all_told.doubts, *sorted(of_drafts, key=lambda conflict: conflict.here))

    @cached_property
    def _all_told(self) -> Reconciled:
        return self._reconciled(self._finished)

    @cached_property
    def _finished(self) -> tuple[Post, ...]:
        """The posts that are no drafts."""
        return tuple(post for post in self.posts if not post.is_draft)

    def _reconciled(self, posts: Iterable[Post]) -> Reconciled:
        in_posts = (honour for post in posts for honour in post.honours)
        return reconcile((*in_posts, *(honour for honours in self.ledgers.values() for honour in honours)))

    @cached_property
    def by_path(self) -> Mapping[str, Post]:
        return {post.path: post for post in self.posts}

    def state(self, post: Post) -> PostState:
        return post.state(self.now)

    def _shows(self, post: Post, *, expired: bool) -> bool:
        state = self.state(post)
        if state is PostState.EXPIRED:
            return expired
        return state is PostState.PUBLISHED or self.shows_drafts
