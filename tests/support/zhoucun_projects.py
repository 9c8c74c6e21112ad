#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The sample applications of the Zhoucun package's gate: one for each side of every rule and threshold; all made up.

    zhoucun_projects.py [--check]

Writes projects/applications.csv and applications.json below policies/zhoucun-2018-38; with --check it compares them
and ends with status 1 if one differs. An application is one of three sorts (a factory, a building, a farm) in which
nothing stands against the project, and what is said differently of it; None is an empty cell: missing.
"""
import csv
import io
import json
import sys
import tomllib
from datetime import date
from pathlib import Path

from sample_files import keep

PACKAGE = Path(__file__).resolve().parents[2] / "policies/zhoucun-2018-38"
IN_JSON = ["XM-001", "XM-009", "XM-026", "XM-047", "XM-062", "XM-070"]

# --- sorts of projects ------------------------------------------------------------------------------------------------

ANY = {"受理日期": date(2020, 9, 1), "建设性质": "新建", "项目阶段": "申请", "政府投资": False, "所在镇街": "南郊镇",
       "建设单位受考核": False, "增加产能": False, "工业项目": False, "涉煤": False, "直燃煤设施": False,
       "综合能耗": "700", "综合能耗当量值": "500", "年用电量": "100", "列入免审目录": False, "涉密项目": False,
       "新建建筑": False, "控制区": "一般控制区", "高污染物排放": False, "集中治理设施": False, "新增排放量": "0",
       "削减替代量": "0", "购买指标量": "0", "养殖项目": False}
FACTORY = ANY | {"行业代码": "3525", "增加产能": True, "工业项目": True, "工业增加值": "20000", "综合能耗": "3000",
                 "综合能耗当量值": "2200", "年用电量": "600"}
BUILDING = ANY | {"行业代码": "7010", "新建建筑": True, "含住宅": True, "含公共建筑": False, "住宅高度": "54",
                  "住宅类别": "商品住宅", "太阳能光热一体化": True, "居住建筑设计节能率": "75", "中心城区规划建设用地": True,
                  "城市规划区": True, "绿色建筑设计": True, "装配式建造": True, "预制楼梯叠合楼板": True, "全装修": True,
                  "已写入装配式要求": True}
PUBLIC = BUILDING | {"行业代码": "8411", "政府投资": True, "含住宅": False, "含公共建筑": True, "住宅高度": None,
                     "住宅类别": None, "居住建筑设计节能率": None, "预制楼梯叠合楼板": None, "全装修": None,
                     "集中供应热水": True, "公共建筑设计节能率": "65"}
FARM = ANY | {"行业代码": "0313", "养殖项目": True, "位于禁养区": False, "符合畜牧业发展规划": True,
              "符合养殖污染防治规划": True, "废弃物设施同时设计": True, "所在镇街": "萌水镇"}
CEMENT = FACTORY | {"行业代码": "3011", "综合能耗": "18000", "综合能耗当量值": "16000", "年用电量": "1500"}
COAL = FACTORY | {"行业代码": "1713", "涉煤": True, "清洁能源替代": False}
ENLARGED = {"建设性质": "扩建", "综合能耗增量": "3000", "综合能耗增量当量值": "2200"}
REBUILT = {"建设性质": "改建", "综合能耗增量": "800", "综合能耗增量当量值": "600", "地点工艺设备未变": True}
SMALL = {"综合能耗": "1300", "综合能耗当量值": "999.999", "年用电量": "499.999"}
IN_2023 = {"受理日期": date(2023, 6, 1)}
ASSESSED = FACTORY | {"行业代码": "3091", "建设单位受考核": True}
OFFSET = FACTORY | {"行业代码": "2641"}

# --- applications: in words, sort, what differs -----------------------------------------------------------------------

APPLICATIONS = [
    ("水泥熟料新建，增加产能", CEMENT, {}),
    ("水泥熟料减量置换，不增加产能", CEMENT, {"增加产能": False}),
    ("增加产能，行业代码未填", CEMENT, {"行业代码": None}),
    ("炼钢，增加产能未填", CEMENT, {"行业代码": "3120", "增加产能": None}),
    ("黑色金属冶炼，行业代码只填大类", CEMENT, {"行业代码": "31"}),
    ("模具制造新建，没有不予通过情形", FACTORY, {}),
    ("万元工业增加值能耗略低于1吨", FACTORY, {"综合能耗": "4999.999", "工业增加值": "5000"}),
    ("万元工业增加值能耗正好1吨", FACTORY, {"综合能耗": "5000", "工业增加值": "5000"}),
    ("万元工业增加值能耗略高于1吨", FACTORY, {"综合能耗": "5000.001", "工业增加值": "5000"}),
    ("工业增加值未填", FACTORY, {"工业增加值": None}),
    ("综合能耗未填", FACTORY, {"综合能耗": None}),
    ("工业增加值填为0", FACTORY, {"工业增加值": "0"}),
    ("综合医院，不是工业项目", PUBLIC, {"综合能耗": "6000", "综合能耗当量值": "4800", "年用电量": "1200"}),
    ("能耗高于红线，已准予例外", FACTORY, {"综合能耗": "5600", "工业增加值": "5000"}),
    ("能耗高于红线，例外不予同意", FACTORY, {"综合能耗": "5600", "工业增加值": "5000"}),
    ("能耗高于红线，例外已过期", FACTORY, {"综合能耗": "5600", "工业增加值": "5000"}),
    ("涉煤且能耗高于红线，只准予涉煤例外", COAL, {"综合能耗": "5600", "工业增加值": "5000"}),
    ("印染技术改造，用煤，已准予例外", COAL, REBUILT | {"建设性质": "技术改造", "综合能耗增量": "1500", "综合能耗增量当量值": "1200",
                              "地点工艺设备未变": False}),
    ("新建配套燃煤锅炉", COAL, {"直燃煤设施": True}),
    ("扩建配套燃煤锅炉", COAL, ENLARGED | {"直燃煤设施": True}),
    ("是否涉煤未填", FACTORY, {"涉煤": None}),
    ("是否配套直燃煤设施未填", COAL, {"直燃煤设施": None}),
    ("已批未建，用煤", COAL, {"项目阶段": "已批未建"}),
    ("已批未建，改用天然气", COAL, {"项目阶段": "已批未建", "清洁能源替代": True}),
    ("已批未建，是否清洁能源替代未填", COAL, {"项目阶段": "已批未建", "清洁能源替代": None}),
    ("用煤，达不到节能审查的限额", COAL, SMALL),
    ("能耗和用电略低于限额，不单独审查", FACTORY, SMALL),
    ("能耗正好1000吨", FACTORY, SMALL | {"综合能耗当量值": "1000"}),
    ("用电正好500万千瓦时", FACTORY, SMALL | {"年用电量": "500"}),
    ("能耗低于限额，用电未填", FACTORY, SMALL | {"年用电量": None}),
    ("能耗高于限额，用电未填", FACTORY, {"年用电量": None}),
    ("能耗略低于5000吨", FACTORY, {"综合能耗": "6000", "综合能耗当量值": "4999.999"}),
    ("能耗正好5000吨，由省里审查", FACTORY, {"综合能耗": "6000", "综合能耗当量值": "5000"}),
    ("扩建，按增量不单独审查", FACTORY, ENLARGED | SMALL | {"综合能耗": "9600", "综合能耗当量值": "8000", "综合能耗增量": "1300",
                                              "综合能耗增量当量值": "999.999"}),
    ("扩建，增量未填", FACTORY, ENLARGED | {"综合能耗增量": None, "综合能耗增量当量值": None, "年用电量": "200"}),
    ("光伏电站，在免审目录内", FACTORY, {"行业代码": "4416", "列入免审目录": True}),
    ("2023年5月31日受理，8000吨", FACTORY, {"受理日期": date(2023, 5, 31), "综合能耗": "9600", "综合能耗当量值": "8000"}),
    ("2023年6月1日受理，8000吨", FACTORY, IN_2023 | {"综合能耗": "9600", "综合能耗当量值": "8000"}),
    ("2023年6月1日受理，略低于10000吨", FACTORY, IN_2023 | {"综合能耗": "12000", "综合能耗当量值": "9999.999"}),
    ("2023年6月1日受理，正好10000吨", FACTORY, IN_2023 | {"综合能耗": "12000", "综合能耗当量值": "10000"}),
    ("2023年6月1日受理，扩建按全部计算", FACTORY, IN_2023 | ENLARGED | SMALL | {
        "综合能耗": "9600", "综合能耗当量值": "8000", "综合能耗增量": "1200", "综合能耗增量当量值": "900"}),
    ("2023年6月1日受理，工艺未变的改建按增量计算", FACTORY, IN_2023 | REBUILT | {"年用电量": "100"}),
    ("2023年6月1日受理，工艺是否改变未填", FACTORY, IN_2023 | REBUILT | {"年用电量": "100", "地点工艺设备未变": None}),
    ("2023年6月1日受理，涉密项目", FACTORY, IN_2023 | {"涉密项目": True}),
    ("方案印发前一天受理，用煤", COAL, {"受理日期": date(2018, 6, 18)}),
    ("方案印发当天受理，用煤", COAL, {"受理日期": date(2018, 6, 19)}),
    ("挥发性有机物替代量正好1.5倍", OFFSET, {"新增排放量.挥发性有机物": "2", "削减替代量.挥发性有机物": "3"}),
    ("挥发性有机物替代量略少", OFFSET, {"新增排放量.挥发性有机物": "2", "削减替代量.挥发性有机物": "2.999"}),
    ("挥发性有机物由削减和购买合计", OFFSET, {"新增排放量.挥发性有机物": "2", "削减替代量.挥发性有机物": "1",
                                "购买指标量.挥发性有机物": "2"}),
    ("重点控制区二氧化硫、氮氧化物2倍", OFFSET, {
        "控制区": "重点控制区", "新增排放量.二氧化硫": "10", "削减替代量.二氧化硫": "19.999",
        "新增排放量.氮氧化物": "10", "削减替代量.氮氧化物": "20"}),
    ("控制区未填，只有水污染物", OFFSET, {"控制区": None, "新增排放量.氨氮": "1.4", "削减替代量.氨氮": "1.4",
                             "新增排放量.化学需氧量": "8", "削减替代量.化学需氧量": "9"}),
    ("控制区未填，有二氧化硫", OFFSET, {"控制区": None, "新增排放量.二氧化硫": "10", "削减替代量.二氧化硫": "10"}),
    ("氨氮新增排放量未填，购买指标量未填", OFFSET, {"新增排放量.氨氮": None, "购买指标量.氨氮": None, "高污染物排放": None}),
    ("污水处理厂，不须替代", ANY | {"行业代码": "4620"}, {"集中治理设施": True, "政府投资": True, "新增排放量.化学需氧量": "90"}),
    ("养殖场，符合两个规划", FARM, {}),
    ("养殖小区扩建，不符合污染防治规划", FARM, {"建设性质": "扩建", "综合能耗增量": "200", "综合能耗增量当量值": "150",
                                 "符合养殖污染防治规划": False}),
    ("养殖场在禁养区内，设施未同时设计", FARM, {"位于禁养区": True, "废弃物设施同时设计": False}),
    ("养殖场，是否符合规划未填", FARM, {"符合畜牧业发展规划": None}),
    ("住宅正好100米，有太阳能", BUILDING, {"住宅高度": "100"}),
    ("住宅略高于100米，没有太阳能", BUILDING, {"住宅高度": "100.01", "太阳能光热一体化": False}),
    ("住宅正好100米，没有太阳能，节能率不足", BUILDING, {"住宅高度": "100", "太阳能光热一体化": False,
                                     "居住建筑设计节能率": "74.999"}),
    ("住宅正好27米，未全装修", BUILDING, {"住宅高度": "27", "全装修": False, "绿色建筑设计": False,
                             "中心城区规划建设用地": False}),
    ("住宅略高于27米，未全装修", BUILDING, {"住宅高度": "27.01", "全装修": False, "预制楼梯叠合楼板": False}),
    ("住宅高度未填，没有太阳能", BUILDING, {"住宅高度": None, "太阳能光热一体化": False}),
    ("政府办公楼，集中供应热水，都已落实", PUBLIC, {"行业代码": "9221"}),
    ("学校，节能率不足，未用装配式，没有太阳能", PUBLIC, {"行业代码": "8334", "公共建筑设计节能率": "64.999",
                                       "装配式建造": False, "太阳能光热一体化": False, "绿色建筑设计": False}),
    ("公共租赁住房，未用装配式，供地文件不全", BUILDING, {
        "住宅类别": "公共租赁住房", "装配式建造": False, "已写入装配式要求.供地方案": False,
        "已写入装配式要求.土地使用合同": None}),
    ("王村镇扩建耐火材料，镇被限批", FACTORY, ENLARGED | {"行业代码": "3089", "所在镇街": "王村镇"}),
    ("王村镇改建耐火材料", FACTORY, REBUILT | {"行业代码": "3089", "所在镇街": "王村镇", "年用电量": "600",
                                     "综合能耗增量当量值": "1600"}),
    ("王村镇新建机械，不是高耗能", FACTORY, {"所在镇街": "王村镇"}),
    ("大街街道新建化工，限批已解除", FACTORY, {"行业代码": "2614", "所在镇街": "大街街道"}),
    ("永安街街道新建化工，已建议限批", FACTORY, {"行业代码": "2614", "所在镇街": "永安街街道"}),
    ("城北路街道新建化工，考核未定", FACTORY, {"行业代码": "2614", "所在镇街": "城北路街道"}),
    ("所在镇街未填", FACTORY, {"行业代码": "2614", "所在镇街": None}),
    ("化工八厂扩建，已公告未完成，另有限批决定", ASSESSED, ENLARGED | {"行业代码": "2614", "建设单位": "示例化工八厂"}),
    ("铸造二厂新建钢压延，已公告未完成", ASSESSED, {"行业代码": "3130", "建设单位": "示例铸造二厂"}),
    ("装备六厂新建机械，考核未完成但不是高耗能", ASSESSED, {"行业代码": "3525", "建设单位": "示例装备六厂"}),
    ("炭素四厂新建，限批已解除", ASSESSED, {"建设单位": "示例炭素四厂"}),
    ("炭素二厂新建，申诉成立", ASSESSED, {"建设单位": "示例炭素二厂"}),
    ("铸造四厂新建碳素制品，考核缺数据", ASSESSED, {"建设单位": "示例铸造四厂"}),
    ("家具公司新建碳素制品，从未考核", ASSESSED, {"建设单位": "示例家具公司"}),
    ("建设单位是否受考核未填", ASSESSED, {"建设单位受考核": None}),
    ("受考核，建设单位未填", ASSESSED, {"建设单位": None}),
    ("王村镇新建水泥，增加产能且限批", CEMENT, {"所在镇街": "王村镇"}),
    ("建设性质未填，在被限批的镇", FACTORY, {"行业代码": "3091", "所在镇街": "王村镇", "建设性质": None}),
    ("正好用完剩余的能源消费增量", FACTORY, {"受理日期": date(2020, 8, 10), "综合能耗": "13200"}),
    ("略多于剩余的能源消费增量，同日受理", FACTORY, {"受理日期": date(2020, 8, 10), "综合能耗": "13200.001"}),
    ("技术改造节能，增量为负", FACTORY, REBUILT | {"建设性质": "技术改造", "受理日期": date(2020, 8, 20), "综合能耗": "2400",
                                     "综合能耗增量": "-350", "综合能耗增量当量值": "-300"}),
    ("受理日期未填，按判定日", FACTORY, {"受理日期": None, "综合能耗": "7000", "综合能耗当量值": "6000"}),
]

# --- files ------------------------------------------------------------------------------------------------------------


def inputs():
    """Each input with its unit and the members of the list it is given by, in the package's order."""
    gate = tomllib.loads((PACKAGE / "gate.toml").read_text("utf-8"))
    lists = tomllib.loads((PACKAGE / "policy.toml").read_text("utf-8"))["list"] + gate["list"]
    members = {each["id"]: each["members"] for each in lists}
    for name, what in gate["input"]["project"].items():
        yield name, what.get("unit"), members.get(what.get("by"), [])


