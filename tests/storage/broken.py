"""Ways to break the small file, each with what the program must say about it."""

from collections.abc import Callable
from typing import Any, NamedTuple

from shoreboard.storage.errors import Damage
from tests.storage.any_scenario import divide

Tree = dict[str, Any]


class Broken(NamedTuple):
    """One way to break it; `by_schema` where the published schema can say it too."""

    change: Callable[[Tree], object]
    code: Damage
    place: str
    value: str = ""
    by_schema: bool = True


def put(value: object, *path: str | int) -> Callable[[Tree], object]:
    """Return what puts a value at a place."""

    def change(tree: Any) -> None:
        for step in path[:-1]:
            tree = tree[step]
        tree[path[-1]] = value

    return change


def after(*changes: Callable[[Tree], object]) -> Callable[[Tree], object]:
    """Return what does one thing after the other."""

    def change(tree: Tree) -> None:
        for each in changes:
            each(tree)

    return change


def drop(*path: str | int) -> Callable[[Tree], object]:
    """Return what takes away what stands at a place."""

    def change(tree: Any) -> None:
        for step in path[:-1]:
            tree = tree[step]
        del tree[path[-1]]

    return change


def divided(change: Callable[[Tree], object]) -> Callable[[Tree], object]:
    """Return what changes the file once its activities are parts."""
    return after(divide, change)


A0 = ("activities", 0)
S0, S1 = ("scenes", 0), ("scenes", 1)
HOME, TRAY = (*S0, "placements", 0), (*S0, "placements", 1)
FIRM, ABROAD = (*S1, "placements", 0), (*S1, "placements", 1)
EMPTY_SCENE = {"id": "s", "title": "", "placements": []}
TOO_LONG = "x" * 10_001

MISSING = [
    Broken(drop("title"), Damage.MISSING_FIELD, "title"),
    Broken(drop("company"), Damage.MISSING_FIELD, "company"),
    Broken(drop("activities"), Damage.MISSING_FIELD, "activities"),
    Broken(drop("scenes"), Damage.MISSING_FIELD, "scenes"),
    Broken(drop(*A0, "id"), Damage.MISSING_FIELD, "activities[0].id"),
    Broken(drop(*A0, "name"), Damage.MISSING_FIELD, "activities[0].name"),
    Broken(drop(*A0, "kind"), Damage.MISSING_FIELD, "activities[0].kind"),
    Broken(drop(*S1, "id"), Damage.MISSING_FIELD, "scenes[1].id"),
    Broken(drop(*S1, "title"), Damage.MISSING_FIELD, "scenes[1].title"),
    Broken(drop(*S1, "placements"), Damage.MISSING_FIELD, "scenes[1].placements"),
    Broken(drop(*FIRM, "activity"), Damage.MISSING_FIELD, "scenes[1].placements[0].activity"),
    Broken(drop(*ABROAD, "zone"), Damage.MISSING_FIELD, "scenes[1].placements[1].zone"),
]

SHAPE = [
    Broken(put(None, "title"), Damage.WRONG_TYPE, "title"),
    Broken(put(None, "home_country"), Damage.WRONG_TYPE, "home_country"),
    Broken(put({}, "activities"), Damage.WRONG_TYPE, "activities"),
    Broken(put("a1", *A0), Damage.WRONG_TYPE, "activities[0]"),
    Broken(put(7, *A0, "note"), Damage.WRONG_TYPE, "activities[0].note"),
    Broken(put(True, *S1, "caption"), Damage.WRONG_TYPE, "scenes[1].caption"),
    Broken(put("", *S1, "placements"), Damage.WRONG_TYPE, "scenes[1].placements"),
    Broken(put([], *ABROAD), Damage.WRONG_TYPE, "scenes[1].placements[1]"),
    Broken(put(3, *ABROAD, "zone"), Damage.WRONG_TYPE, "scenes[1].placements[1].zone"),
    Broken(put(None, *ABROAD, "country"), Damage.WRONG_TYPE, "scenes[1].placements[1].country"),
]

