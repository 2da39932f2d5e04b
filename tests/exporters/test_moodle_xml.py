"""Moodle XML: both questions are marked apart, and a name is no markup, gap or file."""

import re

from shoreboard.exporters.moodle_xml import moodle_xml
from tests.explanations.boards import HOME, board
from tests.exporters.boards import BOARDS
from tests.exporters.keys import moodle_questions
from tests.exporters.quizzes import asked_of, golden, small


def test_it_is_written_as_ever() -> None:
    assert moodle_xml(small()).decode() == golden("small.xml")


def test_who_and_where_are_words_of_two_groups() -> None:
    first, *_ = moodle_questions(moodle_xml(small()), "ddwtos")
    boxes = {box.findtext("text"): box.findtext("group") for box in first.iter("dragbox")}
    assert boxes == {"Own staff": "1", "Another firm": "1", "At home": "2", "Abroad": "2"}
    assert all(box.find("infinite") is not None for box in first.iter("dragbox"))


def test_each_wrong_answer_says_which_question_was_wrong() -> None:
    first, *_ = moodle_questions(moodle_xml(small()), "multichoice")
    remarks = [each.findtext("feedback/text") or "" for each in first.iter("answer")]
    assert sorted(each.count("no.") for each in remarks) == [0, 1, 1, 2]


def test_a_name_is_no_markup() -> None:
    names = ("<img src=x onerror=alert(1)>", "[[1]] [[4]]", "@@PLUGINFILE@@/a", "$$x$$", r"\(x\)")
    data = moodle_xml(asked_of(board(dict.fromkeys(names, HOME))))
    for kind in ("ddwtos", "multichoice", "matching"):
        for each in moodle_questions(data, kind):
            for html in (*each.iter("questiontext"), *each.iter("subquestion")):
                text = html.findtext("text") or ""
                assert set(re.findall(r"<[^>]*>", text)) <= {"<p>", "</p>"}
                assert "@@" not in text
                assert "$" not in text
                assert "\\" not in text
    (gaps,) = moodle_questions(data, "ddwtos")
    assert (gaps.findtext("questiontext/text") or "").count("[[") == 2 * len(names)


def test_ids_are_unique_in_the_file() -> None:
    for name in ("everything", "scenes", "many"):
        data = moodle_xml(asked_of(BOARDS[name]())).decode()
        ids = re.findall("<idnumber>(.*?)</idnumber>", data)
        assert len(ids) == len(set(ids)) > 0


def test_nothing_placed_is_no_question() -> None:
    assert b"<question" not in moodle_xml(asked_of(BOARDS["empty"]()))
