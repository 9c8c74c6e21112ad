# SPDX-License-Identifier: Apache-2.0
"""What does not load although its types fit: ends of a range, or of between, that are known and stand the wrong way
round; a known text in date(…) that is no date. Known is what no input has a part in."""
from evaluate import ORDER, compiled
from values import FAULT, Fault, Open, lack


def known(tree, env):
    """The value of a tree without inputs; None if it hangs on one."""
    try:
        value = compiled(tree)(env)
    except (KeyError, Open, Fault):
        return None
    return None if lack((value,)) not in (None, FAULT) else value


def reversed_ends(low, high, env):
    a, b = known(low, env), known(high, env)
    return None not in (a, b) and lack((a, b)) is None and ORDER[">"](a, b)


def is_refused(tree, env):
    """True if a part of the tree does not load. `env`: the entries of contexts around it that are known."""
    kind = tree[0]
    if kind == "between" and reversed_ends(tree[2], tree[3], env):
        return True
    if kind == "range" and reversed_ends(tree[1], tree[2], env):
        return True
    if kind == "call" and tree[1] == "date" and len(tree[2]) == 1 and known(tree, env) is FAULT:
        return True
    if kind == "context":
        inner = dict(env)
        for key, entry in tree[1:]:
            if is_refused(entry, inner):
                return True
            inner.pop(key, None)
            value = known(entry, inner)
            if value is not None:
                inner[key] = value
        return False
    if kind in ("for", "some", "every"):
        inner = dict(env)
        for word, domain in tree[1]:
            if is_refused(domain, inner):
                return True
            inner.pop(word, None)
        return is_refused(tree[2], inner)
    if kind == "filter":
        inner = {word: value for word, value in env.items() if word != "item" and word not in tree[3]}
        return is_refused(tree[1], env) or is_refused(tree[2], inner)
    parts = tree[2] if kind == "call" else tree[1:]
    return any(is_refused(part, env) for part in parts if isinstance(part, tuple) and part)
