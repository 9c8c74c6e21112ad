# SPDX-License-Identifier: Apache-2.0
"""Types, units, and the declared inputs with their random values.

A type is a tuple: ("q", dimension), ("b",), ("s",), ("choice",), ("code",), ("date",), ("days",), ("months",),
("list", T), ("context", ((key, T), …)), ("range", T). A dimension is the exponents of DIMENSIONS.
"""
from datetime import date, timedelta
from fractions import Fraction

from values import Days, Missing, Months, Range

DIMENSIONS = ("标准煤", "金额", "质量", "时间", "长度", "能量")


def dimension(**exponents):
    return tuple(exponents.get(letter, 0) for letter in "ECMTLJ")


NUMBER = ("q", dimension())
COAL = ("q", dimension(E=1))
BOOL, STRING, CHOICE, CODE = ("b",), ("s",), ("choice",), ("code",)
DATE, DAYS, MONTHS = ("date",), ("days",), ("months",)

# dimension: (an amount that occurs often, {unit: its size}), coherent
UNITS = {
    dimension(): (1, {"": 1, "%": Fraction(1, 100), "‰": Fraction(1, 1000), "倍": 1}),
    dimension(E=1): (1000, {"tce": 1000, "kgce": 1, "吨标准煤": 1000, "万tce": 10**7, "千克标准煤": 1, "Mtce": 10**9}),
    dimension(C=1): (10_000, {"万元": 10_000, "元": 1, "亿元": 10**8, "百万元": 10**6}),
    dimension(M=1): (1000, {"t": 1000, "kg": 1, "吨": 1000, "万t": 10**7, "g": Fraction(1, 1000)}),
    dimension(T=1): (24, {"h": 1, "d": 24, "天": 24, "年": 8760, "小时": 1}),
    dimension(L=1): (1000, {"km": 1000, "m": 1, "公里": 1000, "cm": Fraction(1, 100)}),
    dimension(L=2): (10**6, {"m²": 1, "km²": 10**6, "万m²": 10**4, "公顷": 10**4}),
    dimension(J=1): (3600, {"kWh": 3600, "kJ": 1, "GJ": 10**6, "万kWh": 36 * 10**6, "千瓦时": 3600}),
    dimension(E=1, C=-1): (Fraction(1, 10), {"tce/万元": Fraction(1, 10), "吨标准煤/万元": Fraction(1, 10), "kgce/元": 1}),
    dimension(E=1, L=-2): (1, {"kgce/m²": 1, "tce/万m²": Fraction(1, 10)}),
    dimension(E=1, L=-2, T=-1): (Fraction(1, 8760), {"kgce/(m²·a)": Fraction(1, 8760), "kgce/m²·年": Fraction(1, 8760)}),
    dimension(M=1, C=-1): (Fraction(1, 10), {"t/万元": Fraction(1, 10), "kg/元": 1}),
    dimension(M=1, L=1): (10**6, {"t·km": 10**6, "吨公里": 10**6, "kg·m": 1}),
    dimension(E=1, M=-1): (1, {"kgce/kg": 1, "tce/t": 1, "gce/kg": Fraction(1, 1000)}),
}
NICE = [Fraction(text) for text in "0 0 1 1 2 3 4 5 10 1/2 3/2 5/2 1/4 7/2 6/5 -1 -1/2 -2 -3/2".split()]
STRINGS = ["", "a", "ab", "abc", "AbC", "ba", "a,b", "b;a", "能耗", "高能耗", "能", "x-1", "a\"b", "a\\b"]
CODES = ["30", "3011", "301", "31", "311", "3", "26"]
CHOICES = ["新建", "扩建", "改建"]
DATE_TEXTS = ["2018-06-19", "2020-02-29", "2019-02-29", "2018-13-01", "十月", ""]
SUBJECT = (("能耗", COAL), ("名", STRING), ("建成", BOOL))
PAIR = (("甲", NUMBER), ("乙", NUMBER))

QUANTITIES = [("q", dimension) for dimension in UNITS]
# Types of what is counted, compared and listed, the frequent ones more than once.
COMMON = [NUMBER, NUMBER, NUMBER, COAL, COAL, ("q", dimension(C=1)), STRING, STRING, BOOL, DATE, DATE, DAYS, MONTHS,
          ("context", PAIR)]
