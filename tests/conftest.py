"""No example is refused for its time: what a busy machine needs says nothing about the code."""

import gc

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# A suite that makes screens by the hundred would look for garbage a tenth of its time.
gc.freeze()
gc.set_threshold(50_000, 50, 100)
