"""Opening and saving documents."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from shoreboard.actions.context import Context, NoticeAnswer
from shoreboard.actions.import_actions import open_any
from shoreboard.actions.questions import ChooseHome, EditScenario, OpenFile, SaveFile
from shoreboard.actions.spec import ActionSpec
from shoreboard.actions.version_actions import earlier_versions, has_versions
from shoreboard.domain import edits
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.paths import SUFFIX, file_stem
from shoreboard.session.session import Session
from shoreboard.storage.errors import StorageError

if TYPE_CHECKING:
    from shoreboard.storage.save import LateSave

_NOT_KEPT, _HOME = "not-kept", "home"


def file_actions(topics: Topics) -> tuple[ActionSpec, ...]:
    """Return the actions of the File menu."""
    return (
        ActionSpec("new", tr("&New"), new, ("New",), "new", short=tr("New")),
        ActionSpec("open", tr("&Open…"), open_file, ("Open",), "open", short=tr("Open")),
        ActionSpec("save", tr("&Save"), save, ("Save",), "save", _can_save, short=tr("Save")),
        ActionSpec("save-as", tr("Save &as…"), save_as, ("Ctrl+Shift+S",)),
        ActionSpec(
            "earlier-versions", tr("Earlier &versions…"), earlier_versions, enabled=has_versions
        ),
        ActionSpec("export", tr("E&xport…"), _outward("export", topics), ("Ctrl+E",)),
        ActionSpec(
            "export-again", tr("Export a&gain…"), _outward("export-again", topics), ("Ctrl+J",)
        ),
        ActionSpec(
            "copy-picture", tr("Copy pic&ture"), _outward("copy-picture", topics), ("Ctrl+K",)
        ),
        ActionSpec("print", tr("&Print…"), _outward("print", topics), ("Print",)),
        ActionSpec("scenario", tr("Scenar&io…"), edit_scenario, ("Alt+Return",)),
        ActionSpec("home-country", tr("&Home country…"), choose_home),
        ActionSpec("close", tr("C&lose"), lambda context: context.window.close(), ("Ctrl+W",)),
        ActionSpec("quit", tr("&Quit"), lambda context: context.window.quit(), ("Ctrl+Q",)),
    )


def _outward(action_id: str, topics: Topics) -> Callable[[Context], None]:
    """Return the handler of an export, which is loaded when it is first asked for."""

    def handler(context: Context) -> None:
        from shoreboard.actions.export_actions import HANDLERS

        HANDLERS[action_id](context, topics)

    return handler


def new_session() -> Session:
    """Return a new document on its first scene, where what is added and placed has not moved."""
    scenario = new_scenario(tr("New scenario"), tr("Today"), tr("Plan"))
    session = Session(scenario, scene_id=scenario.scenes[0].id)
    session.wants_home = True
    return session


def new(context: Context) -> None:
    """Show a new document."""
    context.window.open_session(new_session())


def open_file(context: Context) -> None:
    """Ask for a file and show what is in it."""
    path = context.ask(OpenFile(context.session.path))
    if path is not None:
        open_any(context, path)


def save(context: Context) -> bool:
    """Save to the document's file, or ask for one; tell whether it was saved."""
    if context.session.path is None or context.session.is_read_only:
        return save_as(context)
    return _save_to(context, context.session.path)


def save_as(context: Context) -> bool:
    """Ask for a file and save there; tell whether it was saved."""
    session = context.session
    suggestion = session.path or Path(
        (file_stem(session.scenario.title) or tr("Scenario")) + SUFFIX
    )
    path = context.ask(SaveFile(suggestion))
    return path is not None and _save_to(context, path)


def save_copy(context: Context) -> bool:
    """Ask for a file beside the document's own, save there and go on with it; as `save_as` does."""
    path = context.session.path
    if path is None:
        return save_as(context)
    own = tr("{name} (mine)").format(name=path.name.removesuffix(SUFFIX))
    chosen = context.ask(SaveFile(path.with_name(own + SUFFIX)))
    return chosen is not None and _save_to(context, chosen)


def edit_scenario(context: Context) -> None:
    """Let the user edit the scenario's title, company and home country."""
    words = context.ask(EditScenario(context.session.scenario))
    if words is None:
        return

    def with_words(scenario: Scenario) -> Scenario:
        scenario = edits.set_title(scenario, words.title)
        scenario = edits.set_company(scenario, words.company)
        return edits.set_home_country(scenario, words.home_country)

    context.session.apply(tr("Edit scenario"), with_words)


def choose_home(context: Context) -> None:
    """Let the user choose which country is home."""
    home = context.session.scenario.home_country
    chosen = context.ask(ChooseHome(home))
    if chosen is not None:
        label = tr("Choose the home country")
        context.session.apply(label, edits.set_home_country, chosen.country)
        context.notices.withdraw(_HOME)


def ask_for_home(context: Context) -> None:
    """Ask once for the home country of a new document, where that stands in nobody's way."""
    context.notices.withdraw(_HOME)
    if context.session.wants_home:
        context.session.wants_home = False
        answers = (NoticeAnswer(tr("Choose the &country…"), choose_home),)
        words = tr("Where is home? “At home” and “abroad” are seen from one country.")
        context.notices.offer(words, answers, _HOME)


def _can_save(context: Context) -> bool:
    return not context.session.is_read_only


def _save_to(context: Context, path: Path) -> bool:
    from shoreboard.session.documents import save_document
    from shoreboard.storage.errors import UnansweredError

    session = context.session
    before = session.late_saves.get(path.absolute())
    try:
        not_kept = save_document(session, path, context.versions)
    except UnansweredError:
        late = session.late_saves[path.absolute()]
        if late is not before:
            context.window.errands.follow(late.work, partial(_hear_late, session, late))
        raise
    _say_saved(context, path, not_kept)
    return True


def _hear_late(session: Session, late: "LateSave", context: Context) -> None:
    """Say what became of a save that was not waited for."""
    from shoreboard.session.documents import take_note

    if session.late_saves.get(late.path) is late:
        _say_saved(context, late.path, take_note(session, late))


def _say_saved(context: Context, path: Path, not_kept: StorageError | None) -> None:
    context.preferences.remember_file(path)
    if not_kept is not None:
        from shoreboard.actions.problems import reason_words

        words = tr("Saved. What was in the file before is not among its versions: {reason}.")
        context.notices.offer(words.format(reason=reason_words(not_kept)), (), _NOT_KEPT)
    else:
        context.notices.withdraw(_NOT_KEPT)
