"""Pages go by names and by pixels; a scenario never goes along where answers are hidden."""

import pytest

from shoreboard.exporters.options import PAGES, Options, page_of


@pytest.mark.parametrize("name", PAGES)
def test_pages_have_names_and_the_proportions_of_their_paper(name: str) -> None:
    page = page_of(f" {name.upper()} ")
    assert page is not None
    assert page is PAGES[name]
    across, down = page.size.width / page.width_mm, page.size.height / page.height_mm
    assert across == pytest.approx(down, rel=0.001)


def test_a_page_can_be_said_in_pixels() -> None:
    page = page_of("1280x720")
    assert page is not None
    assert page.size == (1280, 720)
    assert page.width_mm / page.height_mm == pytest.approx(1280 / 720)


@pytest.mark.parametrize("words", ["", "a5", "1280", "319x400", "4001x400", "-1x5", "1e3x1e3", "x"])
def test_what_means_no_page_is_none(words: str) -> None:
    assert page_of(words) is None


def test_hidden_answers_leave_the_scenario_out_whatever_is_wanted() -> None:
    assert Options().carries
    assert not Options(carries_scenario=False).carries
    assert not Options(answers=False, carries_scenario=True).carries
