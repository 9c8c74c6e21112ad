# SPDX-License-Identifier: Apache-2.0
"""The functions on points and ranges, after FEEL's table 78 (relations between intervals)."""
from values import Open, Range


def before(a, b):
    """a ends below where b starts."""
    end, end_in = (a.end, a.end_included) if type(a) is Range else (a, True)
    start, start_in = (b.start, b.start_included) if type(b) is Range else (b, True)
    return end < start or (end == start and not (end_in and start_in))


def starts_first(a, b):
    """a has every point at b's start that b has."""
    return a.start < b.start or (a.start == b.start and (a.start_included or not b.start_included))


def ends_last(a, b):
    return a.end > b.end or (a.end == b.end and (a.end_included or not b.end_included))


def same_start(a, b):
    return a.start == b.start and a.start_included == b.start_included


def same_end(a, b):
    return a.end == b.end and a.end_included == b.end_included


def includes(a, b):
    if type(b) is Range:
        return starts_first(a, b) and ends_last(a, b)
    return a.start < b < a.end or (a.start == b and a.start_included) or (a.end == b and a.end_included)


def meets(a, b):
    return a.end_included and b.start_included and a.end == b.start


def overlaps(a, b):
    return not before(a, b) and not before(b, a)


def overlaps_before(a, b):
    """a starts first, b ends last, and they share a point."""
    return not starts_first(b, a) and not before(a, b) and ends_last(b, a)


def finishes(a, b):
    if type(a) is Range:
        return same_end(a, b) and starts_first(b, a)
    return b.end_included and b.end == a


def starts(a, b):
    if type(a) is Range:
        return same_start(a, b) and ends_last(b, a)
    return b.start_included and b.start == a


def overlaps_after(a, b):
    """b starts first, a ends last, and they share a point."""
    return not starts_first(a, b) and not before(b, a) and ends_last(a, b)


def sound(relation):
    """Table 78 is about ranges that hold a point."""
    def checked(a, b):
        for x in (a, b):
            if type(x) is Range and (x.start > x.end or x.start == x.end and not (x.start_included and x.end_included)):
                raise Open("a range without a point")
        return relation(a, b)
    return checked


def turned(relation):
    return lambda a, b: relation(b, a)


RANGE_FUNCTIONS = {name: sound(relation) for name, relation in {
    "before": before,
    "after": turned(before),
    "meets": meets,
    "met by": turned(meets),
    "overlaps": overlaps,
    "overlaps before": overlaps_before,
    "overlaps after": overlaps_after,
    "finishes": finishes,
    "finished by": turned(finishes),
    "includes": includes,
    "during": turned(includes),
    "starts": starts,
    "started by": turned(starts),
    "coincides": lambda a, b: a == b,
}.items()}