LIMITS = [
    Broken(put([], "scenes"), Damage.NO_SCENE, "scenes"),
    Broken(put([EMPTY_SCENE] * 1001, "scenes"), Damage.TOO_MANY, "scenes"),
    Broken(put("", *A0, "id"), Damage.EMPTY_ID, "activities[0].id"),
    Broken(put("", *S1, "id"), Damage.EMPTY_ID, "scenes[1].id"),
    Broken(put("", *TRAY, "activity"), Damage.EMPTY_ID, "scenes[0].placements[1].activity"),
    Broken(put(TOO_LONG, "company"), Damage.TOO_LONG, "company"),
    Broken(put(TOO_LONG, *A0, "id"), Damage.TOO_LONG, "activities[0].id"),
    Broken(put(TOO_LONG, *A0, "name"), Damage.TOO_LONG, "activities[0].name"),
    Broken(put(TOO_LONG, *S0, "note"), Damage.TOO_LONG, "scenes[0].note"),
    Broken(put(TOO_LONG, *FIRM, "partner"), Damage.TOO_LONG, "scenes[1].placements[0].partner"),
    Broken(put("a\0b", "title"), Damage.BAD_TEXT, "title"),
    Broken(put("\0", *A0, "name"), Damage.BAD_TEXT, "activities[0].name"),
    Broken(put("\0", *S1, "caption"), Damage.BAD_TEXT, "scenes[1].caption"),
    Broken(put("\0", *FIRM, "partner"), Damage.BAD_TEXT, "scenes[1].placements[0].partner"),
]

MARKS = (*ABROAD, "circumstances")
MARKS_PLACE = "scenes[1].placements[1].circumstances"
OWNERSHIP_PLACE = "scenes[1].placements[1].ownership"
ALL_SHARED = ["shared-ownership"] * 17
OPEN = "franchise-or-license"

MARKED = [
    Broken(put("loose", "lens"), Damage.UNKNOWN_LENS, "lens", "loose"),
    Broken(put(None, "lens"), Damage.WRONG_TYPE, "lens"),
    Broken(put(["odd"], *MARKS), Damage.UNKNOWN_CIRCUMSTANCE, f"{MARKS_PLACE}[0]", "odd"),
    Broken(put([OPEN, "odd"], *MARKS), Damage.UNKNOWN_CIRCUMSTANCE, f"{MARKS_PLACE}[1]", "odd"),
    Broken(put(OPEN, *MARKS), Damage.WRONG_TYPE, MARKS_PLACE),
    Broken(put(ALL_SHARED, *MARKS), Damage.TOO_MANY, MARKS_PLACE),
    Broken(put(101, *ABROAD, "ownership"), Damage.OUT_OF_RANGE, OWNERSHIP_PLACE),
    Broken(put(-1, *ABROAD, "ownership"), Damage.OUT_OF_RANGE, OWNERSHIP_PLACE),
    Broken(put(0.5, *ABROAD, "ownership"), Damage.WRONG_TYPE, OWNERSHIP_PLACE),
    Broken(put(True, *ABROAD, "ownership"), Damage.WRONG_TYPE, OWNERSHIP_PLACE),
    Broken(put([OPEN], *MARKS), Damage.OWNERSHIP, OWNERSHIP_PLACE, "40"),
    Broken(drop(*MARKS), Damage.OWNERSHIP, OWNERSHIP_PLACE, "40"),
    Broken(
        put([OPEN], *TRAY, "circumstances"),
        Damage.IN_TRAY,
        "scenes[0].placements[1].circumstances",
        OPEN,
    ),
    Broken(put(0, *TRAY, "ownership"), Damage.IN_TRAY, "scenes[0].placements[1].ownership", "0"),
]

