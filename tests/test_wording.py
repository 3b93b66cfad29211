"""How the shipped exercises are worded: 69 files that sound like one coach.

What is said is said to somebody in the middle of a rep: one short call, a verb first.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from runstrong_tui.core.muscles import group_of
from tests.shipped import CATALOGUE, EXERCISES, ROUTINES, Table

FILES = (*sorted(CATALOGUE.glob("*.toml")), *sorted(ROUTINES.glob("*.toml")))


def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w'-]+", text.lower()))


VERBS = words(
    """
    bend bounce brace breathe bring check close count curl drive drop ease end face feel fold go
    half-kneel hold hop hug jog jump keep kneel land lay lead lean let lie lift listen look lower
    make march move narrow open point press pull push put raise reach rest return rise rock roll
    round set shift sink sit slide slow squeeze stack stand stay step stop straighten swap swing
    switch take touch tuck turn use walk
    """
)
"""What a coach calls. A new call may join them; a cue without one is no cue."""

BODY = words(
    """
    ankle ankles arm arms chest elbow elbows feet foot glute glutes hand hands head heel heels
    hip hips knee knees leg legs neck pelvis ribs shin shins shoulder shoulders thigh thighs toes
    """
)
FILLERS = words("a an and as at by for from in into just of off on or so the to your")

TERMS = {
    r"low[ -]backs?": "lower back",
    r"trunks?|torsos?": "chest, back or body",
    r"kit": "equipment",
    r"caves?|dives?|diving": "fall inward",
    r"butt|bum|backside": "hips or glutes",
    r"abs|tummy|stomach": "ribs, or nothing",
    r"planted": "on the floor",
    r"ground": "floor",
    r"(?<!tuck your )pelvis": "hips, but for: tuck your pelvis",
}
"""One word for one thing: what is not said, and what is."""

EQUIPMENT = {
    *("mat", "wall", "chair", "step", "towel", "jump rope", "exercise ball"),
    *("dumbbell or kettlebell", "band or ankle weight", "door frame or chair"),
}
CUE, SETUP, FAULT, SIGN = 42, 95, 52, 55
"""The most letters of each."""
SAME = 0.7
"""So much of the shorter of two cues in the longer one is the same advice (our choice)."""

each_exercise = pytest.mark.parametrize("name", EXERCISES)


def first_word(text: str) -> str:
    return re.split(r"[ ,:]", text.lower(), maxsplit=1)[0]


def content(text: str) -> set[str]:
    """The words that carry the advice, without the verb it begins with."""
    return set(words(text.partition(" ")[2]) - FILLERS)


def stems(text: str) -> set[str]:
    """Beginnings of words, so that sagging is sag."""
    return {word[:3] for word in re.findall(r"[a-z]{3,}", text.lower())} - {"the", "you", "and"}


def faults(exercise: Table) -> list[tuple[str, str]]:
    return [(one["fault"], one["fix"]) for one in exercise.get("fault", [])]


@each_exercise
def test_a_cue_is_one_short_call_that_begins_with_its_verb(name: str) -> None:
    cues = EXERCISES[name]["cues"]
    assert 3 <= len(cues) <= 6
    for cue in cues:
        assert first_word(cue) in VERBS, cue
        assert cue[0].isupper() and len(cue) <= CUE, cue
        assert not re.search(r"[.:;!?\d]", cue), cue


@each_exercise
def test_no_cue_counts_seconds_because_a_routine_may_set_another_tempo(name: str) -> None:
    assert not re.findall(r"\bseconds?\b", " ".join(EXERCISES[name]["cues"]))


@each_exercise
def test_a_cue_stands_alone_because_each_set_begins_with_another(name: str) -> None:
    for cue in EXERCISES[name]["cues"]:
        assert not re.match(r"\S+ (?:it|them|they|that)\b", cue), cue


@each_exercise
def test_a_call_on_the_beat_is_one_word(name: str) -> None:
    """Two take longer than the second they have."""
    assert all(call.isalpha() for call in EXERCISES[name]["pace"].get("calls", []))


@each_exercise
def test_a_part_of_the_body_is_yours(name: str) -> None:
    said = (*EXERCISES[name]["cues"], *(fix for _, fix in faults(EXERCISES[name])))
    for text in said:
        verb, _, rest = text.lower().partition(" ")
        assert not (verb in VERBS and first_word(rest) in BODY), text


@each_exercise
def test_no_two_cues_give_the_same_advice(name: str) -> None:
    for one, other in combinations(EXERCISES[name]["cues"], 2):
        shorter = min(len(content(one)), len(content(other)))
        assert not shorter or len(content(one) & content(other)) / shorter < SAME, (one, other)


@each_exercise
def test_a_fault_is_seen_and_its_fix_is_a_call(name: str) -> None:
    for fault, fix in faults(EXERCISES[name]):
        assert fault[0].isupper() and fix[0].islower()
        assert not fault.endswith(".") and not fix.endswith(".")
        assert max(len(fault), len(fix)) <= FAULT
        assert first_word(fix) in VERBS, fix


@each_exercise
def test_the_fault_that_is_said_is_one_of_the_faults(name: str) -> None:
    exercise = EXERCISES[name]
    if "fault_cue" in exercise:
        question, answer = re.split(r"(?<=\?) ", exercise["fault_cue"])
        assert first_word(answer) in VERBS and answer.endswith(".")
        assert any(stems(question) & stems(fault) for fault, _ in faults(exercise)), question


@each_exercise
def test_a_setup_says_how_to_begin_in_sentences(name: str) -> None:
    setup = EXERCISES[name]["setup"]
    assert first_word(setup) in VERBS, setup
    assert setup[0].isupper() and setup.endswith(".") and len(setup) <= SETUP


@each_exercise
def test_whoever_hears_left_side_knows_what_is_meant(name: str) -> None:
    exercise = EXERCISES[name]
    if exercise["sides"] == "each" and exercise.get("limb", "side") == "side":
        assert exercise["setup"].endswith("Left side: left elbow down.")


@each_exercise
def test_stop_signs_and_safety_words_are_told_apart_by_their_full_stop(name: str) -> None:
    exercise = EXERCISES[name]
    assert exercise["stop_signs"]
    for sign in exercise["stop_signs"]:
        assert sign[0].isupper() and not sign.endswith(".") and len(sign) <= SIGN
    assert exercise.get("safety", ".").endswith(".")


@each_exercise
def test_muscles_and_equipment_have_the_names_they_have_elsewhere(name: str) -> None:
    exercise = EXERCISES[name]
    muscles = [muscle for some in exercise.get("muscles", {}).values() for muscle in some]
    assert len(muscles) == len(set(muscles))
    assert [muscle for muscle in muscles if group_of(muscle) is None] == []
    assert set(exercise.get("equipment", [])) <= EQUIPMENT


def spoken_of(file: Path) -> Iterator[str]:
    """The texts of a file that people read or hear, its comments included."""
    for line in file.read_text("utf-8").splitlines():
        if not re.match(r"(?:met|fit|sources|muscles) = ", line):
            yield line


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_one_word_is_used_for_one_thing(file: Path) -> None:
    for line in spoken_of(file):
        for wrong, right in TERMS.items():
            found = re.search(rf"\b(?:{wrong})\b", line, re.IGNORECASE)
            assert not found, f"{line!r}: say {right}"


def test_the_same_call_is_worded_the_same_everywhere() -> None:
    """Cues that differ only in fillers would be two clips of one call."""
    calls: dict[frozenset[str], str] = {}
    for exercise in EXERCISES.values():
        for cue in exercise["cues"]:
            call = frozenset({first_word(cue), *content(cue)})
            assert calls.setdefault(call, cue) == cue
