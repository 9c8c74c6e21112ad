#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The sample data of the Zhoucun package's schemes: who is assessed, figures, evidence, decisions; all made up.

    zhoucun_sample.py [--check]

Writes the files of FILES below policies/zhoucun-2018-38; with --check it compares them and ends with status 1 if one
differs. The same files come out on every machine. The figures of the towns add up to the sample figures of the
district; yearly rates are worked out of the levels, as a statistical bureau does.
"""
import csv
import io
import sys
import tomllib
from datetime import date
from pathlib import Path
from random import Random

from sample_files import keep

PACKAGE = Path(__file__).resolve().parents[2] / "policies/zhoucun-2018-38"
YEARS = range(2015, 2021)
SAMPLE = "示例数据：全部为虚构，与周村区实际无关"
NUMERALS = "一二三四五六七八九十"

# name, English, code of the industry unit, tce of a unit in 2015 (from, to), tce/万元, towns
SECTORS = [
    ("化工", "Chemical Works", "chemicals", (8000, 30000), 0.85,
     "北郊镇 北郊镇 北郊镇 北郊镇 开发区 开发区 开发区 开发区 南郊镇 萌水镇"),
    ("耐材", "Refractories Works", "refractories", (5400, 13000), 1.10,
     "王村镇 王村镇 王村镇 王村镇 王村镇 王村镇 王村镇 王村镇 萌水镇 萌水镇"),
    ("建材", "Building Materials Works", "building_materials", (5600, 15000), 1.60,
     "王村镇 王村镇 王村镇 萌水镇 萌水镇 南郊镇"),
    ("纺织", "Textile Mill", "textiles", (5300, 8800), 0.28, "丝绸路街道 丝绸路街道 大街街道 大街街道 永安街街道 城北路街道"),
    ("印染", "Dyeing Works", "textiles", (5400, 11500), 0.45, "大街街道 城北路街道 北郊镇 开发区"),
    ("炭素", "Carbon Works", "carbon", (9000, 24000), 1.30, "南郊镇 南郊镇 王村镇 开发区"),
    ("热电", "Heat and Power Plant", "power", (20000, 48000), 2.40, "开发区 开发区 北郊镇 城北路街道"),
    ("装备", "Machinery Works", "machinery", (5300, 9200), 0.12, "开发区 开发区 青年路街道 城北路街道 南郊镇 永安街街道"),
    ("电子", "Electronics Works", "machinery", (5300, 6800), 0.09, "青年路街道 丝绸路街道 开发区"),
    ("造纸", "Paper Mill", "paper", (7000, 14000), 0.55, "萌水镇 北郊镇 南郊镇"),
    ("铸造", "Foundry", "machinery", (5500, 8800), 0.60, "王村镇 北郊镇 萌水镇 开发区"),
]
# Known to the package already, with their energy in observations/enterprises.csv: only output and controls are added.
KNOWN = {"示例热电公司": ("power", 2.3), "示例化工公司": ("chemicals", 0.8), "示例耐材公司": ("refractories", 1.05),
         "示例建材公司": ("building_materials", 1.5)}
KNOWN_TOWNS = {"示例热电公司": "周村经济开发区", "示例化工公司": "北郊镇", "示例耐材公司": "王村镇", "示例建材公司": "王村镇"}
KNOWN_ENERGY = {"示例热电公司": [86400, 85100, 83900, 82650, 80200, 78800],
                "示例化工公司": [41850, 41300, 40660, 39980, 39150, 38410],
                "示例耐材公司": [12480, 12150, None, 11620, 11340, 11090],
                "示例建材公司": [5620, 5480, 5260, 5040, 4870, 4710]}
CLOSED, OPENED = "示例造纸三厂", "示例电子二厂"  # closed on 2019-07-01; there since 2018-05-01
NO_BASE = "示例铸造四厂"  # its figures of 2015 are lost
CORRECTED = "示例化工十厂"  # its output of 2019 was put too low at first: suspended, and its appeal upheld

# Yearly reductions of energy per output, 2016–2020 in %, and the share of the control used: what a unit is like.
WAYS = {
    "steady": ([3.4, 3.3, 3.5, 3.3, 3.6], [0.98, 0.985, 0.98, 0.99, 0.985]),
    "strong": ([5.1, 4.6, 5.5, 4.2, 4.9], [0.95, 0.94, 0.96, 0.95, 0.93]),
    "late": ([1.2, 1.8, 3.0, 5.2, 6.4], [1.03, 1.05, 1.02, 0.99, 0.96]),
    "early": ([5.5, 5.0, 4.2, 1.5, 0.9], [0.96, 0.97, 0.99, 1.02, 1.04]),
    "weak": ([1.4, 0.8, 1.9, 1.1, 1.6], [1.04, 1.08, 1.07, 1.13, 1.16]),
    "rebound": ([3.6, 3.4, 3.3, -2.1, 2.8], [0.98, 0.99, 1.00, 1.23, 1.12]),
}
ORDER = ["steady", "strong", "steady", "late", "steady", "early", "steady", "weak", "strong", "rebound"]
EDGES = {("示例化工五厂", 2019): 100, ("示例耐材二厂", 2018): 110, ("示例炭素一厂", 2019): 120}  # exactly so many % of it

TOWNS = {  # reductions 2016–2020 in %, share of the control used, intensity against the mean, weight of the others
    "丝绸路街道": ([4.6, 4.5, 4.9, 4.4, 4.8], [0.99, 0.98, 0.99, 1.00, 0.98], 0.55, 3),
    "大街街道": ([4.4, 4.2, 4.6, 4.5, 4.5], [0.98, 1.01, 0.99, 0.98, 0.99], 0.70, 3),
    "青年路街道": ([5.2, 4.9, 5.3, 4.6, 5.0], [0.96, 0.97, 0.96, 0.98, 0.97], 0.40, 3),
    "永安街街道": ([4.5, 4.4, 4.7, 3.6, 4.9], [0.99, 0.99, 0.98, 1.02, 0.99], 0.60, 3),
    "城北路街道": ([4.7, 4.3, 4.8, 4.2, 4.6], [0.98, 0.99, 0.97, 0.99, 0.98], 0.90, 4),
    "北郊镇": ([4.4, 4.5, 4.9, 4.0, 4.7], [0.99, 0.98, 0.98, 1.01, 0.99], 1.20, 8),
    "南郊镇": ([4.8, 4.1, 4.6, 4.5, 4.4], [0.97, 1.00, 0.99, 0.98, 1.00], 1.05, 7),
    "王村镇": ([3.5, 3.1, 4.4, 1.2, 3.9], [1.02, 1.05, 0.99, 1.12, 1.01], 1.60, 9),
    "萌水镇": ([5.0, 4.6, 4.9, 4.7, 6.2], [0.97, 0.98, 0.97, 0.96, 0.93], 1.30, 6),
    "周村经济开发区": (None, [0.99, 0.98, 0.99, 0.99, 0.98], 1.00, 16),
}
PHASE_OUT = {("王村镇", 2017): (12, 12), ("王村镇", 2019): (20, 14.5), ("北郊镇", 2018): (3, 3.2),
             ("萌水镇", 2018): (6, 6), ("南郊镇", 2020): (4, 4)}  # 万吨: task, done
SECTOR_UNITS = {  # name, English, reductions, share of the control, tce/万元 of value added, energy of the others
    "chemicals": ("化工行业", "Chemicals", [4.6, 4.3, 4.9, 4.4, 4.7], [0.98, 0.99, 0.98, 0.99, 0.98], 1.9, 24000),
    "refractories": ("耐材行业", "Refractories", [3.6, 3.2, 4.3, 2.6, 3.8], [1.01, 1.03, 1.0, 1.06, 1.02], 2.3, 15000),
    "building_materials": ("建材行业", "Building materials", [4.1, 4.0, 4.6, 4.5, 6.9], [1.0, 0.99, 0.99, 1.0, 0.94], 2.6,
                           12000),
    "textiles": ("纺织印染行业", "Textiles", [4.5, 4.4, 4.6, 4.6, 4.7], [0.98, 0.98, 0.99, 0.98, 0.99], 0.8, 21000),
    "carbon": ("炭素行业", "Carbon", [5.3, 5.1, 4.8, 3.9, 4.2], [0.96, 0.97, 0.98, 1.0, 0.99], 2.4, 4000),
    "power": ("电力热力行业", "Heat and power", [4.4, 4.0, 5.6, 4.4, 4.5], [0.99, 1.0, 0.97, 0.99, 0.98], 3.1, 9000),
    "machinery": ("装备制造行业", "Machinery", [5.6, 5.2, 5.0, 5.4, 5.1], [0.95, 0.96, 0.95, 0.97, 0.95], 0.4, 30000),
    "paper": ("造纸行业", "Paper", [4.2, 4.4, 4.5, 8.8, 4.9], [1.0, 0.98, 0.99, 0.9, 0.97], 1.5, 3000),
}
# Of the district, as observations/district.csv has them.
VALUE_ADDED = [920000, 968000, 1016000, 1068000, 1120000, 1176000]
ENERGY = [1122000, 1127500, 1133000, 1134200, 1143000, 1145500]

# Documents as the tasks of chapters 3 and 10 name them, and the days of evidence.
KEY_TASKS = {
    "key-units-budget": ["年度用能预算", "年度用能预算执行情况报告"],
    "key-units-energy-system": ["能源管理体系文件", "年度内部审核报告", "年度管理评审记录"],
    "key-units-meters": ["能源计量器具配备情况表", "能源计量器具检定或校准证书", "能源计量管理制度"],
    "key-units-audit": ["能源审计报告"],
    "key-units-benchmarking": ["能耗限额达标自查报告", "能效对标报告"],
    "key-units-statistics": ["能源统计报表", "能源消费原始记录和统计台账"],
    "key-units-status-report": ["年度能源利用状况报告"],
    "energy-manager": ["能源管理岗位聘任文件", "能源管理负责人备案表"],
    "key-units-pledge": ["企业节能自愿承诺书"],
}
TOWN_TASKS = {
    "town-tracking": ["季度节能减排进度报告"],
    "town-supervision": ["督查问题整改台账"],
    "town-measures": ["政策措施落实情况自查报告", "节能减排专项资金使用情况"],
    "decomposition-towns": ["本镇（街道）年度节能减排目标责任书"],
}
DISTRICT_TASKS = [
    ("assessment-system", "done", ["目标责任考核指标体系", "目标责任考核办法"]),
    ("assessment-progress", "done", ["年度考核结果", "进度跟踪通报"]),
    ("assessment-supervision", "in progress", ["督查方案"]),
    ("assessment-announcement", "done", ["考核结果公告"]),
]
HAVE_EVIDENCE = {("北郊镇", "decomposition-towns"), ("王村镇", "decomposition-towns"),
                 *((name, task) for name in ("示例热电公司", "示例化工公司")
                   for task in ("key-units-budget", "key-units-audit", "key-units-status-report", "energy-manager")),
                 ("示例耐材公司", "key-units-budget"), ("示例耐材公司", "key-units-pledge"),
                 ("示例建材公司", "key-units-audit")}


class Enterprise:
    def __init__(self, name, english, sector, town, energy, intensity, way, random):
        self.name, self.english, self.sector, self.town, self.way = name, english, sector, town, way
        self.id = f"sample_{english.lower().replace(' ', '_')}"
        rates, shares = WAYS[way]
        self.energy, self.output = [energy], [round(energy / intensity)]
        for rate in rates:
            grown = round(self.output[-1] * (1 + random.uniform(0.005, 0.045)))
            better = 1 - (rate + random.uniform(-0.15, 0.15)) / 100
            self.energy.append(round(self.energy[-1] / self.output[-1] * better * grown))
            self.output.append(grown)
        self.control = [round(used / share / 10) * 10 for used, share in zip(self.energy[1:], shares)]
        for (who, year), percent in EDGES.items():
            if who == name:
                control = self.control[year - 2016] = round(self.energy[year - 2015] / percent * 10) * 10
                self.energy[year - 2015] = control * percent // 100

    def exists_in(self, year):
        return not (self.name == CLOSED and year > 2019) and not (self.name == OPENED and year < 2018)


def enterprises():
    random, made = Random(201838), []
    for sector, english, unit, (least, most), intensity, towns in SECTORS:
        for number, town in enumerate(towns.split()):
            energy = round(random.uniform(least, most) / 10) * 10
            own = intensity * random.uniform(0.8, 1.25)
            name = f"示例{sector}{NUMERALS[number]}厂"
            way = "steady" if name == CORRECTED else ORDER[len(made) % len(ORDER)]
            made.append(Enterprise(name, f"{english} {number + 1}", unit,
                                   "周村经济开发区" if town == "开发区" else town, energy, own, way, random))
    for name, (unit, intensity) in KNOWN.items():  # their output makes the reductions of their way
        known = Enterprise(name, name, unit, KNOWN_TOWNS[name], KNOWN_ENERGY[name][0], intensity, "steady", random)
        per_output = [used / made_of for used, made_of in zip(known.energy, known.output)]
        known.energy = KNOWN_ENERGY[name]
        last = known.energy[0]
        for place, used in enumerate(known.energy):
            last = used or last
            known.output[place] = round(last / per_output[place])
        known.control = [round((used or 11900) / 0.985 / 10) * 10 for used in known.energy[1:]]
        made.append(known)
    return made


class Figures:
    """Rows of an observation file."""
    HEADER = ["who", "indicator", "period", "value", "unit", "view", "status", "known_since", "source"]

    def __init__(self):
        self.rows = []

    def add(self, who, indicator, period, value, unit, since, source, status="final", view="level"):
        self.rows.append([who, indicator, period, value, unit, view, status, since, f"示例数据：{source}"])


def industry_levels(energies, added, rates):
    """Energy that the reductions leave of a unit's energy, year by year."""
    for year, rate in enumerate(rates):
        energies.append(round(energies[-1] / added[year] * added[year + 1] * (1 - rate / 100)))
    return energies


