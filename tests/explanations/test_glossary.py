"""Every term can be found, leads to others that are there, and is recognized in a text."""

from collections import Counter

import pytest

from shoreboard import resources
from shoreboard.explanations.glossary import Glossary, Link, entry_ids, link_to, with_links
from shoreboard.explanations.topics import Topics

GLOSSARY = Glossary(Topics(resources.root(), "en"))
LINKED = [entry.id for entry in GLOSSARY.entries]
"""Every term can be opened by its id, and the ids are what texts link to."""


def linked(text: str, but: str = "") -> list[tuple[str, str]]:
    return [(text[link.start : link.end], link.entry_id) for link in GLOSSARY.links(text, but)]


def test_terms_stand_in_alphabetical_order_and_once() -> None:
    titles = [entry.topic.title.casefold() for entry in GLOSSARY.entries]
    assert titles == sorted(titles)
    assert len(titles) == len({*entry_ids()}) >= 60


def test_a_name_means_one_term() -> None:
    names = Counter(name.casefold() for entry in GLOSSARY.entries for name in entry.names)
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(
    "name",
    """offshoring; outsourcing; third party; in-house; call center; tech support; KPO; BPO; ITO;
    knowledge process outsourcing; business process outsourcing; offshore software development;
    country of origin; nearshoring; farshoring; friend-shoring; homeshoring; reshoring; backshoring;
    backsourcing; onshoring; insourcing; captive center; global in-house center; foreign affiliate;
    build-operate-transfer; shared service center; contract manufacturing; employer of record;
    free-trade zone; total cost; landed cost; transition cost; vendor lock-in; multi-sourcing;
    co-sourcing; subsidiary; joint venture; procurement; service level agreement; SLA; RFP;
    request for proposal; international outsourcing; contracting out""".replace("\n", " ").split(
        ";"
    ),
)
def test_every_term_of_the_field_is_found_by_its_name(name: str) -> None:
    name = " ".join(name.split())
    found = GLOSSARY.find(name)
    assert name.casefold() in [each.casefold() for each in found[0].names]


@pytest.mark.parametrize("entry", GLOSSARY.entries, ids=lambda entry: entry.id)
def test_every_term_is_found_by_each_of_its_names(entry: object) -> None:
    for name in entry.names:  # pyright: ignore[reportAttributeAccessIssue]
        assert entry in GLOSSARY.find(name)
        assert linked(name) == [(name, entry.id)]  # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize("entry_id", [each for each in LINKED if each.startswith("glossary/")])
def test_a_term_leads_to_others_that_are_there(entry_id: str) -> None:
    entry = GLOSSARY.entry(entry_id)
    topics = Topics(resources.root(), "en")
    assert entry.see_also
    assert entry_id not in entry.see_also
    assert all(topics.term(link) for link in entry.see_also)
    assert len(entry.topic.summary) <= 100
    assert entry.topic.summary.endswith(".")


def test_titles_come_ahead_of_other_names_and_of_texts() -> None:
    found = [entry.topic.title for entry in GLOSSARY.find("offshoring")]
    assert found[:2] == ["Offshoring", "Captive offshoring"]
    assert found.index("Captive offshoring") < found.index("Subsidiary")
    assert GLOSSARY.find("wages skill")[0].topic.title == "Labor arbitrage"
    assert GLOSSARY.find("nonsense") == []
    assert len(GLOSSARY.find("")) == len(GLOSSARY.entries)


def test_an_unknown_term_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        GLOSSARY.entry("glossary/nonsense")


def test_a_text_names_a_term_at_its_first_place() -> None:
    assert linked("Offshoring is no outsourcing; offshoring is offshoring.") == [
        ("Offshoring", "glossary/offshoring"),
        ("outsourcing", "glossary/outsourcing"),
    ]


def test_the_longest_name_counts() -> None:
    assert linked("domestic outsourcing or **outsourcing**") == [
        ("domestic outsourcing", "states/domestic-outsourcing"),
        ("outsourcing", "glossary/outsourcing"),
    ]


def test_a_part_of_a_word_is_no_term() -> None:
    assert linked("The vendors, control-free, uncontrolled; SLAs.") == []


def test_a_term_does_not_lead_to_itself() -> None:
    assert linked("Reshoring reverses offshoring.", "glossary/reshoring") == [
        ("offshoring", "glossary/offshoring")
    ]


def test_a_link_says_where_it_is() -> None:
    assert GLOSSARY.links("An SLA.") == [Link(3, 6, "glossary/service-level-agreement")]


def test_links_stand_in_the_text_and_keep_what_is_bold() -> None:
    text = "It is **not outsourcing** & no reshoring."
    assert with_links(text, GLOSSARY.links(text)) == (
        'It is **not <a href="glossary/outsourcing"><b>outsourcing</b></a>**'
        ' & no <a href="glossary/reshoring">reshoring</a>.'
    )


def test_the_words_of_a_link_are_no_markup() -> None:
    assert link_to("x", "<i>R&D</i>") == '<a href="x">&lt;i&gt;R&amp;D&lt;/i&gt;</a>'
