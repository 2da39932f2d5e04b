"""Taking a table into a document, as one step. Import it where it is used: it loads all words."""

from shoreboard.domain import edits
from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.scenario import Scenario
from shoreboard.session.session import Session
from shoreboard.storage.tables.plan import Plan


def import_planned(
    session: Session, made: Plan, label: str, home_country: str | None = None
) -> bool:
    """Take in what the rows of a table bring as one step and select it; tell of any change.

    The scene of the first row that is not refused is shown. A home country, where one is given,
    becomes the scenario's in the same step. The plan was made for the scenario as it is now, with
    that home country. Raises LimitError where a file could not hold it, and nothing has changed.
    """
    arrivals = made.arrivals
    if not arrivals:
        return False

    def take_in(scenario: Scenario) -> Scenario:
        if home_country is not None:
            scenario = edits.set_home_country(scenario, home_country)
        return import_arrivals(scenario, arrivals, made.new_scenes)

    cards = list(dict.fromkeys(each.activity.id for each in arrivals))
    return session.apply_showing(label, arrivals[0].scene_id, cards, take_in)