def towns(list_of):
    """Energy (当量值) and value added of each town; the zone has what is left of the district."""
    keys = {town: sum(e.energy[0] * 0.7 for e in list_of if e.town == town and e.name != OPENED) for town in TOWNS}
    rest, weights = ENERGY[0] - sum(keys.values()), sum(row[3] for row in TOWNS.values())
    energy = {town: [round(keys[town] + rest * row[3] / weights)] for town, row in TOWNS.items()}
    raw = {town: energy[town][0] / row[2] for town, row in TOWNS.items()}
    added = {town: [] for town in TOWNS}
    for year, whole in enumerate(VALUE_ADDED):
        for place, town in enumerate(TOWNS):
            own = 1 + 0.002 * year * (place % 3 - 1)
            added[town].append(round(whole * raw[town] / sum(raw.values()) * own))
    zone = "周村经济开发区"
    for town, row in TOWNS.items():
        if town != zone:
            industry_levels(energy[town], added[town], row[0])
    energy[zone] = [whole - sum(energy[town][year] for town in TOWNS if town != zone)
                    for year, whole in enumerate(ENERGY)]
    added[zone] = [whole - sum(added[town][year] for town in TOWNS if town != zone)
                   for year, whole in enumerate(VALUE_ADDED)]
    return energy, added


