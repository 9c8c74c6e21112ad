# SPDX-License-Identifier: Apache-2.0
"""Prints trees as text, spelled at random: brackets, blanks, comments, aliases, full-width forms."""
from datetime import date

from functions import string
from values import Months

# How tightly a node binds; what is not here is an operand (8).
LEVELS = {"if": 0, "for": 0, "some": 0, "every": 0, "or": 1, "and": 2, "compare": 3, "between": 3, "in": 3,
          "negative": 7}
ARITHMETIC = {"+": (4, 4, 5), "-": (4, 4, 5), "*": (5, 5, 6), "/": (5, 5, 6), "**": (6, 6, 7)}
ALIASES = {"and": "且", "or": "或", "not": "非", "in": "属于", "if": "如果", "then": "则", "else": "否则",
           "missing": "缺失"}
MARKS = {"<=": "≤", ">=": "≥", "!=": "≠", "*": "×"}
FULL_WIDTH = str.maketrans("0123456789()[]{},:.+-*/><=%", "０１２３４５６７８９（）［］｛｝，：．＋－＊／＞＜＝％")
BLANKS = [" "] * 14 + ["  ", "\n", "\t", "　", " /* 注 */ ", "/* a */", " // [b\n"]


def level_of(node):
    return ARITHMETIC[node[1]][0] if node[0] == "arithmetic" else LEVELS.get(node[0], 8)


def opened(tokens):
    """What follows a bracket: `[` and the `]` of a range `]a..b]` would be an empty list."""
    return ["(", *tokens[1:]] if tokens[:1] == ["]"] else tokens