# name: (the declared type as the driver knows it, type)
INPUTS = {
    "x": ("number", NUMBER), "y": ("number", NUMBER), "系数": ("number", NUMBER), "占比": ("%", NUMBER),
    "综合能耗": ("tce", COAL), "能耗_2": ("kgce", COAL),
    "工业增加值": ("万元", ("q", dimension(C=1))), "投资": ("元", ("q", dimension(C=1))),
    "原煤": ("t", ("q", dimension(M=1))), "排放": ("kg", ("q", dimension(M=1))),
    "工时": ("h", ("q", dimension(T=1))), "里程": ("km", ("q", dimension(L=1))), "用地": ("m²", ("q", dimension(L=2))),
    "电量": ("kWh", ("q", dimension(J=1))), "单耗": ("tce/万元", ("q", dimension(E=1, C=-1))),
    "已备案": ("boolean", BOOL), "flag": ("boolean", BOOL), "重点": ("boolean", BOOL),
    "名称": ("string", STRING), "note_1": ("string", STRING),
    "建设性质": ("one of 新建|扩建|改建", CHOICE), "原性质": ("one of 新建|扩建|改建", CHOICE),
    "行业": ("code", CODE), "行业_2": ("code", CODE),
    "受理日": ("date", DATE), "date_2": ("date", DATE),
    "工期": ("days", DAYS), "宽限": ("days", DAYS), "期限": ("months", MONTHS), "延期": ("months", MONTHS),
    "各月": ("list of tce", ("list", COAL)), "xs": ("list of number", ("list", NUMBER)),
    "名单": ("list of string", ("list", STRING)), "结果": ("list of boolean", ("list", BOOL)),
    "各日": ("list of date", ("list", DATE)), "限批": ("list of code", ("list", CODE)),
    "天数": ("list of days", ("list", DAYS)), "矩阵": ("list of list of number", ("list", ("list", NUMBER))),
    "项目": ("context of 能耗: tce, 名: string, 建成: boolean", ("context", SUBJECT)),
    "各项目": ("list of context of 能耗: tce, 名: string, 建成: boolean", ("list", ("context", SUBJECT))),
    "点列": ("list of context of 甲: number, 乙: number", ("list", ("context", PAIR))),
    "区间": ("range of number", ("range", NUMBER)), "窗口": ("range of date", ("range", DATE)),
    "定额": ("range of tce", ("range", COAL)),
}
# Inputs whose unit is not the usual amount of its dimension.
SIZES = {"占比": Fraction(1, 100), "能耗_2": 1, "投资": 1, "排放": 1, "工时": 1, "用地": 1}
DAY_ZERO = date(2018, 1, 31)


class Row:
    """One random set of values: as JSON for the driver and as the environment for the evaluator."""

    def __init__(self, rng, names):
        self.rng, self.json, self.env = rng, {}, {}
        for name in names:
            self.nothing = Missing(frozenset([name]))
            self.json[name], self.env[name] = self.value(INPUTS[name][1], 0.2, SIZES.get(name))

    def value(self, type_, missing, size=None):
        """The text in the declared unit, and the value; within lists, contexts and ranges that is the usual amount."""
        rng, kind = self.rng, type_[0]
        if rng.random() < missing:
            return None, self.nothing
        if kind == "q":
            value = rng.choice(NICE) * UNITS[type_[1]][0]
            return str(value / (size or UNITS[type_[1]][0])), value
        if kind == "b":
            value = rng.random() < 0.5
            return ("true" if value else "false"), value
        if kind in ("s", "code", "choice"):
            value = rng.choice({"s": STRINGS + DATE_TEXTS[:2], "code": CODES, "choice": CHOICES}[kind])
            return value, value
        if kind == "date":
            value = DAY_ZERO + timedelta(days=rng.choice([0, 0, 1, 28, 29, 59, 139, 333, 334, 365, 758, 759, 760, -1]))
            return value.isoformat(), value
        if kind in ("days", "months"):
            value = rng.choice([0, 1, 1, 2, 7, 10, 12, 13, 14, 24, 30, -1, -6, -14])
            return str(value), (Days if kind == "days" else Months)(value)
        if kind == "list":
            parts = [self.value(type_[1], 0.08) for _ in range(rng.choice([0, 1, 1, 2, 2, 3, 4]))]
            return [text for text, _ in parts], [value for _, value in parts]
        if kind == "context":
            parts = {key: self.value(part, 0.1) for key, part in type_[1]}
            return {key: text for key, (text, _) in parts.items()}, {key: value for key, (_, value) in parts.items()}
        return self.range(type_[1])

    def range(self, element):
        """Its start is not above its end, and it holds a point."""
        (a, low), (b, high) = sorted((self.value(element, 0) for _ in range(2)), key=lambda pair: pair[1])
        ends = [True, True] if low == high else [self.rng.random() < 0.5, self.rng.random() < 0.5]
        if self.rng.random() < 0.05:
            a, low = None, self.nothing
        return {"start": a, "end": b, "start included": ends[0], "end included": ends[1]}, Range(low, high, *ends)
