// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/observation_csv.hpp>

#include <kaohe/io/load_policy.hpp>
#include <support/paths.hpp>
#include <support/reported.hpp>

#include <gtest/gtest.h>

#include <fstream>

namespace {

using kaohe::figure;
using kaohe::issue_code;
using kaohe::number;
using kaohe_test::lines;
using kaohe_test::reported;
using kaohe_test::said;

/// Two units of one name, indicators of an amount, a share and a pure number.
const kaohe::policy& sample() {
  static const kaohe::policy made = [] {
    kaohe::issues problems;
    auto p =
        kaohe::io::load_policy({{"p.toml",
                                 "format = 1\n[policy]\nid = 'p'\ntitle = '示例'\n"
                                 "[[responsible_unit]]\nid = 'district'\nname = '周村区'\nkind = 'district'\n"
                                 "[[responsible_unit]]\nid = 'north'\nname = '城区'\nkind = 'town'\n"
                                 "[[responsible_unit]]\nid = 'south'\nname = '城区'\nkind = 'town'\n"
                                 "[[indicator]]\nid = 'cod'\nname = '化学需氧量排放总量'\nunit = '吨'\nkind = 'total'\n"
                                 "[[indicator]]\nid = 'share'\nname = '服务业比重'\nunit = '%'\nkind = 'share'\n"
                                 "[[indicator]]\nid = 'index'\nname = '指数'\nunit = ''\nkind = 'ratio'\n"}},
                               problems);
    if (!p) throw std::runtime_error(::testing::PrintToString(reported(problems)));
    return *std::move(p);
  }();
  return made;
}

struct figure_file {
  std::vector<kaohe::observation> all;
  kaohe::issues problems;
};

figure_file figures_in(const std::string& text) {
  figure_file r;
  r.all = kaohe::io::read_observations(text, "o.csv", sample(), r.problems);
  return r;
}

const std::string header = "who,indicator,period,value,unit,view,status,known_since,source\n";

/// One row under the full header.
figure_file figure_row(const std::string& cells) { return figures_in(header + cells + "\n"); }

number decimal(const char* text) { return number::from_text(text).value(); }

}  // namespace

TEST(ObservationCsv, ReadsEveryColumn) {
  const auto r = figure_row("周村区,化学需氧量排放总量,2018,3310.5,吨,level,final,2019-03-20,环境统计年报");
  EXPECT_EQ(reported(r.problems), lines{});
  ASSERT_EQ(r.all.size(), 1U);
  const kaohe::observation& o = r.all[0];
  EXPECT_EQ(o.cell.who, sample().find_responsible_unit("district"));
  EXPECT_EQ(o.cell.measured, sample().find_indicator("cod"));
  EXPECT_EQ(o.cell.period, kaohe::period::of_year(2018));
  EXPECT_EQ(o.cell.is, figure::level);
  EXPECT_EQ(o.value, decimal("3310500"));  // in the coherent unit, 千克
  EXPECT_EQ(o.status, kaohe::status::final_);
  EXPECT_EQ(o.known_since, kaohe::date::make(2019, 3, 20).value());
  EXPECT_EQ(o.document, "环境统计年报");
  EXPECT_EQ(o.where, (kaohe::place{"o.csv", 2, 1}));
}

TEST(ObservationCsv, ChineseHeaderInAnyOrderAndWithoutTheOptionalColumns) {
  const auto r = figures_in("计量单位,数值,时期,指标,责任单位\n万吨,0.33105,2018年上半年,cod,district\n");
  EXPECT_EQ(reported(r.problems), lines{});
  ASSERT_EQ(r.all.size(), 1U);
  EXPECT_EQ(r.all[0].value, decimal("3310500"));
  EXPECT_EQ(r.all[0].cell.period, kaohe::period::of_half(2018, 1));
  EXPECT_EQ(r.all[0].cell.is, figure::level);
  EXPECT_EQ(r.all[0].status, kaohe::status::reported);
  EXPECT_FALSE(r.all[0].known_since);
  EXPECT_EQ(r.all[0].document, "");
}

TEST(ObservationCsv, EmptyOptionalCellsHaveTheirDefaults) {
  const auto r = figure_row("district,cod,2018,1,kg,,,,");
  ASSERT_EQ(r.all.size(), 1U);
  EXPECT_EQ(r.all[0].cell.is, figure::level);
  EXPECT_EQ(r.all[0].status, kaohe::status::reported);
  EXPECT_EQ(r.all[0].value, number(1));
}

TEST(ObservationCsv, RatesAreFractions) {
  for (const char* view : {"yoy", "同比"}) {
    const auto r = figure_row("district,cod,2018,-2.2,%," + std::string(view) + ",,,");
    ASSERT_EQ(r.all.size(), 1U) << ::testing::PrintToString(reported(r.problems));
    EXPECT_EQ(r.all[0].cell.is, figure::yoy);
    EXPECT_EQ(r.all[0].value, decimal("-0.022"));
  }
  const auto r = figure_row("district,cod,2016..2018,15,‰,cumulative,,,");
  ASSERT_EQ(r.all.size(), 1U);
  EXPECT_EQ(r.all[0].cell.is, figure::cumulative);
  EXPECT_EQ(r.all[0].value, decimal("0.015"));
}