HEADS, LOADED = (*A0, "costs", "heads"), (*A0, "costs", "loaded_cost")
PAY, RATE = (*ABROAD, "costs", "pay_there"), ("costing", "discount_rate")
PAY_PLACE = "scenes[1].placements[1].costs.pay_there"
HEADS_PLACE = "activities[0].costs.heads.likely"
LOADED_PLACE = "activities[0].costs.loaded_cost"
OPINIONS, OPINION = (*LOADED, "opinions"), f"{LOADED_PLACE}.opinions[0]"
COSTED = [
    Broken(drop("costing", "currency"), Damage.MISSING_FIELD, "costing.currency"),
    Broken(put("EURO", "costing", "currency"), Damage.UNKNOWN_CURRENCY, "costing.currency", "EURO"),
    Broken(put(16, "costing", "horizon_years"), Damage.OUT_OF_RANGE, "costing.horizon_years"),
    Broken(put(0.5, "costing", "horizon_years"), Damage.WRONG_TYPE, "costing.horizon_years"),
    Broken(put(1800, "costing", "price_year"), Damage.OUT_OF_RANGE, "costing.price_year"),
    Broken(put(-1, "costing", "seed"), Damage.OUT_OF_RANGE, "costing.seed"),
    Broken(put(-1, *RATE, "low"), Damage.OUT_OF_RANGE, "costing.discount_rate.low", "-1.0"),
    Broken(put(None, "costing"), Damage.WRONG_TYPE, "costing"),
    Broken(put([], *A0, "costs"), Damage.WRONG_TYPE, "activities[0].costs"),
    Broken(put(40, *HEADS), Damage.WRONG_TYPE, "activities[0].costs.heads"),
    Broken(put(0, *HEADS, "likely"), Damage.OUT_OF_RANGE, HEADS_PLACE, "0.0"),
    Broken(put(10**400, *HEADS, "likely"), Damage.OUT_OF_RANGE, HEADS_PLACE),
    Broken(drop(*LOADED, "likely"), Damage.MISSING_FIELD, f"{LOADED_PLACE}.likely"),
    Broken(put("5", *LOADED, "low"), Damage.WRONG_TYPE, f"{LOADED_PLACE}.low"),
    Broken(
        put("me", *LOADED, "evidence"), Damage.UNKNOWN_EVIDENCE, f"{LOADED_PLACE}.evidence", "me"
    ),
    Broken(put(TOO_LONG, *LOADED, "source"), Damage.TOO_LONG, f"{LOADED_PLACE}.source"),
    Broken(put("\0", *LOADED, "source"), Damage.BAD_TEXT, f"{LOADED_PLACE}.source"),
    Broken(put([{"who": "me"}], *LOADED, "opinions"), Damage.MISSING_FIELD, f"{OPINION}.value"),
    Broken(put(-1, *OPINIONS, 0, "value"), Damage.OUT_OF_RANGE, f"{OPINION}.value", "-1.0"),
    Broken(put(10**400, *OPINIONS, 0, "value"), Damage.OUT_OF_RANGE, f"{OPINION}.value"),
    Broken(put("\0", *OPINIONS, 0, "who"), Damage.BAD_TEXT, f"{OPINION}.who"),
    Broken(
        put([{"who": "\0", "value": 8}], *RATE, "opinions"),
        Damage.BAD_TEXT,
        "costing.discount_rate.opinions[0].who",
    ),
    Broken(
        put([{"who": "", "value": 1}] * 5, *OPINIONS), Damage.TOO_MANY, f"{LOADED_PLACE}.opinions"
    ),
    Broken(put(1e16, *PAY, "high"), Damage.OUT_OF_RANGE, f"{PAY_PLACE}.high"),
    Broken(
        put({"one_off": {"likely": 1}}, *TRAY, "costs"),
        Damage.IN_TRAY,
        "scenes[0].placements[1].costs",
        "one_off",
    ),
]
UNORDERED = [
    Broken(put(32_000, *PAY, "low"), Damage.UNORDERED, PAY_PLACE, "31000.0"),
    Broken(put(9, *RATE, "low"), Damage.UNORDERED, "costing.discount_rate", "8.0"),
    Broken(
        put(54_000, *LOADED, "high"), Damage.UNORDERED, LOADED_PLACE, "55000.0", by_schema=False
    ),
]

