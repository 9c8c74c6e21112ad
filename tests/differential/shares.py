# SPDX-License-Identifier: Apache-2.0
"""What each unit of a decomposition should have: normalised values, weights and scores, from docs/semantics.md."""
import math
from fractions import Fraction

RANDOM_INDEX = [0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45]  # Saaty's, by the number of criteria
NEAR = 1e-9


def close(left, right, size=1.0, much=NEAR):
    return abs(left - right) <= much * max(abs(left), abs(right), size)


def amount_in(text):
    """`0.01 万tce` or `17 %`, as it is printed."""
    return Fraction(text.split()[0])


def part_in(text):
    """`10 %` as a part of one."""
    return amount_in(text) / 100


def normal_column(values, how, smaller):
    if how == "min-max":
        low, high = min(values), max(values)
        if low == high:
            return [0.0] * len(values)
        return [(high - x if smaller else x - low) / (high - low) for x in values]
    if how == "vector":
        size = math.sqrt(math.fsum(x * x for x in values))
        return [(1 - x / size if smaller else x / size) if size else 0.0 for x in values]
    made = [1 / x if smaller else x for x in values]
    whole = math.fsum(made)
    return [x / whole if whole else 0.0 for x in made]


def mean(values):
    return math.fsum(values) / len(values)


def together(left, right):
    at, to = mean(left), mean(right)
    return math.fsum((x - at) * (y - to) for x, y in zip(left, right)) / len(left)


def raw_weights(columns, how):
    says = [min(column) != max(column) for column in columns]
    if how == "equal":
        return [1.0] * len(columns)
    made = []
    for place, column in enumerate(columns):
        if not says[place]:
            made.append(0.0)
        elif how == "entropy":
            whole = math.fsum(column)
            parts = [x / whole for x in column if x > 0]
            made.append(1 + math.fsum(p * math.log(p) for p in parts) / math.log(len(column)))
        elif how == "standard deviation":
            made.append(math.sqrt(together(column, column)))
        else:  # CRITIC
            own = math.sqrt(together(column, column))
            made.append(own * math.fsum(1 - together(column, other) / (own * math.sqrt(together(other, other)))
                                        for at, other in enumerate(columns) if at != place and says[at]))
    if math.fsum(made) <= 0:
        made = [1.0 if say or not any(says) else 0.0 for say in says]
    return made


def by_comparisons(rows):
    """The principal eigenvector of reciprocal comparisons, and the consistency ratio."""
    size = len(rows)
    matrix = [[float(Fraction(str(cell))) for cell in row] for row in rows]
    vector = [1 / size] * size
    for _ in range(2000):
        image = [math.fsum(row[j] * vector[j] for j in range(size)) for row in matrix]
        largest = math.fsum(image)
        vector = [x / largest for x in image]
    if size < 3:
        return vector, 0.0
    return vector, (largest - size) / (size - 1) / RANDOM_INDEX[size]


def weights_of(declared, columns):
    how = declared.get("weights", "given")
    if how == "given":
        return [float(part_in(each["weight"])) for each in declared["criterion"]], None
    if how == "ahp":
        return by_comparisons(declared["comparisons"])
    made = raw_weights(columns, how)
    return [x / math.fsum(made) for x in made], None


def scores_of(columns, weights, how):
    units = range(len(columns[0]))
    if how == "weighted sum":
        return [math.fsum(w * column[i] for w, column in zip(weights, columns)) for i in units]
    made = []
    for i in units:
        near = far = 0.0
        for w, column in zip(weights, columns):
            factor = w * w if how == "topsis" else w
            near += factor * (column[i] - max(column)) ** 2
            far += factor * (column[i] - min(column)) ** 2
        near, far = math.sqrt(near), math.sqrt(far)
        made.append(far / (near + far) if near + far else 1.0)
    return made


def parts_of(declared):
    share = declared["share"]
    return {share: 1.0} if isinstance(share, str) else {key: float(part_in(text)) for key, text in share.items()}
