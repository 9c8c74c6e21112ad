# SPDX-License-Identifier: Apache-2.0
"""From a text of the rule language to the nodes of evaluate.py, as far as schemes and ladders use it; written from
docs/policy-format.md, "Rule language". Nodes of its own: calls of decision tables, and the subject `?` of unary tests.
"""
import re
from datetime import date
from fractions import Fraction
from functools import cache

import evaluate
from functions import FUNCTIONS
from quantities import NUMBER, UNIT, must, quantity

WIDE = str.maketrans("（）［］｛｝，：；．＋－＊／＞＜＝％０１２３４５６７８９　≤≥≠×", "()[]{},:;.+-*/><=%0123456789 \1\2\3*")
ALIASES = {"且": "and", "或": "or", "非": "not", "属于": "in", "如果": "if", "则": "then", "否则": "else", "缺失": "missing"}
KEYWORDS = {"true", "false", "null", "and", "or", "not", "in", "between", "if", "then", "else", "some", "every", "for",
            "return", "satisfies", "missing"}
TOKEN = re.compile(rf"""\s+|(?P<string>"[^"]*"|“[^”]*”)|(?P<date>@"[^"]*"|[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日)
    |(?P<number>(?:{NUMBER}|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)|(?P<word>[^\W\d]\w*)
    |(?P<mark><=|>=|!=|\*\*|\.\.|[-+*/=<>()\[\],?])""".replace("\n    ", ""))
COMPARATORS = ("=", "!=", "<", "<=", ">", ">=")


def normal(text):
    """Full-width forms mean their ASCII forms, outside strings."""
    parts = re.split(r'("[^"]*"|“[^”]*”)', text)
    plain = (part.translate(WIDE).replace("\1", "<=").replace("\2", ">=").replace("\3", "!=") for part in parts[::2])
    return "".join(piece for pair in zip(plain, parts[1::2] + [""]) for piece in pair)


def tokens(text):
    """Pairs of a kind and a text; of a quantity its value."""
    text, at, found = normal(text), 0, []
    while at < len(text):
        must(match := TOKEN.match(text, at), "not read:", text[at:], "in", text)
        at, kind = match.end(), match.lastgroup
        if kind == "number":
            unit = re.compile(rf" ?({UNIT})").match(text, at)
            if unit and unit[1] not in KEYWORDS and unit[1] not in ALIASES:
                found.append(("quantity", quantity(match[0], unit[1])))
                at = unit.end()
            else:
                found.append(("quantity", Fraction(match[0])))
        elif kind == "word":
            word = ALIASES.get(match[0], match[0])
            found.append(("keyword" if word in KEYWORDS else "name", word))
        elif kind == "string":
            found.append((kind, match[0][1:-1]))
        elif kind:
            found.append((kind, match[0]))
    return found + [("end", "")]