TEST(ObservationCsv, SharesAreFractionsToo) {
  const auto r = figure_row("district,share,2018,55,%,,,,");
  ASSERT_EQ(r.all.size(), 1U);
  EXPECT_EQ(r.all[0].value, decimal("0.55"));
}

TEST(ObservationCsv, AUnitIsAlwaysSaid) {
  EXPECT_EQ(reported(figure_row("district,cod,2018,1,,,,,").problems),
            lines{said(issue_code::unit_missing, 2, 21, {"1", "吨"})});
  EXPECT_EQ(reported(figure_row("district,share,2018,55,,,,,").problems),
            lines{said(issue_code::unit_missing, 2, 24, {"55", "%"})});
  EXPECT_EQ(reported(figure_row("district,cod,2018,-2,,yoy,,,").problems),
            lines{said(issue_code::unit_missing, 2, 22, {"-2", "%"})});
  EXPECT_EQ(reported(figure_row("district,index,2018,-2,,yoy,,,").problems),
            lines{said(issue_code::unit_missing, 2, 24, {"-2", "%"})});
  const auto pure = figure_row("district,index,2018,1.5,,,,,");  // a pure number has none
  ASSERT_EQ(pure.all.size(), 1U) << ::testing::PrintToString(reported(pure.problems));
  EXPECT_EQ(pure.all[0].value, decimal("1.5"));
}

TEST(ObservationCsv, AChangeOverASpanThatHasNoneOfItsSortIsReported) {
  const auto spans = [](const std::string& period, const std::string& view) {
    return reported(figure_row("district,cod," + period + ",1,%," + view + ",,,").problems);
  };
  EXPECT_EQ(spans("2016..2020", "cumulative"), lines{});
  EXPECT_EQ(spans("2016", "cumulative"), lines{});
  EXPECT_EQ(spans("2018Q3", "yoy"), lines{});
  EXPECT_EQ(spans("2018", "yoy"), lines{});
  EXPECT_EQ(spans("2016..2020", "yoy"), (lines{said(issue_code::figure_span, 2, 14, {"2016..2020", "yoy"})}));
  EXPECT_EQ(spans("2018Q3", "cumulative"), (lines{said(issue_code::figure_span, 2, 14, {"2018Q3", "cumulative"})}));
}

TEST(ObservationCsv, TheWrongUnitIsReportedAtItsCell) {
  EXPECT_EQ(reported(figure_row("district,cod,2018,1,tce,,,,").problems),
            lines{said(issue_code::observation_unit, 2, 21, {"化学需氧量排放总量", "吨", "tce"})});
  EXPECT_EQ(reported(figure_row("district,cod,2018,1,%,,,,").problems),
            lines{said(issue_code::observation_unit, 2, 21, {"化学需氧量排放总量", "吨", "%"})});
  EXPECT_EQ(reported(figure_row("district,cod,2018,1,吨,yoy,,,").problems),
            lines{said(issue_code::yoy_not_dimensionless, 2, 21, {"化学需氧量排放总量", "吨"})});
  EXPECT_EQ(kaohe_test::reported_codes(figure_row("district,cod,2018,1,墩,,,,").problems),
            lines{said(issue_code::unknown_unit, 2, 21)});
}

TEST(ObservationCsv, UnknownNamesComeWithTheNearest) {
  EXPECT_EQ(reported(figure_row("周材区,cos,2018,1,吨,,,,").problems),
            (lines{said(issue_code::unknown_reference, 2, 1, {"responsible_unit", "周材区", "周村区"}),
                   said(issue_code::unknown_reference, 2, 5, {"indicator", "cos", "cod"})}));
  EXPECT_EQ(reported(figure_row("城区,cod,2018,1,吨,,,,").problems),
            lines{said(issue_code::ambiguous_name, 2, 1, {"responsible_unit", "城区"})});
  EXPECT_EQ(figure_row("north,cod,2018,1,吨,,,,").all.size(), 1U);
}

TEST(ObservationCsv, EveryCellOfARowIsChecked) {
  const auto r = figure_row("nobody,cod,2018-13,NaN,吨,trend,sure,2019-02-30,x");
  EXPECT_EQ(kaohe_test::reported_codes(r.problems),
            (lines{said(issue_code::unknown_reference, 2, 1), said(issue_code::not_a_period, 2, 12),
                   said(issue_code::number_not_finite, 2, 20), said(issue_code::no_such_date, 2, 37),
                   said(issue_code::view_not_observable, 2, 26), said(issue_code::unknown_status, 2, 32)}));
  EXPECT_TRUE(r.all.empty());
}

