"""Which topics stand on the shelves that the domain does not name, in the order of telling."""

LENSES = ("two-axis", "article", "strict", "press")

DISPUTES = (
    "kind-of-outsourcing",
    "sent-abroad-is-outsourced",
    "low-cost-countries-only",
    "must-replace-work-at-home",
    "insourcing",
    "reshoring",
)