def rate_of(energy, added, year):
    return round(((energy[year] / added[year]) / (energy[year - 1] / added[year - 1]) - 1) * 100, 2)


def industry_figures(table, who, energy, added, shares, lost=()):
    for place, year in enumerate(YEARS):
        last = year == 2020
        if year not in lost:
            table.add(who, "规模以上工业增加值", year, added[place], "万元", f"{year + 1}-03-20", "统计公报")
            table.add(who, "规模以上工业综合能源消费量", year, energy[place], "吨标准煤", f"{year + 1}-06-20", "工业能源统计",
                      "verified" if last else "final")
            if last and who != "萌水镇":
                table.add(who, "规模以上工业综合能源消费量", year, energy[place], "吨标准煤", "2021-11-30", "最终核定")
        if place == 0:
            continue
        control = round(energy[place] / shares[place - 1] / 10) * 10 if shares[place - 1] != 1 else energy[place]
        table.add(who, "规模以上工业综合能源消费控制数", year, control, "吨标准煤", f"{year}-04-30", "年度目标分解文件")
        if year not in lost:
            rate = rate_of(energy, added, place)
            if year >= 2018:
                table.add(who, "规模以上工业企业单位增加值能耗", year, round(rate + (place % 3 - 1) * 0.15, 2), "%",
                          f"{year + 1}-02-10", "快报", "preliminary", "yoy")
            if (who, year) != ("南郊镇", 2020):
                table.add(who, "规模以上工业企业单位增加值能耗", year, rate, "%", f"{year + 1}-04-15", "降低率公报", view="yoy")