TEST(ObservationCsv, BadNumbersAndPeriods) {
  EXPECT_EQ(reported(figure_row("district,cod,2018,\"3,310.5\",吨,,,,").problems),
            lines{said(issue_code::thousands_separator, 2, 20, {"3,310.5"})});
  EXPECT_EQ(reported(figure_row("district,cod,2018,inf,吨,,,,").problems),
            lines{said(issue_code::number_not_finite, 2, 19, {"inf"})});
  EXPECT_EQ(reported(figure_row("district,cod,2018,1e10001,吨,,,,").problems),
            lines{said(issue_code::number_too_long, 2, 19, {"1e10001"})});
  EXPECT_EQ(figure_row("district,cod,2018,1e400,吨,,,,").all.size(), 1U);  // large, but a number
  EXPECT_EQ(reported(figure_row("district,cod,2018,约3,吨,,,,").problems),
            lines{said(issue_code::not_a_number, 2, 19, {"约3"})});
  EXPECT_EQ(reported(figure_row("district,cod,2020..2016,1,吨,,,,").problems),
            lines{said(issue_code::period_reversed, 2, 14, {"2020..2016"})});
}

TEST(ObservationCsv, AnEmptyCellThatIsNeededIsAnIssueNotZero) {
  EXPECT_EQ(reported(figure_row(",,,,吨,,,,").problems),
            (lines{said(issue_code::missing_key, 2, 1, {"observation", "who"}),
                   said(issue_code::missing_key, 2, 2, {"observation", "indicator"}),
                   said(issue_code::missing_key, 2, 3, {"observation", "period"}),
                   said(issue_code::missing_key, 2, 4, {"observation", "value"})}));
  EXPECT_TRUE(figure_row("district,cod,2018,,吨,,,,").all.empty());
}

TEST(ObservationCsv, Columns) {
  EXPECT_EQ(reported(figures_in("who,indicator,period,valu,unit,来原\ndistrict,cod,2018,1,吨,x\n").problems),
            (lines{said(issue_code::unknown_column, 1, 22, {"valu", "value"}),
                   said(issue_code::unknown_column, 1, 32, {"来原", "来源"}),
                   said(issue_code::missing_column, 1, 1, {"value"})}));
  EXPECT_EQ(reported(figures_in("who,indicator,period,value,unit,责任单位,unit\n").problems),
            (lines{said(issue_code::repeated_column, 1, 38, {"unit"}),
                   said(issue_code::repeated_column, 1, 33, {"责任单位"})}));
  EXPECT_EQ(
      reported(figures_in("who\n").problems),
      (lines{said(issue_code::missing_column, 1, 1, {"indicator"}), said(issue_code::missing_column, 1, 1, {"period"}),
             said(issue_code::missing_column, 1, 1, {"value"}), said(issue_code::missing_column, 1, 1, {"unit"})}));
  const auto extra =
      figures_in("who,indicator,period,value,unit,备注\ndistrict,cod,2018,x,吨,\n");  // rows are checked all the same
  EXPECT_EQ(extra.problems.size(), 2U);
}

TEST(ObservationCsv, NoRowIsDropped) {
  const auto r =
      figures_in(header + "district,cod,2018,1,吨,,,,\n" + "district,cod,2019\n" + "district,cod,2019,x,吨,,,,\n" +
                 "\"district,cod,2019,1,吨,,,,\n" + "district,cod,2020,2,吨,,,,\n");
  EXPECT_EQ(r.all.size(), 2U);
  EXPECT_EQ(kaohe_test::reported_codes(r.problems),
            (lines{said(issue_code::wrong_field_count, 3, 1), said(issue_code::not_a_number, 4, 19),
                   said(issue_code::unclosed_quote, 5, 1)}));
}

TEST(ObservationCsv, FilesOfAnyAcceptedEncoding) {
  const std::string path = kaohe_test::scratch("observations") + "/o.csv";
  const auto load = [&](const std::string& bytes, kaohe::io::encoding from) {
    std::ofstream(path, std::ios::binary) << bytes;
    figure_file r;
    r.all = kaohe::io::load_observations(path, from, sample(), r.problems);
    return r;
  };
  using kaohe::io::encoding;
  const std::string gb = "who,indicator,period,value,unit\r\n\xD6\xDC\xB4\xE5\xC7\xF8,cod,2018,1,\xB6\xD6\r\n";
  const auto read_gb = load(gb, encoding::detect);
  EXPECT_EQ(read_gb.all.size(), 1U);
  EXPECT_EQ(reported(read_gb.problems), lines{said(issue_code::read_as_gb18030, 0, 0, {path})});
  EXPECT_EQ(load("\xEF\xBB\xBFwho,indicator,period,value,unit\n周村区,cod,2018,1,吨\n", encoding::detect).all.size(),
            1U);
  EXPECT_EQ(kaohe_test::reported_codes(load(gb, encoding::utf8).problems),
            lines{said(issue_code::invalid_encoding, 2, 1)});
  EXPECT_EQ(kaohe_test::reported_codes(load("", encoding::detect).problems), lines{said(issue_code::empty_file, 0, 0)});
  figure_file none;
  none.all = kaohe::io::load_observations(path + ".none", encoding::detect, sample(), none.problems);
  EXPECT_EQ(kaohe_test::reported_codes(none.problems), lines{said(issue_code::cannot_read, 0, 0)});
}