def applications():
    for number, (words, sort, said) in enumerate(APPLICATIONS, 1):
        values = sort | said
        out = {"id": f"XM-{number:03}", "name": "示例：" + words}
        for name, unit, members in inputs():
            for key in [f"{name}.{member}" for member in members] or [name]:
                out[key] = (unit, values.pop(key, values.get(name)))
            values.pop(name, None)
        assert not values, (words, values)
        yield out


def cell(value):
    if isinstance(value, bool):
        return "是" if value else "否"
    return "" if value is None else str(value)


def as_csv(made):
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["id", "name"] + [f"{key}[{pair[0]}]" if pair[0] else key
                                    for key, pair in made[0].items() if key not in ("id", "name")])
    for each in made:
        rows.writerow([each["id"], each["name"]] + [cell(pair[1]) for key, pair in each.items()
                                                    if key not in ("id", "name")])
    return text.getvalue()


def as_json(made):
    """Those of IN_JSON; what is missing is left out."""
    out = []
    for each in made:
        if each["id"] not in IN_JSON:
            continue
        one = {"id": each["id"], "name": each["name"]}
        for key, pair in each.items():
            if key in one or pair[1] is None:
                continue
            value = pair[1] if isinstance(pair[1], bool) else str(pair[1]) + (f" {pair[0]}" if pair[0] else "")
            name, dot, member = key.partition(".")
            if dot:
                one.setdefault(name, {})[member] = value
            else:
                one[name] = value
        out.append(one)
    return json.dumps(out, ensure_ascii=False, indent=2) + "\n"


def main(check):
    made = list(applications())
    files = {"projects/applications.csv": as_csv(made), "projects/applications.json": as_json(made)}
    return keep(PACKAGE, files, "zhoucun_projects.py", check)


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