W0 = ("wholes", 0)
DIVIDED = [
    Broken(divided(put(0, *A0, "share")), Damage.OUT_OF_RANGE, "activities[0].share"),
    Broken(divided(put(101, *A0, "share")), Damage.OUT_OF_RANGE, "activities[0].share"),
    Broken(divided(put(100, *A0, "share")), Damage.NO_SHARE, "activities[0].share"),
    Broken(divided(put("60", *A0, "share")), Damage.WRONG_TYPE, "activities[0].share"),
    Broken(divided(drop(*A0, "share")), Damage.NO_SHARE, "activities[0].share"),
    Broken(divided(drop(*A0, "whole")), Damage.SHARE_OF_NOTHING, "activities[0].share", "60"),
    Broken(divided(put(None, *A0, "whole")), Damage.SHARE_OF_NOTHING, "activities[0].share", "60"),
    Broken(put(60, *A0, "share"), Damage.SHARE_OF_NOTHING, "activities[0].share", "60"),
    Broken(divided(put("", *A0, "whole")), Damage.EMPTY_ID, "activities[0].whole"),
    Broken(divided(drop(*W0, "kind")), Damage.MISSING_FIELD, "wholes[0].kind"),
    Broken(divided(put("", *W0, "id")), Damage.EMPTY_ID, "wholes[0].id"),
    Broken(divided(put("\0", *W0, "note")), Damage.BAD_TEXT, "wholes[0].note"),
    Broken(divided(put("w1", "wholes")), Damage.WRONG_TYPE, "wholes"),
    Broken(divided(put(["w1"], "wholes")), Damage.WRONG_TYPE, "wholes[0]"),
]

UNEVEN = [
    Broken(divided(put("w2", *A0, "whole")), Damage.UNKNOWN_WHOLE, "activities[0].whole", "w2"),
    Broken(divided(drop("wholes")), Damage.UNKNOWN_WHOLE, "activities[0].whole", "w1"),
    Broken(divided(put(59, *A0, "share")), Damage.SHARES, "wholes[0]", "99"),
    Broken(
        put([{"id": "w1", "name": "", "kind": "custom"}], "wholes"),
        Damage.SHARES,
        "wholes[0]",
        "0",
    ),
    Broken(
        after(divide, lambda tree: tree["wholes"].append(tree["wholes"][0])),
        Damage.DOUBLE_ID,
        "wholes[1].id",
        "w1",
    ),
]

MEANING = [
    Broken(put("Phones", *A0, "kind"), Damage.UNKNOWN_KIND, "activities[0].kind", "Phones"),
    Broken(
        put("abroad", *ABROAD, "zone"),
        Damage.UNKNOWN_ZONE,
        "scenes[1].placements[1].zone",
        "abroad",
    ),
    Broken(put("de", "home_country"), Damage.UNKNOWN_COUNTRY, "home_country", "de"),
    Broken(put("", "home_country"), Damage.UNKNOWN_COUNTRY, "home_country"),
    Broken(
        put("XX", *ABROAD, "country"),
        Damage.UNKNOWN_COUNTRY,
        "scenes[1].placements[1].country",
        "XX",
    ),
    Broken(put("PL", *TRAY, "country"), Damage.IN_TRAY, "scenes[0].placements[1].country", "PL"),
    Broken(put("Bonn", *TRAY, "place"), Damage.IN_TRAY, "scenes[0].placements[1].place", "Bonn"),
    Broken(put("Ac", *TRAY, "partner"), Damage.IN_TRAY, "scenes[0].placements[1].partner", "Ac"),
    Broken(put("Ac", *HOME, "partner"), Damage.PARTNER, "scenes[0].placements[0].partner", "Ac"),
]

BEYOND_A_SCHEMA = [
    Broken(put("a2", *A0, "id"), Damage.DOUBLE_ID, "activities[1].id", "a2"),
    Broken(put("s1", *S1, "id"), Damage.DOUBLE_ID, "scenes[1].id", "s1"),
    Broken(
        put("a3", *FIRM, "activity"),
        Damage.UNKNOWN_ACTIVITY,
        "scenes[1].placements[0].activity",
        "a3",
    ),
    Broken(
        put("a2", *ABROAD, "activity"),
        Damage.DOUBLE_PLACEMENT,
        "scenes[1].placements[1].activity",
        "a2",
    ),
    Broken(put("PL", *HOME, "country"), Damage.COUNTRY, "scenes[0].placements[0].country", "PL"),
    Broken(put("DE", *ABROAD, "country"), Damage.COUNTRY, "scenes[1].placements[1].country", "DE"),
    Broken(drop("home_country"), Damage.COUNTRY, "scenes[0].placements[0].country", "DE"),
]

WAYS = [
    *MISSING,
    *SHAPE,
    *LIMITS,
    *MEANING,
    *MARKED,
    *DIVIDED,
    *COSTED,
    *(way._replace(by_schema=False) for way in (*BEYOND_A_SCHEMA, *UNEVEN, *UNORDERED)),
]