def town_figures(list_of):
    table, (energy, added) = Figures(), towns(list_of)
    for place, (town, row) in enumerate(TOWNS.items()):
        industry_figures(table, town, energy[town], added[town], row[1], {2019} if town == "城北路街道" else ())
        for year in range(2016, 2021):
            rate = rate_of(energy[town], added[town], year - 2015)
            parts = [f"{year}Q1", f"{year}-01..{year}-06", f"{year}-01..{year}-09"]
            for quarter, part in enumerate(parts):
                if (town, year, quarter) == ("永安街街道", 2019, 1):
                    continue  # not reported
                off = (0.9, 0.5, 0.2)[quarter] * ((place + year) % 3 - 1)
                table.add(town, "规模以上工业企业单位增加值能耗", part, round(rate + off, 2), "%",
                          f"{year}-{('04', '07', '10')[quarter]}-25", "季度进度通报", "preliminary", "yoy")
        for year in range(2016, 2021):
            since = f"{year + 1}-02-28"
            due, met = 12 + 3 * (place % 4), 0
            met = due - (place * 3 + year) % 5 if town != "王村镇" else due - 8 + year % 3
            if (town, year) != ("大街街道", 2018):
                table.add(town, "有行业能效目标的企业数", year, due, "家", since, "行业目标评价汇总")
                table.add(town, "达到行业能效目标的企业数", year, met, "家", since, "行业目标评价汇总")
            task, done = PHASE_OUT.get((town, year), (0, 0))
            table.add(town, "年度淘汰落后产能任务", year, task, "万吨", f"{year}-05-31", "年度任务下达文件")
            table.add(town, "年度淘汰落后产能完成量", year, done, "万吨", since, "淘汰落后产能验收")
            cases = (place + 2 * year) % 4 // 2 + (town == "王村镇") * (year - 2015)
            table.add(town, "节能违法案件数", year, cases, "起", since, "节能监察台账")
    table.add("大街街道", "有行业能效目标的企业数", 2017, 16, "家", "2018-11-05", "核对后修订")
    return table


