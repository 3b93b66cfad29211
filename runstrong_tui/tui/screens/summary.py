"""After the workout: what was done, how hard it was, a note. Nothing is required."""

import asyncio
from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import var

from runstrong_tui.core.fault import Unusable
from runstrong_tui.core.logbook import SessionRecord, corrected
from runstrong_tui.core.view import Summary, View
from runstrong_tui.ports import Lead
from runstrong_tui.tui.afterthought import Afterthought
from runstrong_tui.tui.face import ask
from runstrong_tui.tui.keys import bindings, row
from runstrong_tui.tui.naming import names, title
from runstrong_tui.tui.screen_keys import NOTE, SUMMARY
from runstrong_tui.tui.screens.base import FaceScreen
from runstrong_tui.tui.screens.help import help_page
from runstrong_tui.tui.theme import Tone
from runstrong_tui.tui.totals import totals
from runstrong_tui.tui.widgets.big_text import BigText, Words
from runstrong_tui.tui.widgets.effort_scale import HARDEST, EffortScale
from runstrong_tui.tui.widgets.key_row import KeyRow
from runstrong_tui.tui.widgets.note_field import NoteField
from runstrong_tui.tui.widgets.notice import News, Notice
from runstrong_tui.tui.widgets.number_tiles import NumberTiles
from runstrong_tui.tui.widgets.text import Text
from runstrong_tui.tui.words import done