class Reader:
    def __init__(self, text):
        self.text, self.tokens, self.at = text, tokens(text), 0

    def next_is(self, *words):
        kind, word = self.tokens[self.at]
        return kind in ("mark", "keyword") and word in words

    def take(self, *words):
        if self.next_is(*words):
            self.at += 1
            return self.tokens[self.at - 1][1]
        return None

    def need(self, *words):
        must(word := self.take(*words), self.text, ":", *words, "wanted, not", self.tokens[self.at][1])
        return word

    def end(self, node):
        must(self.tokens[self.at][0] == "end", self.text, ":", self.tokens[self.at][1], "is left over")
        return node

    def chain(self, operand, symbols, node):
        left = operand()
        while symbol := self.take(*symbols):
            left = node(symbol, left, operand())
        return left

    def expression(self):
        return self.chain(self.conjunction, ["or"], lambda symbol, left, right: (symbol, left, right))

    def conjunction(self):
        return self.chain(self.comparison, ["and"], lambda symbol, left, right: (symbol, left, right))

    def comparison(self):
        left = self.sum()
        if symbol := self.take(*COMPARATORS):
            return ("compare", symbol, left, self.sum())
        if self.take("between"):
            low = self.sum()
            self.need("and")
            return ("between", left, low, self.sum())
        if self.take("in"):
            if self.take("("):
                tests = [self.test()]
                while self.take(","):
                    tests.append(self.test())
                self.need(")")
                return ("in", left, False, *tests)
            return ("in", left, False, self.test(self.sum))
        return left

    def test(self, expression=None):
        if symbol := self.take(*COMPARATORS):
            return (symbol, self.sum())
        node = (expression or self.expression)()
        if node[0] in ("compare", "and", "or", "not", "in", "between", "missing"):
            return ("holds", node)
        return ({"range": "within", "list": "member"}.get(node[0], "is"), node)

    def sum(self):
        return self.chain(self.term, "+-", lambda symbol, left, right: ("arithmetic", symbol, left, right))

    def term(self):
        return self.chain(self.power, "*/", lambda symbol, left, right: ("arithmetic", symbol, left, right))

    def power(self):
        return self.chain(self.signed, ["**"], lambda symbol, left, right: ("arithmetic", symbol, left, right))

    def signed(self):
        return ("negative", self.signed()) if self.take("-") else self.operand()

    def operand(self):
        kind, word = self.tokens[self.at]
        if kind in ("quantity", "string"):
            self.at += 1
            return ("literal", word)
        if kind == "date":
            self.at += 1
            return ("literal", date(*map(int, re.findall("[0-9]+", word))))
        if kind == "name":
            return self.name()
        if word := self.take("true", "false"):
            return ("literal", word == "true")
        if self.take("?"):
            return ("name", "?")
        if word := self.take("not", "missing"):
            self.need("(")
            return (word, self.closed(self.expression()))
        if self.take("if"):
            condition = self.expression()
            self.need("then")
            then = self.expression()
            self.need("else")
            return ("if", condition, then, self.expression())
        opened = self.need("(", "[")
        if opened == "[" and self.take("]"):
            return ("list",)
        first = self.expression()
        if self.take(".."):
            last = self.sum()
            return ("range", first, last, opened == "[", self.need(")", "]") == "]")
        if opened == "(":
            return self.closed(first)
        items = [first]
        while self.take(","):
            items.append(self.expression())
        self.need("]")
        return ("list", *items)

    def closed(self, node):
        self.need(")")
        return node

    def name(self):
        words = [self.tokens[self.at][1]]
        self.at += 1
        while self.tokens[self.at][0] == "name":  # functions with blanks in their names
            words.append(self.tokens[self.at][1])
            self.at += 1
        word = " ".join(words)
        if not self.take("("):
            must(len(words) == 1, self.text, ":", word)
            return ("name", word)
        arguments = [self.expression()]
        while self.take(","):
            arguments.append(self.expression())
        self.need(")")
        if word in FUNCTIONS or word in ("all", "any"):
            return ("call", word, arguments)
        if len(arguments) == 1 and arguments[0][0] == "literal" and isinstance(arguments[0][1], str):
            return ("name", f'{word}("{arguments[0][1]}")')
        return ("table", word, arguments)


def called(word, arguments):
    """A decision table of the package; `tables` finds it in the environment."""
    parts = [evaluate.compiled(argument) for argument in arguments]
    return lambda env: env["tables"][word]([part(env) for part in parts])


def holds_in(operand, codes, *tests):
    """As evaluate.py's, with conditions on `?` among the tests."""
    plain = [test for test in tests if test[0] != "holds"]
    conditions = [evaluate.compiled(node) for kind, node in tests if kind == "holds"]
    subject, others = evaluate.compiled(operand), evaluate.is_in(operand, codes, *plain)

    def run(env):
        inner = {**env, "?": subject(env)} if isinstance(env, dict) else env.with_subject(subject(env))
        return evaluate.kleene([others(env), *(condition(inner) for condition in conditions)], True)
    return run if conditions else others


evaluate.NODES["table"] = called
evaluate.NODES["in"] = holds_in


@cache
def tree(text):
    reader = Reader(text)
    return reader.end(reader.expression())


@cache
def expression(text):
    """A function of an environment."""
    return evaluate.compiled(tree(text))


def is_constant(node):
    """True if no name, table or fault can make the expression another number."""
    return node[0] == "literal" or node[0] == "negative" and is_constant(node[1])


@cache
def cell(text, words=False):
    """A cell of unary tests: a function of an environment whose `?` is the subject. `words`: of texts and choices,
    where words stand without quotes."""
    return evaluate.compiled(test_nodes(text, words))


@cache
def test_nodes(text, words=False):
    """The nodes of a cell."""
    text = text.strip()
    if text == "-":
        return ("literal", True)
    if text in ("是", "√", "否", "×"):
        return ("compare", "=", ("name", "?"), ("literal", text in "是√"))
    if words and not re.search(r'["“\[\](){}<>=?]', text):
        members = [("is", ("literal", word.strip())) for word in re.split("[、|]", text)]
        return ("in", ("name", "?"), False, *members)
    reader = Reader(text)
    negated = reader.take("not")
    if negated:
        reader.need("(")
    tests = [reader.test()]
    while reader.take(","):
        tests.append(reader.test())
    if negated:
        reader.need(")")
    node = ("in", ("name", "?"), False, *tests)
    return reader.end(("not", node) if negated else node)
