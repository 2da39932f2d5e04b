from shoreboard.layout.bends import Box
from shoreboard.layout.doors import Door, doors_of, facing_doors
from shoreboard.layout.geometry import Point

BOX = Box(10, 20, 110, 60)


def test_a_door_knows_the_ground_before_it() -> None:
    assert Door(Point(10, 20), 0, -1).beside(2, 6, 3) == Box(7, 14, 13, 18)
    assert Door(Point(100, 50), 1, 0).out(5) == Point(105, 50)
    assert Door(Point(100, 50), 1, 0).along == 100
    assert Door(Point(10, 20), 0, 1).along == 20


def test_a_box_has_doors_on_its_four_edges() -> None:
    assert {*doors_of(BOX, [0.5])} == {
        Door(Point(110, 40), 1, 0),
        Door(Point(10, 40), -1, 0),
        Door(Point(60, 60), 0, 1),
        Door(Point(60, 20), 0, -1),
    }
    assert len([*doors_of(BOX, [0.25, 0.75])]) == 8


def test_boxes_face_each_other_in_the_middle_of_what_they_share() -> None:
    below, beside = Box(50, 100, 300, 140), Box(200, 30, 300, 90)
    ((start, end),) = facing_doors(BOX, below, 20)
    assert (start, end) == (Door(Point(80, 60), 0, 1), Door(Point(80, 100), 0, -1))
    ((start, end),) = facing_doors(beside, BOX, 20)
    assert (start, end) == (Door(Point(200, 45), -1, 0), Door(Point(110, 45), 1, 0))
    assert [*facing_doors(BOX, below, 80)] == []
