"""An activity: a piece of work that a company needs done."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

ActivityId = NewType("ActivityId", str)


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
    """One activity; the same in every scene, where only its placement differs."""

    id: ActivityId
    name: str
    kind: Kind = Kind.CUSTOM
    note: str = ""
