"""What users call actions, besides the names that these have in the menus."""

from shoreboard.i18n import tr


def synonyms() -> dict[str, str]:
    """Return other names of actions, separated by commas, in the language of the moment.

    They need not be a translation: each language has the words that its users look for.
    """
    return {**_of_files(), **_of_cards(), **_of_scenes(), **_of_looks(), **_of_classes()}


def _of_files() -> dict[str, str]:
    return {
        "new": tr("create, blank, empty, start, document, file"),
        "open": tr("load, file, document"),
        "save": tr("store, keep, write"),
        "save-as": tr("save a copy, store under another name, rename file"),
        "earlier-versions": tr("history, backup, restore, previous versions, recover"),
        "import": tr("load table, read spreadsheet, CSV, Excel, XLSX, ODS"),
        "export": tr(
            "download, PDF, PNG, SVG, picture, image, PowerPoint, slides, Word, Excel, CSV, Moodle,"
            " Kahoot, Anki, quiz, report, web page, work sheet"
        ),
        "export-again": tr("repeat export, update export"),
        "copy-picture": tr("screenshot, image to clipboard, snapshot"),
        "print": tr("paper, printer, handout, page preview"),
        "scenario": tr("properties, document settings, company, rename document"),
        "home-country": tr("domestic country, where we are, nation"),
        "cases": tr("examples, library, real companies, templates"),
        "close": tr("exit window, leave"),
        "quit": tr("exit, leave, end program"),
        "paste": tr("insert, from clipboard, list"),
    }


def _of_cards() -> dict[str, str]:
    return {
        "undo": tr("take back, revert, step back"),
        "redo": tr("repeat, do again, step forward"),
        "select-all": tr("mark everything, choose all"),
        "find": tr("search, look for, filter"),
        "add-activity": tr("new card, new activity, insert, create, task, function, job"),
        "edit-activity": tr("rename, change, details, country, partner, circumstances, properties"),
        "duplicate": tr("copy card, clone"),
        "remove": tr("delete, erase, throw away"),
        "pick-up": tr("place, put, carry, drag, relocate, transfer"),
        "clear-scene": tr("reset board, empty the board, clear"),
        "card-earlier": tr("reorder, sort, up, left, sooner"),
        "card-later": tr("reorder, sort, down, right"),
        "split": tr("divide, partial, share, break up"),
        "change-shares": tr("percentages, percent, proportion"),
        "edit-whole": tr("parent activity, rename whole"),
        "merge-parts": tr("join, combine, unite"),
        "place-in-house-domestic": tr("insource, bring back, keep, own staff"),
        "place-captive-offshoring": tr("own subsidiary abroad, offshore, shared service center"),
        "place-domestic-outsourcing": tr("outsource, contract out, vendor at home, onshore"),
        "place-offshore-outsourcing": tr("outsource abroad, offshore vendor, both"),
        "place-not-placed": tr("tray, take off the board, unassign"),
    }


def _of_scenes() -> dict[str, str]:
    return {
        "add-scene": tr("new scene, new slide, step, insert scene"),
        "edit-scene": tr("rename scene, speaker notes, subtitle, text below the board"),
        "duplicate-scene": tr("copy scene, clone scene, copy slide"),
        "remove-scene": tr("delete scene, delete slide"),
        "scene-earlier": tr("reorder scenes, move slide left"),
        "scene-later": tr("reorder scenes, move slide right"),
        "previous-scene": tr("back, slide before"),
        "next-scene": tr("forward, advance, slide after"),
    }


def _of_looks() -> dict[str, str]:
    return {
        "text-larger": tr("zoom in, bigger, magnify, font size"),
        "text-smaller": tr("zoom out, shrink, font size"),
        "text-normal": tr("reset zoom, 100 %, actual size"),
        "board-table": tr("overview, list, rows and columns, screen reader"),
        "show-moves": tr("arrows, changes, what moved, differences"),
        "motion": tr("animation, reduced motion, transitions"),
        "theme-": tr("system colors, automatic theme"),
        "theme-light": tr("bright, white, day mode, theme, colors"),
        "theme-dark": tr("night mode, black, theme, colors"),
        "theme-projector": tr("high contrast, beamer, theme, colors"),
        "full-screen": tr("maximize, whole screen"),
        "costs": tr("money, price, savings, business case, payback, assumptions, jobs, tornado"),
        "next-pane": tr("panel, focus, jump, go to"),
        "previous-pane": tr("panel, focus, jump, go to"),
        "glossary": tr("terms, definitions, dictionary, what does it mean"),
        "keys": tr("shortcuts, keyboard, hotkeys, key bindings"),
        "find-action": tr("command palette, commands, menu search"),
        "about": tr("version, license, information"),
    }


def _of_classes() -> dict[str, str]:
    return {
        "present": tr("slide show, lesson, class, projector, start, full screen"),
        "present-here": tr("slide show from current scene"),
        "end-presentation": tr("stop, finish, leave presentation"),
        "reset-for-class": tr("reset, begin again, next class"),
        "predict": tr("vote, poll, survey, guess, ask the class"),
        "ask-costs": tr("tornado, costs for the class, vote, sensitivity"),
        "practice": tr("quiz, exercise, train, test yourself, learn, homework"),
        "hide-answers": tr("cover, quiz mode, questions only, blank labels"),
        "reveal": tr("show answer, uncover, solve, solution"),
        "reveal-all": tr("show all answers, uncover everything, solutions"),
        "black": tr("blank screen, dark, pause"),
        "white": tr("blank screen, bright"),
        "freeze": tr("pause the picture, hold, stand still"),
        "timer": tr("countdown, stopwatch, minutes, clock"),
        "swap-screens": tr("exchange displays, other monitor"),
        "class-in-window": tr("share in a call, video conference, Zoom, Teams"),
        "spotlight": tr("highlight, focus, torch"),
        "large-pointer": tr("laser pointer, big mouse, cursor"),
        "pen": tr("draw, annotate, write, ink"),
        "projector-check": tr("contrast, readability, beamer test"),
    }
