"""The guide: every page is there, leads somewhere, names what there is, and is found."""

import pytest

from shoreboard import resources
from shoreboard.actions.registry import all_actions
from shoreboard.explanations.form import FormError
from shoreboard.explanations.guide import GUIDE_PAGES, Guide, Reader, parse_page
from shoreboard.session.examples import lesson_names, lesson_page, open_example, open_lesson
from tests.explanations.boards import TOPICS
from tests.helpers.links import links_in

GUIDE = Guide(resources.root(), "en")
every_page = pytest.mark.parametrize("page_id", GUIDE_PAGES)


def test_every_file_is_a_page_and_every_page_a_file() -> None:
    files = {path.stem for path in (resources.root() / "guide" / "en").iterdir()}
    assert files == set(GUIDE_PAGES)


@every_page
def test_what_a_page_names_is_there(page_id: str) -> None:
    page = GUIDE.page(page_id)
    assert page.readers
    assert page.actions <= {spec.id for spec in all_actions(TOPICS)}
    assert set(page.see_also) <= set(GUIDE_PAGES) - {page_id}
    assert page.see_also, "a page leads on"
    for link in links_in(page.body):
        kind, colon, name = link.partition(":")
        if colon:
            assert (kind, name in lesson_names()) == ("lesson", True), link
        else:
            assert link in GUIDE_PAGES
    if page.picture is not None:
        assert open_example(page.picture.example).scenario.scenes[page.picture.scene]


@every_page
def test_a_page_is_read_in_a_minute_or_two(page_id: str) -> None:
    assert 30 <= len(GUIDE.page(page_id).body.split()) <= 260


@pytest.mark.parametrize("reader", Reader)
def test_each_kind_of_reader_has_pages(reader: Reader) -> None:
    pages = GUIDE.find("", reader)
    assert len(pages) >= 10
    assert all(reader in page.readers for page in pages)


def test_pages_are_found_by_their_words_and_those_with_them_as_title_first() -> None:
    assert GUIDE.find("ready LESSON")[0].id == "lessons"
    assert GUIDE.find("no such word") == []
    assert [page.id for page in GUIDE.find("")] == list(GUIDE_PAGES)


def test_actions_stand_in_the_words_of_the_menu() -> None:
    page = GUIDE.page("save")
    assert "File › Save (Ctrl+S) keeps" in page.body_with({"save": "File › Save (Ctrl+S)"})


def test_each_lesson_has_its_plan_with_minutes_questions_and_what_goes_wrong() -> None:
    minutes = [10, 15, 20, 25, 30]
    for name, wanted in zip(lesson_names(), minutes, strict=True):
        page = GUIDE.page(lesson_page(name))
        rows = [line.split("|") for line in page.body.splitlines() if line.startswith("| ")][1:]
        assert page.sentence.startswith(f"{wanted} minutes")
        assert sum(int(row[1]) for row in rows) == wanted, name
        assert "**Ask**" in page.body
        assert "**Usually goes wrong.**" in page.body
        assert f"(lesson:{name})" in page.body
        session = open_lesson(name)
        scenes = [f"{rank} {scene.title}" for rank, scene in enumerate(session.scenario.scenes, 1)]
        assert {row[2].strip() for row in rows} == set(scenes)
        assert all(scene.note and scene.caption for scene in session.scenario.scenes)
        assert page.title == f"Lesson: {session.scenario.title}"
        assert session.path is None


@pytest.mark.parametrize(
    "text", ["---\nfor: nobody\n---\n# A\n\n> B.\n\nC", "---\npicture: a\n---\n# A\n\n> B.\n\nC"]
)
def test_a_damaged_page_is_refused(text: str) -> None:
    with pytest.raises(FormError):
        parse_page("a", text)
