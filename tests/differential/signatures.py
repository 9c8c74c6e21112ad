# SPDX-License-Identifier: Apache-2.0
"""What the built-in functions take and give, for the generator.

Types: n number, Q any quantity, s string, b boolean, d date, [X] list, <X> range; A what can be added, O what has an
order, P what ranges are made of, T any element; the same letter is the same type. Small words name special arguments
that the generator knows how to make. Parameters without a name are given by position only.
"""
import re

from inputs import BOOL, DATE, DAYS, MONTHS, NUMBER, STRING

TABLE = """
number(from: numeral): n
number(from: grouped, grouping separator: comma, decimal separator: point): n
string(from: n): s
string(from: V): s
date(from: calendar): d
date(year: year, month: month, day: day): d
years and months duration(from: d, to: d): months
decimal(n: n, scale: scale): n
floor(n: n): n
floor(n: n, scale: scale): n
ceiling(n: n): n
ceiling(n: n, scale: scale): n
round up(n: n, scale: scale): n
round down(n: n, scale: scale): n
round half up(n: n, scale: scale): n
round half down(n: n, scale: scale): n
round half even(n: n, scale: scale): n
修约(Q, interval): Q
abs(n: Q): Q
modulo(dividend: Q, divisor: Q): Q
odd(number: position): b
even(number: position): b
substring(string: s, start position: position): s
substring(string: s, start position: position, length: position): s
string length(string: s): n
upper case(string: s): s
lower case(string: s): s
substring before(string: s, match: s): s
substring after(string: s, match: s): s
replace(input: s, pattern: pattern, replacement: replacement): s
matches(input: s, pattern: pattern): b
split(string: s, delimiter: pattern): [s]
contains(string: s, match: s): b
starts with(string: s, match: s): b
ends with(string: s, match: s): b
string join(list: [s]): s
string join(list: [s], delimiter: s): s
list contains(list: [T], element: T): b
count(list: [T]): n
min(list: [O]): O
min(O, O): O
min(O, O, O): O
max(list: [O]): O
max(O): O
max(O, O): O
sum(list: [A]): A
sum(A, A): A
mean(list: [A]): A
mean(A, A): A
product(list: [n]): n
product(n, n): n
median(list: [Q]): Q
median(Q, Q, Q): Q
mode(list: [O]): [O]
mode(O, O, O): [O]
all(list: [b]): b
all(b, b): b
any(list: [b]): b
any(b, b): b
sublist(list: [T], start position: position): [T]
sublist(list: [T], start position: position, length: position): [T]
append([T], T): [T]
append([T], T, T): [T]
concatenate([T], [T]): [T]
concatenate([T], [T], [T]): [T]
insert before(list: [T], position: position, newItem: T): [T]
remove(list: [T], position: position): [T]
list replace(list: [T], position: position, newItem: T): [T]
reverse(list: [T]): [T]
index of(list: [T], match: T): [n]
union([T], [T]): [T]
distinct values(list: [T]): [T]
flatten(list: [[Q]]): [Q]
sort([O]): [O]
day of year(date: d): n
day of week(date: d): s
month of year(date: d): s
week of year(date: d): n
before(P, P): b
before(P, <P>): b
before(<P>, P): b
before(<P>, <P>): b
after(P, P): b
after(P, <P>): b
after(<P>, P): b
after(<P>, <P>): b
meets(<P>, <P>): b
met by(<P>, <P>): b
overlaps(<P>, <P>): b
overlaps before(<P>, <P>): b
overlaps after(<P>, <P>): b
finishes(P, <P>): b
finishes(<P>, <P>): b
finished by(<P>, P): b
finished by(<P>, <P>): b
includes(<P>, P): b
includes(<P>, <P>): b
during(P, <P>): b
during(<P>, <P>): b
starts(P, <P>): b
starts(<P>, <P>): b
started by(<P>, P): b
started by(<P>, <P>): b
coincides(P, P): b
coincides(<P>, <P>): b
"""
WORDS = {"n": NUMBER, "s": STRING, "b": BOOL, "d": DATE, "months": MONTHS, "days": DAYS}
# What a letter may stand for, by the first word of the type.
LETTERS = {
    "Q": {"q"}, "A": {"q", "days", "months"}, "O": {"q", "s", "date", "days", "months"}, "P": {"q", "date", "days"},
    "V": {"b", "s", "date", "days", "months", "choice", "code"},
    "T": {"q", "b", "s", "date", "days", "months", "context"},
}


def pattern_of(text):
    if text.startswith("["):
        return ("list", pattern_of(text[1:-1]))
    if text.startswith("<"):
        return ("range", pattern_of(text[1:-1]))
    return WORDS.get(text, text)


def signature_of(line):
    name, parameters, result = re.fullmatch(r"([^(]*)\((.*)\): (.*)", line).groups()
    pairs = [parameter.rpartition(": ")[::2] for parameter in parameters.split(", ")]
    return name, [(word or None, pattern_of(text)) for word, text in pairs], pattern_of(result)


def matched(pattern, type_):
    """The letters' types with which a pattern is a type; None if it never is."""
    if pattern in LETTERS:
        return {pattern: type_} if type_[0] in LETTERS[pattern] else None
    if pattern[0] in ("list", "range") and pattern[0] == type_[0]:
        return matched(pattern[1], type_[1])
    return {} if pattern == type_ else None


SIGNATURES = [signature_of(line) for line in TABLE.strip().splitlines()]
FUNCTION_NAMES = sorted({name for name, _, _ in SIGNATURES} | {"duration"})