class Speller:
    def __init__(self, rng):
        self.rng = rng
        self.plain = rng.random() < 0.3
        self.aliases = rng.choice([0, 0, 0.3, 1])
        self.wide = rng.choice([0, 0, 0, 0.2, 0.7])

    def text(self, node):
        return self.joined([self.respelled(token) for token in self.tokens(node, 0)])

    # Tokens

    def tokens(self, node, level):
        """The node's tokens, in brackets if it binds less tightly than `level`, or now and then for nothing."""
        tokens = getattr(self, node[0] + "_")(*node[1:])
        if level_of(node) < level or (not self.plain and self.rng.random() < 0.04):
            return ["(", *tokens, ")"]
        return tokens

    def commas(self, nodes):
        tokens = []
        for node in nodes:
            tokens += [",", *self.tokens(node, 0)]
        return tokens[1:]

    def literal_(self, value, number=None, unit=""):
        if number is not None:
            return [self.quantity(number, unit)]
        if type(value) is bool:
            return ["true" if value else "false"]
        if type(value) is str:
            return [self.quoted(value)]
        if type(value) is date:
            chinese = self.rng.random() < 0.5
            return [f"{value.year}年{value.month}月{value.day}日" if chinese else f'@"{value.isoformat()}"']
        return [f'@"{self.duration(value)}"']

    def duration(self, value):
        if type(value) is Months and (value == 0 or self.rng.random() < 0.3):
            return f"{'-' * (value < 0)}P{abs(value)}M"
        return string(value)

    def quantity(self, number, unit):
        digits = self.rng.random()
        if digits < 0.08:
            number += "0" if "." in number else ".0"
        elif digits < 0.12 and number.startswith("0."):
            number = number[1:]
        elif digits < 0.16:
            return f"{number}e0{' ' * bool(unit)}{unit}"
        elif digits < 0.2 and "." not in number and number.endswith("00"):
            return f"{number[:-2]}{self.rng.choice(['e2', 'E+2'])}{' ' * bool(unit)}{unit}"
        return number + (" " if unit and self.rng.random() < 0.5 else "") + unit

    def quoted(self, value):
        if '"' not in value and "\\" not in value and self.rng.random() < 0.2:
            return f"“{value}”"
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        if escaped == value and value and self.rng.random() < 0.05:
            escaped = "".join(f"\\u{ord(letter):04X}" for letter in value)
        return f'"{escaped}"'

    def name_(self, word):
        return [word]

    def list_(self, *items):
        return ["[", *opened(self.commas(items)), "]"]

    def context_(self, *entries):
        tokens = []
        for key, entry in entries:
            word = f'"{key}"' if self.rng.random() < 0.15 else key
            tokens += [",", word, ":", *self.tokens(entry, 0)]
        return ["{", *tokens[1:], "}"]

    def range_(self, start, end, start_included, end_included):
        left = "[" if start_included else self.rng.choice("((]")
        right = "]" if end_included else self.rng.choice(")))[") if end[0] == "literal" else ")"
        return [left, *opened(self.tokens(start, 4)), "..", *self.tokens(end, 4), right]

    def arithmetic_(self, symbol, left, right):
        _, at_left, at_right = ARITHMETIC[symbol]
        if symbol == "**":  # the exponent is a literal as it stands
            sign, number = (["-"], right[1]) if right[0] == "negative" else ([], right)
            return [*self.tokens(left, at_left), symbol, *sign, number[2]]
        return [*self.tokens(left, at_left), symbol, *self.tokens(right, at_right)]

    def compare_(self, symbol, left, right):
        return [*self.tokens(left, 4), symbol, *self.tokens(right, 4)]

    def negative_(self, operand):
        return ["-", *self.tokens(operand, 8)]

    def not_(self, operand):
        return ["not", "(", *self.tokens(operand, 0), ")"]

    def and_(self, left, right):
        return [*self.tokens(left, 2), "and", *self.tokens(right, 3)]

    def or_(self, left, right):
        return [*self.tokens(left, 1), "or", *self.tokens(right, 2)]

    def between_(self, operand, low, high):
        return [*self.tokens(operand, 4), "between", *self.tokens(low, 4), "and", *self.tokens(high, 4)]

    def in_(self, operand, _codes, *tests):
        tokens = []
        for kind, test in tests:
            sign = [] if kind in ("is", "member", "within") else [kind]
            tokens += [",", *sign, *self.tokens(test, 4 if sign or len(tests) == 1 else 0)]
        tokens = tokens[1:]
        range_first = tests[0][0] == "within" and tests[0][1][0] == "range"
        bare = len(tests) == 1 and (tokens[0] != "(" or range_first and tokens[1] != "[") and self.rng.random() < 0.6
        return [*self.tokens(operand, 4), "in", *(tokens if bare else ["(", *tokens, ")"])]

    def if_(self, condition, then, otherwise):
        return ["if", *self.tokens(condition, 0), "then", *self.tokens(then, 0), "else", *self.tokens(otherwise, 0)]

    def iteration(self, keyword, variables, before_body, body):
        tokens = []
        for name, domain in variables:
            spelled = self.sequence(*domain[1:]) if domain[0] == "sequence" else self.tokens(domain, 1)
            tokens += [",", name, "IN", *spelled]
        return [keyword, *tokens[1:], before_body, *self.tokens(body, 0)]

    def sequence(self, start, end):
        return [*self.tokens(start, 4), "..", *self.tokens(end, 4)]

    def for_(self, variables, body):
        return self.iteration("for", variables, "return", body)

    def some_(self, variables, body):
        return self.iteration("some", variables, "satisfies", body)

    def every_(self, variables, body):
        return self.iteration("every", variables, "satisfies", body)

    def index_(self, operand, at):
        return [*self.tokens(operand, 8), "[", *opened(self.tokens(at, 0)), "]"]

    def filter_(self, operand, condition, _keys):
        return self.index_(operand, condition)

    def path_(self, operand, key):
        tokens = self.tokens(operand, 8)
        if operand[0] == "literal" and len(tokens) == 1:
            tokens = ["(", *tokens, ")"]
        return [*tokens, "." + key]

    def missing_(self, operand):
        return ["missing", "(", *self.tokens(operand, 0), ")"]

    def call_(self, function, arguments, names=None):
        if function == "duration":
            return ["duration", "(", f'"{self.duration(arguments[0][1])}"', ")"]
        if function == "修约":  # the interval is a literal as it stands
            return [function, "(", *self.tokens(arguments[0], 0), ",", *self.literal_(*arguments[1][1:]), ")"]
        if names is None:
            return [function, "(", *self.commas(arguments), ")"]
        tokens = []
        for name, argument in self.rng.sample(list(zip(names, arguments)), len(names)):
            tokens += [",", name, ":", *self.tokens(argument, 0)]
        return [function, "(", *tokens[1:], ")"]

    # Spelling and blanks

    def respelled(self, token):
        if token == "IN":  # of iterations
            return "in"
        if token in ALIASES:
            return ALIASES[token] if self.rng.random() < self.aliases else token
        if self.wide and self.rng.random() < self.wide:
            if token in MARKS and self.rng.random() < 0.5:
                return MARKS[token]
            if token[0] in "\"@“" or token[0].isalpha() or token[0] == "_":
                return token
            if "e" in token.lower() or "!" in token:
                return token
            if token[0] == "." and token[1:2].isalpha():
                return "．" + token[1:]
            return token.translate(FULL_WIDTH)
        return token

    def joined(self, tokens):
        text = tokens[0]
        for before, after in zip(tokens, tokens[1:]):
            text += self.blank(before, after) + after
        return text

    def blank(self, before, after):
        """None where marks are not ambiguous, sometimes; a path's dot and a call's bracket stay close."""
        if after[0] in ".．" and len(after) > 1 and after[1].isalpha():
            return ""
        needed = needs_blank(before, after)
        if self.plain or before in "/／" or after[0] in "([（［/／":
            return " " * needed
        return self.rng.choice(BLANKS) if needed or self.rng.random() < 0.5 else ""


def wordy(letter):
    return letter.isalnum() or letter in "_\"@“”%％‰²"


def needs_blank(before, after):
    if before in "/／" or after in "/／":
        return not (before in "/／" and after[0].isdigit())
    if before in ",，":
        return True
    if before in "-－" and after in "-－":
        return True
    if after[0] in ".．" or before[-1] in ".．":  # `..` and numbers that begin with a point
        return True
    return wordy(before[-1]) and wordy(after[0])
