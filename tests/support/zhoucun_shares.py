#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The sample data of the Zhoucun package's decompositions: who gets parts, figures, bounds; all made up.

    zhoucun_shares.py [--check]

Writes observations/decomposition.csv, tables/rest_units.csv and tables/bounds_*.csv below policies/zhoucun-2018-38;
with --check it compares them and ends with status 1 if one differs. Nothing is drawn at random. Emissions of the towns
add up to the district's sample figure where there is one, and those of enterprises with the rest to their town's.
"""
import csv
import io
import sys
from fractions import Fraction
from pathlib import Path

from sample_files import keep

PACKAGE = Path(__file__).resolve().parents[2] / "policies/zhoucun-2018-38"
ZONE = "周村经济开发区"

# 人均工业增加值 (万元/人), 高耗能行业增加值占比 (%), 单位能耗高出行业先进水平比例 (%), 规划新上项目综合能耗 (万tce),
# 园区集中度 (%), 预计综合能源消费量 2020 (万tce)
TOWNS = {
    "丝绸路街道": ("6.8", "12.5", "8.2", "0.35", "22", "9.60"),
    "大街街道": ("6.2", "14.0", "9.6", "0.20", "15", "10.20"),
    "青年路街道": ("8.4", "6.5", "5.1", "0.45", "30", "10.85"),
    "永安街街道": ("5.9", "10.8", "7.4", "0.15", "18", "8.75"),
    "城北路街道": ("7.5", "28.6", "11.3", "0.85", "41", "14.40"),
    "北郊镇": ("9.1", "55.2", "16.8", "2.60", "48", "29.80"),
    "南郊镇": ("7.9", "38.4", "14.2", "1.75", "44", "21.30"),
    "王村镇": ("7.0", "71.3", "24.5", "1.40", "36", "27.60"),
    "萌水镇": ("6.6", "46.9", "18.7", "1.10", "33", "17.90"),
    ZONE: ("12.3", "42.7", "12.9", "4.80", "86", "41.90"),
}
COLUMNS = [("人均工业增加值", 2015, "万元/人", "2016-06-20", "工业统计"),
           ("高耗能行业增加值占比", 2015, "%", "2016-06-20", "工业统计"),
           ("单位能耗高出行业先进水平比例", 2015, "%", "2016-09-30", "能效对标"),
           ("规划新上项目综合能耗", 2020, "万tce", "2018-05-31", "项目库"),
           ("园区集中度", 2015, "%", "2016-06-20", "工业统计"),
           ("预计综合能源消费量", 2020, "万tce", "2018-05-31", "十三五能源消费预测")]

# Weights of the towns in the emissions of 2015 (VOC: 2016), in the order of TOWNS. Of COD the district has no figure of
# 2015: 3689 is 3128 ÷ (1 − 15.2 %).
EMISSIONS = [("化学需氧量排放总量", 2015, 3689, (30, 36, 22, 28, 34, 52, 44, 31, 40, 62)),
             ("氨氮排放总量", 2015, 234, (21, 26, 16, 20, 23, 30, 27, 17, 26, 28)),
             ("二氧化硫排放总量", 2015, 15052, (8, 9, 5, 7, 40, 190, 95, 260, 130, 255)),
             ("氮氧化物排放总量", 2015, 7913, (6, 8, 7, 6, 38, 85, 48, 120, 56, 131)),
             ("挥发性有机物排放总量", 2016, 3474, (16, 22, 20, 14, 26, 86, 94, 24, 38, 103))]
# 废水, 废气, 挥发性有机物可减排比例 (%), 规划新上项目挥发性有机物排放量 (吨)
POTENTIAL = {"丝绸路街道": ("12", "9", "15", "6"), "大街街道": ("16", "10", "21", "4"), "青年路街道": ("9", "7", "13", "9"),
             "永安街街道": ("10", "8", "12", "2"), "城北路街道": ("18", "22", "17", "14"), "北郊镇": ("24", "31", "28", "38"),
             "南郊镇": ("21", "27", "33", "45"), "王村镇": ("14", "42", "18", "11"), "萌水镇": ("26", "35", "22", "16"),
             ZONE: ("19", "29", "24", "60")}

# 煤炭消费总量 2015: weights of the towns in the district's figure, and the part of their heat and power plants in %.
COAL = (0, 0, 0, 0, 90, 150, 45, 105, 40, 370)
BURNERS = {"城北路街道": {"示例热电四厂": 94}, "北郊镇": {"示例热电三厂": 62, "示例化工公司": 21},
           ZONE: {"示例热电一厂": 29, "示例热电二厂": 23, "示例热电公司": 38}}

# Emitters of towns: parts of the town's SO2 and NOx in %, 废气污染物可减排比例 (%), 规划新上项目综合能耗 (万tce);
# what is left is that of the rest.
EMITTERS = {
    "北郊镇": {"示例热电三厂": (38, 41, "34", "0.90"), "示例化工一厂": (9, 8, "22", "0.35"), "示例化工公司": (17, 15, "26", "0.75")},
    "王村镇": {"示例耐材一厂": (11, 10, "41", "0.15"), "示例耐材二厂": (10, 9, "46", "0.10"), "示例耐材公司": (14, 13, "38", "0.30"),
             "示例建材一厂": (21, 24, "44", "0.20")},
    ZONE: {"示例热电一厂": (24, 25, "30", "1.20"), "示例热电二厂": (19, 18, "33", "0.80"), "示例热电公司": (27, 28, "21", "1.60"),
           "示例化工五厂": (6, 5, "25", "0.45")},
}
REST = {"城北路街道": ("chengbeilu_rest", "城北路街道其他排污单位", "Other emitters of Chengbeilu", None, None),
        "北郊镇": ("beijiao_rest", "北郊镇其他排污单位", "Other emitters of Beijiao", "27", "0.60"),
        "王村镇": ("wangcun_rest", "王村镇其他排污单位", "Other emitters of Wangcun", "39", "0.65"),
        ZONE: ("zone_rest", "周村经济开发区其他排污单位", "Other emitters of the Development Zone", "28", "0.75")}

# 部门口径能源消费量 2015, 规划新上项目综合能耗 2020 (万tce), 部门节能潜力 (%)
DEPARTMENTS = {"区经信局": ("118.40", "9.85", "14.6"), "区住建局": ("31.20", "2.10", "9.2"),
               "区交通运输局": ("26.70", "1.95", "11.8"), "区行管中心": ("5.70", "0.25", "10.4")}

BOUNDS = {
    "bounds_intensity": [("王村镇", "", "18.5 %", "耐材、建材企业减产，五年不宜再高"),
                         ("青年路街道", "15 %", "", "工业少，仍须完成一定降幅")],
    "bounds_increment": [("王村镇", "", "0.60 万tce", "传统产业集中，从严控制"), ("大街街道", "0.15 万tce", "0.40 万tce", "古商城保护区，不新上工业项目"),
                         (ZONE, "2.20 万tce", "3.20 万tce", "已批在建项目；园区能源站的上限")],
    "bounds_cod": [("城北路街道", "", "270 吨", "污水处理厂提标"), ("王村镇", "255 吨", "", "污水管网未建成，不能再低")],
    "bounds_ammonia": [("永安街街道", "", "12 %", "2015年前已完成雨污分流"), ("萌水镇", "16 %", "", "养殖集中")],
    "bounds_sulphur": [("王村镇", "", "2500 吨", "重点控制区"), ("示例热电三厂", "", "690 吨", "超低排放改造"),
                       ("示例热电一厂", "", "620 吨", "超低排放改造"), ("示例耐材公司", "420 吨", "", "在产窑炉不能再低"),
                       (ZONE, "2600 吨", "", "集中供热热源")],
    "bounds_nitrogen": [("王村镇", "", "1100 吨", "重点控制区"), ("示例热电公司", "370 吨", "", "承担城区供热"),
                        ("示例热电二厂", "", "160 吨", "超低排放改造"), ("北郊镇", "940 吨", "", "集中供热热源"),
                        *((town, "", f"{most} 吨", "不得高于2015年") for town, most in
                          (("丝绸路街道", 94), ("大街街道", 120), ("青年路街道", 109), ("永安街街道", 94)))],
    "bounds_coal": [("北郊镇", "", "12.50 万吨", "直燃煤设施清零"), ("示例热电四厂", "", "7.20 万吨", "关停一台小机组"),
                    ("示例热电公司", "14.00 万吨", "", "承担城区供热"), (ZONE, "", "36.00 万吨", "开发区煤炭消费上限")],
    "bounds_voc": [("南郊镇", "", "520 吨", "沙发家具行业原辅料替代"), (ZONE, "560 吨", "", "已批在建项目")],
}


def apportion(total, weights):
    """Whole numbers in proportion: the largest remainders get what is left."""
    parts = [Fraction(total * weight, sum(weights)) for weight in weights]
    made = [part.numerator // part.denominator for part in parts]
    order = sorted(range(len(parts)), key=lambda i: (made[i] - parts[i], i))
    for i in order[:total - sum(made)]:
        made[i] += 1
    return made


def figures():
    rows = []

    def add(who, indicator, period, value, unit, since, source):
        rows.append([who, indicator, period, value, unit, "level", "final", since, f"示例数据：{source}"])

    for town, values in TOWNS.items():
        for (indicator, period, unit, since, source), value in zip(COLUMNS, values):
            add(town, indicator, period, value, unit, since, source)
    emitted = {}
    for indicator, year, total, weights in EMISSIONS:
        for town, value in zip(TOWNS, apportion(total, weights)):
            emitted[town, indicator] = value
            add(town, indicator, year, value, "吨", f"{year + 1}-06-05", "环境统计")
    for town, (water, gas, voc, planned) in POTENTIAL.items():
        for indicator, value in (("废水污染物可减排比例", water), ("废气污染物可减排比例", gas), ("挥发性有机物可减排比例", voc)):
            add(town, indicator, 2015, value, "%", "2016-12-31", "减排潜力调查")
        add(town, "规划新上项目挥发性有机物排放量", 2020, planned, "吨", "2018-05-31", "项目库")
    for town, emitters in EMITTERS.items():
        _, rest, _, potential, planned = REST[town]
        all_of = emitters | {rest: (None, None, potential, planned)}
        for place, indicator in enumerate(("二氧化硫排放总量", "氮氧化物排放总量")):
            parts = [values[place] for values in emitters.values()]
            for who, value in zip(all_of, apportion(emitted[town, indicator], [*parts, 100 - sum(parts)])):
                add(who, indicator, 2015, value, "吨", "2016-06-05", "环境统计")
        for who, values in all_of.items():
            add(who, "废气污染物可减排比例", 2015, values[2], "%", "2016-12-31", "减排潜力调查")
            add(who, "规划新上项目综合能耗", 2020, values[3], "万tce", "2018-05-31", "项目库")
    for town, value in zip(TOWNS, apportion(9640, COAL)):
        parts = BURNERS.get(town, {})
        for who, part in zip([*parts, None], apportion(value, [*parts.values(), 100 - sum(parts.values())])):
            who = who or (REST[town][1] if parts else town)
            add(who, "煤炭消费总量", 2015, f"{part / 100:.2f}", "万吨", "2016-06-30", "能源统计")
    for who, (energy, planned, potential) in DEPARTMENTS.items():
        add(who, "部门口径能源消费量", 2015, energy, "万tce", "2016-09-30", "能源平衡表")
        add(who, "规划新上项目综合能耗", 2018, planned, "万tce", "2018-05-31", "项目库")
        add(who, "部门节能潜力", 2015, potential, "%", "2016-12-31", "节能潜力调查")
    return rows


def file_of(header, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def main(check):
    files = {
        "observations/decomposition.csv": file_of(
            ["who", "indicator", "period", "value", "unit", "view", "status", "known_since", "source"], figures()),
        "tables/rest_units.csv": file_of(
            ["id", "name", "kind", "parent", "en", "note"],
            [[key, name, "rest", town, english, "示例：镇街重点排污单位以外的合计"]
             for town, (key, name, english, *_) in REST.items()]),
    } | {f"tables/{name}.csv": file_of(["who", "at_least", "at_most", "reason"],
                                       [[*row[:3], f"示例：{row[3]}"] for row in rows]) for name, rows in BOUNDS.items()}
    return keep(PACKAGE, files, "zhoucun_shares.py", check)


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
