"""Taking a table into a document, as one step. Import it where it is used: it loads all words."""

from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.i18n import tr
from shoreboard.session.session import Session
from shoreboard.session.steps import short_name
from shoreboard.storage.tables.plan import Plan


def import_planned(session: Session, made: Plan) -> bool:
    """Take in what the rows of a table bring as one step and select it; tell of any change.

    The scene of the first row that is not refused is shown. The plan was made for the scenario as
    it is now. Raises LimitError where a file could not hold it, and nothing has changed.
    """
    arrivals = made.arrivals
    if not arrivals:
        return False
    cards = list(dict.fromkeys(each.activity.id for each in arrivals))
    label = (
        tr("Import {name}").format(name=short_name(arrivals[0].activity.name))
        if len(cards) == 1
        else tr("Import %n activities", "", len(cards))
    )
    shown = arrivals[0].scene_id
    return session.apply_showing(label, shown, cards, import_arrivals, arrivals, made.new_scenes)
