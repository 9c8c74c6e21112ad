// SPDX-License-Identifier: Apache-2.0
// Any bytes as a policy package with its observations: loaded, shown, judged, split and explained. A line `=== name`
// begins a file; what stands before the first is one more file of a small sound package, so a few lines are enough.
#include <kaohe/assess/evaluate.hpp>
#include <kaohe/decompose/run.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/io/load_policy.hpp>
#include <kaohe/io/observation_csv.hpp>
#include <kaohe/io/written_targets.hpp>
#include <kaohe/report/explain.hpp>
#include <kaohe/report/explain_decomposition.hpp>
#include <kaohe/report/review.hpp>

#include "problems.hpp"

#include <cstdint>

namespace {

using kaohe_fuzz::require;

constexpr std::string_view small_package =
    "format = 1\n"
    "[policy]\nid = \"p\"\ntitle = \"示例\"\njurisdiction = \"周村区\"\nperiod = { from = 2016, to = 2020 }\n"
    "[[responsible_unit]]\nid = \"d\"\nname = \"周村区\"\nkind = \"district\"\n"
    "[[responsible_unit]]\nid = \"t\"\nname = \"王村镇\"\nkind = \"town\"\nparent = \"周村区\"\n"
    "[[indicator]]\nid = \"cod\"\nname = \"化学需氧量排放总量\"\nunit = \"吨\"\nkind = \"total\"\n"
    "[[indicator]]\nid = \"energy\"\nname = \"能源消费总量\"\nunit = \"万tce\"\nkind = \"total\"\n"
    "[[indicator]]\nid = \"gdp\"\nname = \"地区生产总值\"\nunit = \"万元\"\nkind = \"total\"\n"
    "[[indicator]]\nid = \"share\"\nname = \"比重\"\nunit = \"%\"\nkind = \"share\"\n";
constexpr std::string_view small_observations =
    "who,indicator,period,value,unit\n"
    "周村区,化学需氧量排放总量,2015,3500,吨\n周村区,化学需氧量排放总量,2020,3100,吨\n"
    "周村区,能源消费总量,2015,200,万tce\n周村区,能源消费总量,2020,210,万tce\n"
    "周村区,地区生产总值,2015,0,万元\n周村区,比重,2020,12,%\n王村镇,化学需氧量排放总量,2020,10,吨\n";

struct bundle {
  std::vector<kaohe::io::package_file> files;
  std::string observations{small_observations};
};

bundle read_bundle(std::string_view bytes) {
  static constexpr std::string_view mark = "=== ";
  bundle made;
  std::size_t at = bytes.starts_with(mark) ? 0 : bytes.find("\n=== ");
  if (at != 0) {
    made.files.push_back({"policy.toml", std::string(small_package)});
    made.files.push_back({"more.toml", std::string(bytes.substr(0, at))});
    if (at != std::string_view::npos) ++at;
  }
  while (at < bytes.size()) {
    const std::size_t name = at + mark.size(), end = std::min(bytes.find('\n', name), bytes.size());
    std::size_t next = bytes.find("\n=== ", end);
    next = next == std::string_view::npos ? bytes.size() : next + 1;
    std::string called(bytes.substr(name, end - name));
    std::string content(bytes.substr(std::min(end + 1, bytes.size()), next - std::min(end + 1, next)));
    if (called == "observations.csv") {
      made.observations = std::move(content);
    } else {
      made.files.push_back({std::move(called), std::move(content)});
    }
    at = next;
  }
  return made;
}

void show(const kaohe::policy& p, const kaohe::issues& problems, kaohe::language lang) {
  using namespace kaohe;
  const auto articles = report::review(p);
  for (const auto& a : articles) {
    for (const auto& s : a.sentences) {
      for (const auto& e : s.entries) require(!report::describe(p, e, lang).empty());
    }
  }
  require(!io::check_to_json(&p, problems, lang).empty());
  require(!io::review_to_json(p, articles, lang).empty());
}

void split(const kaohe::policy& p, const std::vector<kaohe::observation>& figures) {
  using namespace kaohe;
  issues problems;
  const decompositions all = decompose::run_all(p, snapshot(figures), problems);
  kaohe_fuzz::say(problems);
  for (const decomposition_result& each : all.all) {
    number sum = each.reserve;
    for (std::size_t i = 0; i < each.parts.size(); ++i) {
      if (!each.parts[i].group) sum += each.parts[i].value;
      require(!report::explain(p, each, i, language::zh).empty());
    }
    require(p.at(each.of).is_rate || sum == each.total);
    for (const auto lang : {language::zh, language::en}) {
      require(!report::explain(p, each, lang).empty() && !report::explain_figures(p, each, lang).empty());
    }
  }
  require(!io::targets_to_toml(p, all).empty());
  require(!io::decompositions_to_json(p, all, {}, problems, language::en).empty());
}

void judge(const kaohe::policy& p, const std::string& table) {
  using namespace kaohe;
  issues problems;
  std::vector<observation> figures = io::read_observations(table, "observations.csv", p, problems);
  if (!has_errors(problems)) observe::check_observations(p, figures, problems);
  kaohe_fuzz::say(problems);
  if (has_errors(problems)) figures.clear();
  for (const auto& as_of : {std::optional<date>(), std::optional(date::make(2021, 6, 30).value())}) {
    const assessment all = assess::evaluate(p, snapshot(figures, as_of));
    for (std::size_t i = 0; i < all.findings.size(); ++i) {
      for (const auto lang : {language::zh, language::en}) require(report::explain(p, all, i, lang).has_value());
    }
    require(!io::assessment_to_json(p, {all}, {}, problems, language::zh).empty());
  }
  split(p, figures);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const bundle made = read_bundle({reinterpret_cast<const char*>(data), size});
  kaohe::issues problems;
  const auto p = kaohe::io::load_policy(made.files, problems);
  require(p.has_value() != has_errors(problems));
  kaohe_fuzz::say(problems);
  kaohe::sort_by_place(problems);
  if (!p) {
    require(!kaohe::io::check_to_json(nullptr, problems, kaohe::language::en).empty());
    return 0;
  }
  show(*p, problems, kaohe::language::zh);
  show(*p, problems, kaohe::language::en);
  judge(*p, made.observations);
  return 0;
}