def sector_figures(list_of):
    table = Figures()
    for place, (unit, (name, _, rates, shares, intensity, others)) in enumerate(SECTOR_UNITS.items()):
        energy = [round(sum(e.energy[0] * 0.7 for e in list_of if e.sector == unit and e.name != OPENED) + others)]
        added = [round(energy[0] / intensity)]
        for year in range(5):
            added.append(round(added[-1] * (1.045 + 0.003 * ((place + year) % 4))))
        industry_levels(energy, added, rates)
        industry_figures(table, name, energy, added, shares, {2017} if unit == "carbon" else ())
    return table


def enterprise_figures(list_of):
    table = Figures()
    for place, each in enumerate(list_of):
        for number, year in enumerate(YEARS):
            if not each.exists_in(year) or (each.name == NO_BASE and year == 2015):
                continue
            known = each.name in KNOWN
            used, made = each.energy[number], each.output[number]
            if (each.name, year) in ((OPENED, 2018), (CLOSED, 2019)):
                used, made = used * 2 // 3, made * 2 // 3
            since = f"{year + 1}-03-31"
            if not known and not (place % 20 == 13 and year == 2016):
                if place % 8 == 3 and year >= 2019:
                    table.add(each.name, "年综合能源消费量", year, round(used * 1.012), "tce", f"{year + 1}-01-20",
                              "月度快报汇总", "preliminary")
                if place % 14 == 5 and year == 2020:
                    if place % 8 != 3:
                        table.add(each.name, "年综合能源消费量", year, used, "tce", f"{year + 1}-01-20", "月度快报汇总",
                                  "preliminary")
                elif place % 9 == 4 and year == 2018:
                    table.add(each.name, "年综合能源消费量", year, round(used * 0.985), "tce", since, "能源利用状况报告")
                    table.add(each.name, "年综合能源消费量", year, used, "tce", "2019-11-20", "核查后修订")
                else:
                    status = "verified" if place % 20 == 6 and year == 2020 else "final"
                    table.add(each.name, "年综合能源消费量", year, used, "tce", since, "能源利用状况报告", status)
            if not (place % 11 == 7 and year == 2017):
                wrong = (each.name, year) == (CORRECTED, 2019)
                table.add(each.name, "企业可比价工业总产值", year, round(made * 0.93) if wrong else made, "万元",
                          f"{year + 1}-04-10", "企业上报，区统计局核定")
                if wrong:
                    table.add(each.name, "企业可比价工业总产值", year, made, "万元", "2020-08-28", "申诉后更正")
            if year == 2015:
                continue
            if not (place % 30 == 17 and year == 2018):
                table.add(each.name, "年度能源消费控制数", year, each.control[number - 1], "tce", f"{year}-04-30",
                          "年度目标责任书")
            cases = 1 if (place + year) % 9 == 0 else 0
            cases += 2 if each.way == "rebound" and year == 2019 else 0
            if not (place % 25 == 11 and year == 2019):
                table.add(each.name, "节能违法案件数", year, cases, "起", f"{year + 1}-02-28", "节能监察台账")
    return table


