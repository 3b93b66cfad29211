"""What the views of the log have in common."""

from textual import getters, work
from textual.containers import Container
from textual.message import Message

from runstrong_tui.tui.face import FaceApp


class LogView(Container):
    """Reads what it shows when it is told to; moves when it is told to."""

    app = getters.app(FaceApp)

    class Opened(Message):
        """A session is to be shown by itself."""

        def __init__(self, session: str) -> None:
            super().__init__()
            self.session = session

    class Loaded(Message):
        """What is shown was read anew."""

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        """Read anew what is shown; what is being read meanwhile is given up."""
        await self.read()
        self.post_message(self.Loaded())

    async def read(self) -> None:
        """Read what is shown."""
        raise NotImplementedError

    def move(self, by: int) -> None:
        """So many lines down, or up."""

    def page(self, by: int) -> None:
        """So many pages down, or up."""

    @property
    def opens(self) -> bool:
        """Whether more can be shown of what is picked."""
        return False

    def open(self) -> None:
        """Show more of what is picked."""
