# SPDX-License-Identifier: Apache-2.0
"""A plain evaluator of the rule language: compiles a tree to a function of an environment (a dict: name -> value).

Written from the specification alone. Where that leaves room, this is what counts here:

* A list, context or range may hold missing values and faults; a part that nobody asks for harms nobody: `[1/0, 5][2]`
  is 5. A part of an input hangs on that input: the null in `{"xs": [null, 1]}` is `missing xs`.
* Operators and functions look into their operands to the last part (`count([x])` is missing); a fault among the parts
  beats all that is missing there. All that is missing is listed. Not strict: and, or, if, for, some, every, `in`,
  between, `=` and `!=` of lists, contexts and ranges, all, any, filters, indices, paths.
* `=` part by part, as `and`: a known difference decides, else all that is missing in the pairs, else a fault.
* Nothing is in an empty list, not even a fault; so whether a fault is in a missing list is missing.
* `a between b and c` and `a in [b..c]` are the `and` of two comparisons, each of them strict: `9 in [x..5]` is false.
  The tests of `in`, and the members of a list behind it, are an `or` of equalities.
* An index looks at the list and the number only, not at other elements. A filter is missing or at fault (fault first)
  if an element or a condition is; it looks at no part of an element but through its condition.
* A missing list in `for` gives missing; it, or the fault, of an inner variable counts for the whole. In some and every
  it is one more undecided (faulty) condition.
* `if` with a missing condition lists what is missing in the condition and, to the last part, in both branches.

What is left open (class Open, thrown by the functions) is not compared: 0 ** 0, P0M or P0Y, substring and sublist
whose length passes the end or is below one, insertion behind the last element, pieces of an empty text, ranges
without a point in the functions on ranges, texts that only look like numbers, sequences above 300 elements, an `if`
without a known condition whose branch holds a fault within.
"""
from fractions import Fraction
from operator import ge, gt, le, lt

from functions import FUNCTIONS, members, position
from operators import ARITHMETIC, PROPERTIES, negative, whole
from values import FAULT, Fault, Missing, Open, Range, equal, kleene, lack, lacking_names

ORDER = {"<": lt, "<=": le, ">": gt, ">=": ge}


def strict(function, values):
    lacking = lack(values)
    if lacking is not None:
        return lacking
    try:
        return function(*values)
    except Fault:
        return FAULT


def negated(value):
    return not value if type(value) is bool else value


def compared(symbol, a, b):
    if symbol == "=":
        return equal(a, b)
    return negated(equal(a, b)) if symbol == "!=" else strict(ORDER[symbol], (a, b))


def within(x, ends):
    """x in a range: not below its start and not above its end."""
    if type(ends) is not Range:
        return lack((x, ends))
    return kleene((strict(ge if ends.start_included else gt, (x, ends.start)),
                   strict(le if ends.end_included else lt, (x, ends.end))), False)


# Nodes: ("kind", parts…) -> function of the environment

def literal(value, *_spelling):
    return lambda env: value


def name(word):
    return lambda env: env[word]


def listed(*items):
    parts = [compiled(item) for item in items]
    return lambda env: [part(env) for part in parts]


def context(*entries):
    parts = [(key, compiled(entry)) for key, entry in entries]

    def run(env):
        result, inner = {}, dict(env)
        for key, part in parts:
            result[key] = inner[key] = part(inner)
        return result
    return run


def a_range(start, end, start_included, end_included):
    first, last = compiled(start), compiled(end)
    return lambda env: Range(first(env), last(env), start_included, end_included)


def arithmetic(symbol, left, right):
    function, a, b = ARITHMETIC[symbol], compiled(left), compiled(right)
    return lambda env: strict(function, (a(env), b(env)))


def comparison(symbol, left, right):
    a, b = compiled(left), compiled(right)
    return lambda env: compared(symbol, a(env), b(env))


def unary(function):
    def node(operand):
        part = compiled(operand)
        return lambda env: strict(function, (part(env),))
    return node


def junction(decisive):
    def node(left, right):
        a, b = compiled(left), compiled(right)
        return lambda env: kleene((a(env), b(env)), decisive)
    return node


def between(operand, low, high):
    x, a, b = compiled(operand), compiled(low), compiled(high)
    return lambda env: within(x(env), Range(a(env), b(env), True, True))


