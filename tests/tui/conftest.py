"""Pilots wait for what a key has set off, not for the processor to be idle.

Textual's own pilots sleep until the process has computed nothing for a while: that takes long on
a fast machine, and says nothing on a busy one. They wait for the next frame as well; here it is
painted at once.
"""

import asyncio
from collections.abc import Iterator

import pytest
from textual._context import active_app
from textual.app import App
from textual.message_pump import MessagePump

CALM = 5
"""Turns of the loop in which nothing is to be done, after which nothing is on its way."""
GLANCE = 0.0005
"""Seconds between two looks at what is still at work."""
PATIENCE = 1.0
"""Seconds that workers are waited for; some wait themselves for what the test does next."""


async def all_is_done(*_: float) -> None:
    """Wait until no part of the app has a message left, and everything is laid out and painted."""
    app = active_app.get()
    loop = asyncio.get_running_loop()
    patient_until = loop.time() + PATIENCE
    calm = 0
    while calm < CALM and app.is_running:
        app.screen._on_timer_update()
        await asyncio.sleep(0 if calm else GLANCE)
        at_work = loop.time() < patient_until and any(not one.is_finished for one in app.workers)
        calm = 0 if at_work or any(part.message_queue_size for part in _parts(app)) else calm + 1


def _parts(app: App[object]) -> Iterator[MessagePump]:
    yield app
    for screen in app.screen_stack:
        yield from screen.walk_children(with_self=True)


@pytest.fixture(autouse=True)
def prompt_pilots(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("app", "pilot"):
        monkeypatch.setattr(f"textual.{module}.wait_for_idle", all_is_done)
