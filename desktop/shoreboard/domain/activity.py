"""An activity: a piece of work that a company needs done, or a part of one that is split."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from shoreboard.domain.costing import Costs

ActivityId = NewType("ActivityId", str)
WholeId = NewType("WholeId", str)

FULL_SHARE = 100
"""Percent: the share of what is not split, and the sum of the shares of what is."""


class Kind(StrEnum):
    """What kind of work an activity is; its value is the id of its topic and icon."""

    SHIPPING = "shipping"
    CALL_CENTER = "call-center"
    TECH_SUPPORT = "tech-support"
    IT_SERVICES = "it-services"
    SOFTWARE_DEVELOPMENT = "software-development"
    KNOWLEDGE_PROCESS = "knowledge-process"
    BUSINESS_PROCESS = "business-process"
    ACCOUNTING_AND_PAYROLL = "accounting-and-payroll"
    HUMAN_RESOURCES = "human-resources"
    MARKETING = "marketing"
    RESEARCH_AND_DEVELOPMENT = "research-and-development"
    MANUFACTURING = "manufacturing"
    ENGINEERING = "engineering"
    LEGAL = "legal"
    FACILITIES_AND_CLEANING = "facilities-and-cleaning"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity; the same in every scene, where only its placement differs.

    A part of an activity that is split names its whole and has a share of it, in whole percent
    from 1 to 99; the shares of the parts of one whole, of which there are two or more, make 100.
    `costs` say what it costs where it stays; heads and volumes of a part are those of its whole.
    """

    id: ActivityId
    name: str
    kind: Kind = Kind.CUSTOM
    note: str = ""
    whole: WholeId | None = None
    share: int = FULL_SHARE
    costs: Costs = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """What an activity was that is split, and is again when its parts are merged."""

    id: WholeId
    name: str
    kind: Kind = Kind.CUSTOM
    note: str = ""
