"""The library of cases: a Markdown file each, read when they are first asked for.

Cases of one company and one piece of work, each beginning where the one before ended, are a story.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import GRID
from shoreboard.explanations.case import Case, CaseError, read_case, read_translation
from shoreboard.explanations.explanation import plain
from shoreboard.explanations.topics import LAST_RESORT
from shoreboard.folding import folded
from shoreboard.i18n import tr

_ACTIVITY = ActivityId("a1")


class Cases:
    """The cases below `root` (see `resources.root`) in a language such as "de_AT" or "en".

    Iterates by company, then by year. Facts come from the English file; words come in the
    language, in the language without its country, or in English. All files are read once, when
    the first case is asked for; that raises CaseError, and OSError without a library.
    """

    def __init__(self, root: Path, language: str) -> None:
        self._folder = root / "cases"
        languages = dict.fromkeys((language, language.partition("_")[0]))
        self._languages = tuple(each for each in languages if each != LAST_RESORT)
        self._known: Mapping[str, Case] | None = None

    def __iter__(self) -> Iterator[Case]:
        """Yield every case."""
        return iter(self._cases().values())

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._cases())

    def __getitem__(self, case_id: str) -> Case:
        """Return a case by its id, which its file's name begins with; raises KeyError."""
        return self._cases()[case_id]

    def story(self, case: Case) -> Sequence[Case]:
        """Return the cases that tell one story with this one, in their order; often it alone."""
        return next((story for story in _stories(self) if case in story), (case,))

    def of(self, scenario: Scenario, scene_id: SceneId, activity: ActivityId) -> Case | None:
        """Return the case that an activity shows in a scene, or None where it is no case's.

        It is told by its facts as they stand on the board: so it is known in a file as well, and
        is none where it stands elsewhere. Raises KeyError or UnknownSceneError for unknown ids.
        """
        work, before = scenario.activities[activity], scenario.scene_before(scene_id)
        after = scenario.scene(scene_id).placements[activity]
        if before is None:
            return None
        facts = (
            scenario.company, scenario.home_country, work.name, work.kind,
            before.placements[activity], after,
        )  # fmt: skip
        return next((case for case in self if _facts(case) == facts), None)

    def _cases(self) -> Mapping[str, Case]:
        if self._known is None:
            paths = [each for each in (self._folder / LAST_RESORT).iterdir() if _is_case(each)]
            read = sorted((self._read(path) for path in paths), key=_rank)
            self._known = {case.id: case for case in read}
        return self._known

    def _read(self, path: Path) -> Case:
        case = _told(path, lambda text: read_case(_id(path), text))
        for language in self._languages:
            words = self._folder / language / path.name
            if words.is_file():
                return _told(words, lambda text: read_translation(case, text))
        return case


def scenario_of_case(case: Case) -> Scenario:
    """Return a case alone as a scenario of two scenes; see `scenario_of_story`."""
    return scenario_of_story((case,))


def scenario_of_story(story: Sequence[Case]) -> Scenario:
    """Return cases that follow each other as a scenario: Before, then a scene for each, its year.

    The caption of a scene tells what the company did, which the class may see, and that of Before
    what it is about to do. A note, which is the lecturer's, has the answer, trap and source.
    """
    first = story[0]
    scenes = [_scene(1, tr("Before"), first.before, first.prompt)]
    for number, case in enumerate(story, 2):
        title = str(case.year or tr("After"))
        scenes.append(_scene(number, title, case.after, case.prompt, _note(case)))
    return Scenario(
        tr("{company}: {activity}").format(company=first.company, activity=first.activity),
        first.company,
        first.home_country,
        {_ACTIVITY: Activity(_ACTIVITY, first.activity, first.kind)},
        tuple(scenes),
    )


def scene_that_asks(story: Sequence[Case], case: Case) -> SceneId:
    """Return the scene of a story that asks about a case: Before, or its year.

    It is its year where the story tells of more before, and where before there was nothing to see.
    """
    rank = story.index(case)
    begins = rank == 0 and case.before.zone in GRID
    return _scene_id(1 if begins else rank + 2)


def _stories(cases: Iterable[Case]) -> Sequence[Sequence[Case]]:
    """Join cases, which come by year, where one begins just as another ended."""
    stories: list[list[Case]] = []
    for case in cases:
        joined = next((story for story in stories if _goes_on(story[-1], case)), None)
        if joined is None:
            stories.append([case])
        else:
            joined.append(case)
    return stories


def _goes_on(last: Case, case: Case) -> bool:
    if last.year is None or case.year is None:
        return False  # which came first is not on record
    return _work(last) == _work(case) and last.after == case.before


def _facts(case: Case) -> tuple[object, ...]:
    """Return what a board shows of a case."""
    return *_work(case), case.before, case.after


def _work(case: Case) -> tuple[object, ...]:
    return case.company, case.home_country, case.activity, case.kind


def _scene_id(number: int) -> SceneId:
    return SceneId(f"s{number}")


def _scene(number: int, title: str, placement: Placement, caption: str, note: str = "") -> Scene:
    return Scene(_scene_id(number), title, caption, note, Arrangement({_ACTIVITY: placement}))


def _note(case: Case) -> str:
    """Return what the lecturer knows, in plain text."""
    parts = [plain(case.answer)]
    if case.trap is not None:
        parts.append(tr("Commonly told: {words}").format(words=plain(case.trap.told)))
        parts.append(tr("On record: {words}").format(words=plain(case.trap.record)))
    parts.append(tr("Source: {source}").format(source=case.source))
    return "\n\n".join(parts)


def _told(path: Path, read: Callable[[str], Case]) -> Case:
    """Read a file, and say which it is where that fails."""
    try:
        return read(path.read_text("utf-8"))
    except (CaseError, UnicodeDecodeError) as error:
        raise CaseError(f"{path}: {error}") from error


def _id(path: Path) -> str:
    """Return "C083" for "C083-delta.md"."""
    return path.stem.partition("-")[0]


def _is_case(path: Path) -> bool:
    return path.suffix == ".md"


def _rank(case: Case) -> tuple[str, int, str]:
    return folded(case.company), case.year or 0, case.id
