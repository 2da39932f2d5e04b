"""No module needs itself, by whatever way round."""

from graphlib import CycleError, TopologicalSorter

from tests.shape.source import imports, modules


def test_imports_make_no_cycle() -> None:
    ours = {module.name for module in modules()}
    needs: dict[str, set[str]] = {name: set() for name in ours}
    for each in imports():
        if each.imported in ours and each.imported != each.importer:
            needs[each.importer].add(each.imported)
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        names: list[str] = error.args[1]
        raise AssertionError("a cycle: " + " ← ".join(names)) from None