def evidence(list_of):
    rows = []

    def shown(who, task, day, state, documents, verifier, since):
        text = "示例数据：" + "；".join(documents) if documents else ""
        rows.append([who, task, day, state, "", text, verifier, since])

    for place, each in enumerate(list_of):
        for number, (task, documents) in enumerate(KEY_TASKS.items()):
            if (each.name, task) in HAVE_EVIDENCE or (place * 5 + number) % 17 == 3:
                continue  # nothing is known
            if task == "key-units-pledge" and place % 3:
                continue
            first = 2019 if each.name == OPENED else 2018
            day = date(first, 9 + (place + number) % 4, 10 + (place * 7 + number * 3) % 18)
            later = date(first + 1, 1, 20)
            office = "区经信局" if later < date(2019, 3, 1) else "区工信局"
            if (place * 3 + number) % 13 == 5:
                shown(each.name, task, day, "in progress", [], office, later)
                if place % 2 and each.name != CLOSED:
                    shown(each.name, task, date(2019, 12, 10), "done", documents, "区工信局", "2020-01-15")
            elif (place * 3 + number) % 19 == 8 and len(documents) > 1:
                shown(each.name, task, day, "done", documents[:-1], office, later)
            elif place % 16 == 2 and number % 3 == 0:  # nobody verified it
                shown(each.name, task, day, "done", documents, "", day)
            else:
                shown(each.name, task, day, "done", documents, office, later)
            if each.way == "rebound" and task == "key-units-statistics":
                shown(each.name, task, date(2019, 12, 20), "in progress", ["能源统计报表（迟报）"], "区统计局", "2020-01-15")
    shown("示例耐材公司", "key-units-pledge", date(2020, 6, 10), "done", KEY_TASKS["key-units-pledge"], "区工信局",
          "2020-06-30")
    for task, state, documents in DISTRICT_TASKS:
        shown("周村区", task, date(2020, 12, 20), state, documents, "市政府", "2021-03-10")
    for place, town in enumerate(TOWNS):
        for task, documents in TOWN_TASKS.items():
            if task == "decomposition-towns" and (town == "周村经济开发区" or (town, task) in HAVE_EVIDENCE):
                continue
            for year in (2018, 2019, 2020):
                if (town, year) == ("城北路街道", 2020) and task == "town-tracking":
                    continue
                verifier = {"town-tracking": "区统计局", "decomposition-towns": "区发改局"}.get(task, "区政府")
                weak = town == "王村镇" and year == 2019 and task in ("town-measures", "town-supervision")
                state = "in progress" if weak else "done"
                named = documents[:1] if town == "南郊镇" and year == 2020 and task == "town-measures" else documents
                own = (place + year) % 5 == 0
                shown(town, task, date(year, 12, 15), state, named, "" if own else verifier,
                      date(year, 12, 15) if own else date(year + 1, 2, 20))
    return rows


