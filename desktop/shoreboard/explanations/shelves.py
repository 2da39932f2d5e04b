"""Which topics stand on the shelves that nothing else names, in the order of telling.

States, moves, kinds, circumstances and lenses are the domain's; mix-ups are those that cases break.
"""

FACTORS = (
    "lower-cost",
    "special-skills",
    "capacity-and-peaks",
    "focus-on-the-core",
    "fixed-cost-made-variable",
    "round-the-clock",
    "foreign-market-and-tariffs",
    "time-zones-and-language",
    "communication-and-management",
    "quality-and-customers",
    "freight-and-lead-time",
    "tariff-duty-and-currency",
    "jobs-at-home",
    "public-reaction",
    "dependency-and-lock-in",
    "loss-of-know-how",
    "data-law-and-secrets",
    "loss-of-control",
    "transition-cost",
    "resilience-and-politics",
)

QUESTIONS = (
    "trade-runs-both-ways",
    "both-at-once",
    "house-builder",
    "price-or-education",
    "poorer-at-home",
    "saving-at-home",
    "jobs-that-stay",
    "natural-resources",
    "headline",
    "why-still-here",
    "where-to-place-it",
    "no-longer-placed",
    "same-desks",
    "coming-home",
    "home-not-in-house",
    "what-was-learned",
    "back-or-new",
    "procurement",
    "new-plant-abroad",
    "nothing-changed",
    "would-you-notice",
    "last-mile",
    "what-not-to-hand-out",
    "whose-law",
    "lost-in-translation",
    "who-checks",
    "any-business",
)

DISPUTES = (
    "kind-of-outsourcing",
    "sent-abroad-is-outsourced",
    "low-cost-countries-only",
    "must-replace-work-at-home",
    "insourcing",
    "reshoring",
)