def is_in(operand, codes, *tests):
    """Tests: ("is", e), ("=" and its kin, e), ("member", list), ("within", range). A code is in what it begins with."""
    x, parts = compiled(operand), [(kind, compiled(e)) for kind, e in tests]
    same = (lambda a, b: strict(str.startswith, (a, b))) if codes else equal

    def holds(kind, value, test):
        if kind == "is":
            return same(value, test)
        if kind == "within":
            return within(value, test)
        if kind != "member":
            return compared(kind, value, test)
        if type(test) is not list:
            return FAULT if test is FAULT else Missing(lacking_names(value) | test.names)
        return kleene([same(value, member) for member in test], True)

    def run(env):
        value = x(env)
        return kleene([holds(kind, value, part(env)) for kind, part in parts], True)
    return run


def choice(condition, then, otherwise):
    c, a, b = compiled(condition), compiled(then), compiled(otherwise)

    def run(env):
        decided = c(env)
        if decided is FAULT:
            return FAULT
        if type(decided) is bool:
            return a(env) if decided else b(env)
        branches, names = (a(env), b(env)), decided.names
        if equal(*branches) is True:
            return branches[0]
        for value in branches:
            lacking = lack((value,))
            if lacking is FAULT and value is not FAULT:
                raise Open("a fault within a branch")
            if type(lacking) is Missing:
                names |= lacking.names
        return Missing(names)
    return run


def sequence(start, end):
    def numbers(a, b):
        first, last = whole(a), whole(b)
        if abs(last - first) > 300:
            raise Open("long sequences")
        step = 1 if first <= last else -1
        return [Fraction(i) for i in range(first, last + step, step)]
    a, b = compiled(start), compiled(end)
    return lambda env: strict(numbers, (a(env), b(env)))


def visits(variables, body):
    """A function that gives the body's values over all combinations, and the domains that are no list."""
    domains, inner = [(word, compiled(domain)) for word, domain in variables], compiled(body)

    def visit(env, depth, values, lacking):
        if depth == len(domains):
            values.append(inner(env))
            return
        word, domain = domains[depth]
        elements = domain(env)
        if type(elements) is not list:
            lacking.append(elements)
            return
        for element in elements:
            visit(env | {word: element}, depth + 1, values, lacking)

    def run(env):
        values, lacking = [], []
        visit(env, 0, values, lacking)
        return values, lacking
    return run


def loop(variables, body):
    run_all = visits(variables, body)

    def run(env):
        values, lacking = run_all(env)
        return lack(lacking) if lacking else values
    return run


def quantified(decisive):
    def node(variables, body):
        run_all = visits(variables, body)

        def run(env):
            values, lacking = run_all(env)
            return kleene(values + lacking, decisive)
        return run
    return node


def index(operand, at):
    whole_list, number = compiled(operand), compiled(at)

    def run(env):
        elements, i = whole_list(env), number(env)
        if type(elements) is not list:
            return lack((elements, i))
        return strict(lambda known: elements[position(known, len(elements))], (i,))
    return run


def filtered(operand, condition, keys):
    """`keys` are those of the list's contexts; what is unknown as a whole is unknown in every key."""
    whole_list, holds = compiled(operand), compiled(condition)

    def scope(env, element):
        return env | {"item": element} | (element if type(element) is dict else dict.fromkeys(keys, element))

    def run(env):
        elements = whole_list(env)
        if type(elements) is not list:
            return elements
        answers = [holds(scope(env, element)) for element in elements]
        lacking = lack(answers + [element for element in elements if type(element) is Missing or element is FAULT])
        return [element for element, answer in zip(elements, answers) if answer] if lacking is None else lacking
    return run


def path(operand, key):
    part = compiled(operand)

    def of(value):
        if type(value) is Missing or value is FAULT:
            return value
        if type(value) is list:
            return [of(element) for element in value]
        return value[key] if type(value) is dict else PROPERTIES[key](value)
    return lambda env: of(part(env))


def missing(operand):
    part = compiled(operand)

    def run(env):
        value = part(env)
        return FAULT if value is FAULT else type(value) is Missing
    return run


def call(function, arguments, _names=None):
    parts = [compiled(argument) for argument in arguments]
    if function in ("all", "any"):
        decisive = function == "any"

        def run(env):
            values = members(*(part(env) for part in parts))
            return kleene(values, decisive)
        return run
    if function == "duration":
        return compiled(arguments[0])
    return lambda env: strict(FUNCTIONS[function], [part(env) for part in parts])


NODES = {
    "literal": literal, "name": name, "list": listed, "context": context, "range": a_range, "arithmetic": arithmetic,
    "compare": comparison, "negative": unary(negative), "not": unary(lambda x: not x), "and": junction(False),
    "or": junction(True), "between": between, "in": is_in, "if": choice, "for": loop, "sequence": sequence,
    "some": quantified(True), "every": quantified(False), "index": index, "filter": filtered, "path": path,
    "missing": missing, "call": call,
}


def compiled(node):
    return NODES[node[0]](*node[1:])