def decisions(list_of):
    weak = [each.name for each in list_of if each.way in ("weak", "rebound") or each.name == CORRECTED]
    rows, group, office = [], "区节能减排工作领导小组", "区政府"

    def decided(kind, subject, about, value, by, reference, day, reason, to=""):
        rows.append([kind, subject, about, value, by, reference, day, "", to, f"示例数据：{reason}"])

    for year, day in ((2018, "2019-07-05"), (2019, "2020-07-01"), (2020, "2021-07-20")):
        for number, (scheme, what) in enumerate((("town-assessment", "镇（街道）"), ("enterprise-assessment", "重点用能单位"),
                                                 ("industry-assessment", "行业"), ("district-assessment", "综合"))):
            if (scheme, year) != ("town-assessment", 2019):  # register.csv has it
                decided("announcement", f"{scheme} {year}", "", "published", office,
                        f"示例政字〔{year + 1}〕{30 + number}号", day, f"公布{what}考核结果")
    for number, scheme in enumerate(("town-five-year", "enterprise-five-year")):
        decided("announcement", f"{scheme} 2016..2020", "", "published", office, f"示例政字〔2021〕{40 + number}号",
                "2021-12-10", "公布“十三五”考核结果")
    reference = 50
    for name in weak[:4]:
        decided("suspension", name, "enterprise-assessment 2019", "in force", office, f"示例政字〔2020〕{reference}号",
                "2020-07-15", "考核未完成，暂停新建扩建高耗能项目审批", "2021-07-15")
        reference += 1
    decided("appeal", weak[0], "enterprise-assessment 2019", "open", office, "示例政复〔2020〕2号", "2020-07-20", "受理申诉")
    decided("appeal", weak[0], "enterprise-assessment 2019", "rejected", office, "示例政复〔2020〕3号", "2020-08-25",
            "维持考核结果")
    decided("appeal", weak[1], "enterprise-assessment 2019", "upheld", office, "示例政复〔2020〕4号", "2020-08-28",
            "产值核定有误，予以更正")
    decided("lift", weak[2], "enterprise-assessment 2019", "lifted", office, "示例政字〔2021〕3号", "2021-02-01", "整改到位")
    decided("exemption", "示例热电一厂", "enterprise-intensity-2020", "–", group, "示例节减认〔2021〕6号", "2021-05-10",
            "承担城区供热保障，免予考核", "2022-05-10")
    decided("determination", "示例耐材三厂", "key-units-audit", "not_done", group, "示例节减认〔2020〕1号", "2020-05-20",
            "审计报告不实")
    decided("determination", "南郊镇", "town-measures", "done", group, "示例节减认〔2021〕7号", "2021-05-18", "补交材料，认定完成")
    return rows


def units(list_of):
    rows = [[f"industry_{unit}", name, "industry", "周村区", "", "", english, "示例：行业评价单位，由行业主管部门汇总"]
            for unit, (name, english, *_) in SECTOR_UNITS.items()]
    for each in list_of:
        if each.name not in KNOWN:
            rows.append([each.id, each.name, "enterprise", each.town, "2018-05-01" if each.name == OPENED else "",
                         "2019-07-01" if each.name == CLOSED else "", f"Sample {each.english}", "示例数据：虚构企业"])
    return rows


def file_of(header, rows, note=""):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return (f"# {note}\n" if note else "") + text.getvalue()


def check_lists(list_of):
    """The schemes and targets name the enterprises that are here."""
    names = [each.name for each in list_of]
    targets = tomllib.loads((PACKAGE / "scheme-targets.toml").read_text("utf-8"))["target"]
    named = next(target["who"] for target in targets if target["id"] == "enterprise-intensity-2020")
    assert named == [name for name in names if name != OPENED], "enterprise-intensity-2020"
    for scheme in tomllib.loads((PACKAGE / "scheme.toml").read_text("utf-8"))["scheme"]:
        if scheme["id"].startswith("enterprise"):
            assert scheme["over"] == names, scheme["id"]


def main(check):
    made = enterprises()
    check_lists(made)
    files = {
        "tables/assessed_units.csv":
            file_of(["id", "name", "kind", "parent", "from", "to", "en", "note"], units(made)),
        "observations/assessed_towns.csv": file_of(Figures.HEADER, town_figures(made).rows),
        "observations/assessed_industries.csv": file_of(Figures.HEADER, sector_figures(made).rows),
        "observations/assessed_enterprises.csv": file_of(Figures.HEADER, enterprise_figures(made).rows),
        "evidence/assessment.csv": file_of(["who", "task", "date", "state", "value", "document", "verified_by",
                                            "known_since"], evidence(made), SAMPLE),
        "register/assessment.csv": file_of(["kind", "subject", "about", "value", "authority", "reference", "date",
                                            "from", "to", "reason"], decisions(made), SAMPLE),
    }
    return keep(PACKAGE, files, "zhoucun_sample.py", check)


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
