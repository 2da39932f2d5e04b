"""Changing the scenario's own fields."""

from dataclasses import replace

from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.errors import CountryError
from shoreboard.domain.lenses import Lens
from shoreboard.domain.limits import require_short, within_limits
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene


def set_title(scenario: Scenario, title: str) -> Scenario:
    """Give the scenario another title; raises LimitError where a file could not hold it."""
    if title == scenario.title:
        return scenario
    require_short(title)
    return within_limits(scenario, replace(scenario, title=title))


def set_company(scenario: Scenario, company: str) -> Scenario:
    """Give the company another name; raises LimitError where a file could not hold it."""
    if company == scenario.company:
        return scenario
    require_short(company)
    return within_limits(scenario, replace(scenario, company=company))


def set_lens(scenario: Scenario, lens: Lens) -> Scenario:
    """Judge the board by other definitions; raises LimitError where a file could not hold it."""
    if lens is scenario.lens:
        return scenario
    return within_limits(scenario, replace(scenario, lens=lens))


def set_home_country(scenario: Scenario, country: str | None) -> Scenario:
    """Give the company another home country; cards keep their zones.

    Home countries on cards follow; a card abroad whose country has become home loses it, since
    the board says "abroad". Raises CountryError for a code that ISO 3166-1 does not assign.
    """
    if country is not None and country not in COUNTRIES:
        raise CountryError(country)
    if country == scenario.home_country:
        return scenario
    scenes = tuple(_seen_from(scene, scenario.home_country, country) for scene in scenario.scenes)
    return replace(scenario, home_country=country, scenes=scenes)


def bring_back(scenario: Scenario, earlier: Scenario) -> Scenario:
    """Make the scenario what it was at an earlier moment."""
    return scenario if scenario == earlier else earlier


def _seen_from(scene: Scene, old_home: str | None, new_home: str | None) -> Scene:
    changed = {
        card: seen
        for card, placement in scene.placements.items()
        if (seen := placement.with_home(old_home, new_home)) != placement
    }
    if not changed:
        return scene
    return replace(scene, placements=scene.placements.revised(changed))
