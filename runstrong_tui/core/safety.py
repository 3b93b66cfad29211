"""The words everyone reads once, before the first workout."""

SAFETY_WORDS = """\
Before you begin

This program guides exercise. It gives no medical advice.

Ask a doctor first if you have heart trouble or high blood pressure, chest pain,
fainting or dizzy spells, a long-term illness or regular medicine for it, or a
bone, joint or tendon problem that exercise could make worse; if you are pregnant
or gave birth lately; or if you were told to train only under supervision.
Ill or feverish? Wait until you are well.

Chest pain, fainting, odd breathlessness: stop at once and get help.
Sharp or growing pain, numbness, form lost twice: stop the exercise.
"""
"""Our own wording of what the usual questionnaires for physical activity ask about."""
