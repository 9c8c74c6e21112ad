# SPDX-License-Identifier: Apache-2.0
"""Values of the rule language, what is not there, and the text in which answers are compared.

Numbers are Fractions in coherent units (kg, kgce, 元, h, kJ, m); strings, choices and codes are str; dates are
datetime.date; lists, contexts and ranges may hold a Missing or FAULT as a part.
"""
from datetime import date
from fractions import Fraction
from typing import NamedTuple


class Missing(NamedTuple):
    """No value yet, and the inputs it hangs on."""
    names: frozenset


class _Fault:
    """A value that cannot exist; causes are not compared."""

    def __repr__(self):
        return "FAULT"


FAULT = _Fault()


class Fault(Exception):
    """Raised by functions over known values; the value is then FAULT."""


class Open(Exception):
    """The specification does not say what comes out: nothing is compared."""


class Days(int):
    """A days duration."""


class Months(int):
    """A years and months duration."""


class Range(NamedTuple):
    start: object
    end: object
    start_included: bool
    end_included: bool


def lack(values):
    """None if all values are known to their last part; else FAULT, or all that is missing. A fault beats missing."""
    names, fault = frozenset(), False
    for value in values:
        kind = type(value)
        if kind is Missing:
            names |= value.names
        elif kind is _Fault:
            fault = True
        elif kind is list or kind is dict or kind is Range:
            inner = lack(value.values() if kind is dict else value)
            if inner is FAULT:
                fault = True
            elif inner is not None:
                names |= inner.names
    return FAULT if fault else Missing(names) if names else None


def kleene(values, decisive):
    """The decisive value wins; else missing, else fault; else its opposite."""
    names, fault = frozenset(), False
    for value in values:
        if value is decisive:
            return decisive
        if type(value) is Missing:
            names |= value.names
        elif value is FAULT:
            fault = True
    if names:
        return Missing(names)
    return FAULT if fault else not decisive


def lacking_names(value):
    """All that is missing in a value, however deep, whatever faults stand beside it."""
    if type(value) is Missing:
        return value.names
    if type(value) in (list, dict, Range):
        return frozenset().union(*map(lacking_names, value.values() if type(value) is dict else value))
    return frozenset()


def equal(a, b):
    """= of two values of one type: part by part in lists, contexts and ranges, where a known difference decides.
    Beside a missing value the faults in another's parts say nothing: the difference may lie elsewhere."""
    if FAULT in (a, b):
        return FAULT
    if Missing in (type(a), type(b)):
        return Missing(lacking_names(a) | lacking_names(b))
    if type(a) is type(b) and type(a) in (list, dict, Range):
        if len(a) != len(b):
            return False
        if type(a) is dict:
            return kleene([equal(a[key], b[key]) for key in a], False)
        return kleene([equal(x, y) for x, y in zip(a, b)], False)
    lacking = lack((a, b))
    return a == b if lacking is None else lacking


def written(value):
    """The answer as the driver prints it."""
    kind = type(value)
    if kind is bool:
        return "b true" if value else "b false"
    if kind is Fraction:
        return f"n {value}"
    if kind is str:
        return f"s {value}"
    if kind is Missing:
        return "missing " + " ".join(sorted(value.names, key=str.encode))
    if kind is _Fault:
        return "fault"
    if kind is list:
        return "l [" + ", ".join(map(written, value)) + "]"
    if kind is dict:
        return "c {" + ", ".join(f"{key}: {written(value[key])}" for key in sorted(value, key=str.encode)) + "}"
    if kind is date:
        return f"d {value.isoformat()}"
    if kind is Days:
        return f"D {int(value)}"
    if kind is Months:
        return f"M {int(value)}"
    if kind is Range:
        left, right = "[" if value.start_included else "(", "]" if value.end_included else ")"
        return f"r {left}{written(value.start)}..{written(value.end)}{right}"
    raise TypeError(f"no value of the language: {value!r}")
