"""The command palette: what the keys of a screen do, by name; and where else one may go."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.fuzzy import Matcher
from textual.screen import Screen

from runstrong_tui.ports import RoutineCard
from runstrong_tui.tui.keys import Key, offers
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.screens.home import HomeScreen


class Offer(NamedTuple):
    """One line of the palette."""

    name: str
    help: str
    do: Callable[[], Awaitable[object] | object]


class KeyCommands(Provider):
    """What can be done on the screen below, each defined once, with its key."""

    async def discover(self) -> Hits:
        for offer in offers_of(self.screen):
            yield DiscoveryHit(Content(offer.name), offer.do, offer.name, _plain(offer.help))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for offer in offers_of(self.screen):
            score = max(matcher.match(offer.name), matcher.match(offer.help) / 2)
            if score > 0:
                name = _highlighted(matcher, offer.name)
                yield Hit(score, name, offer.do, offer.name, _plain(offer.help))


def _plain(text: str) -> str:
    """A text as content: names come from files, and a bare text would be read as markup."""
    return Content(text)  # type: ignore[return-value]  # it is taken as it is


def _highlighted(matcher: Matcher, text: str) -> Content:
    content = Content(text)
    _, found = matcher.fuzzy_search.match(matcher.query, text)
    for place in found:
        content = content.stylize(matcher.match_style, place, place + 1)
    return content


def offers_of(screen: Screen[object]) -> Iterator[Offer]:
    """All that a screen offers: its keys; on home also each routine."""
    if isinstance(screen, FaceScreen):
        for key in offers(screen.KEYS, screen.useless):
            yield Offer(_named(key), key.help, partial(screen.run_action, key.action))
    if isinstance(screen, HomeScreen):
        for card in screen.cards:
            yield Offer(f"Start {card.name}", _about(card), partial(screen.start, card))


def _named(key: Key) -> str:
    return f"{key.label}  ({key.caps or key.cap})"


def _about(card: RoutineCard) -> str:
    return f"{card.minutes} min. {card.summary}" if card.summary else f"{card.minutes} min."
