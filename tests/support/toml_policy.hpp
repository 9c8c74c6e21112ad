// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_SUPPORT_TOML_POLICY_HPP
#define KAOHE_TESTS_SUPPORT_TOML_POLICY_HPP
/// \file toml_policy.hpp
/// Small policies as text, for tests of floor model: a frame of units and indicators, and the text under test as a
/// file `x.toml` of its own, so that its lines and columns count from its own start.

#include <kaohe/impl/base/bilingual.hpp>
#include <kaohe/io/load_policy.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace kaohe_test {

/// Line 1 of x.toml is what stands behind the first line break: raw strings start with one.
inline std::string without_first_break(const std::string& text) {
  return !text.empty() && text.front() == '\n' ? text.substr(1) : text;
}

/// The declarations that most tests need.
inline std::string frame() {
  return R"(format = 1
[policy]
id = "frame"
title = "某区节能减排方案"
document = "某政发〔2018〕1号"
period = { from = 2016, to = 2020 }
[[responsible_unit]]
id = "district"
name = "某区"
kind = "government"
[[responsible_unit]]
id = "north"
name = "北镇"
kind = "town"
parent = "某区"
[[responsible_unit]]
id = "south"
name = "南镇"
kind = "town"
parent = "某区"
[[indicator]]
id = "cod"
name = "化学需氧量排放总量"
unit = "吨"
kind = "total"
[[indicator]]
id = "energy"
name = "能源消费总量"
unit = "万tce"
kind = "total"
basis = { "电力折标" = "等价值" }
[[indicator]]
id = "gdp"
name = "地区生产总值"
unit = "万元"
kind = "total"
basis = { "价格" = "2015年可比价" }
[[indicator]]
id = "share"
name = "服务业增加值占比"
unit = "%"
kind = "share"
[[indicator]]
id = "firms"
name = "新增上云企业数"
unit = "家"
kind = "count"
)";
}

/// What loading gave.
struct toml_outcome {
  std::optional<kaohe::policy> policy;  ///< empty if there was an error
  kaohe::issues problems;               ///< ordered by place
};

/// Loads the frame and x.toml, or other files.
inline toml_outcome load_toml(const std::string& x, const std::string& framed_by = frame(),
                              const std::vector<kaohe::io::package_file>& more = {}) {
  std::vector<kaohe::io::package_file> files = more;
  if (!framed_by.empty()) files.push_back({"frame.toml", framed_by});
  files.push_back({"x.toml", without_first_break(x) + "\n"});
  toml_outcome found;
  found.policy = kaohe::io::load_policy(files, found.problems);
  sort_by_place(found.problems);
  return found;
}

/// `KH-0403 2:5 target 'a' | due`: code, place and English arguments, a line for each problem; the file is named
/// unless it is x.toml.
inline std::string brief(const kaohe::issues& problems) {
  std::string text;
  for (const kaohe::issue& each : problems) {
    text += to_text(each.code) + ' ';
    if (each.where.file != "x.toml") text += each.where.file + ':';
    text += std::to_string(each.where.line) + ':' + std::to_string(each.where.column);
    const auto args = kaohe::detail::in_language(each.args, kaohe::language::en);
    for (std::size_t i = 0; i < args.size(); ++i) text += (i == 0 ? " " : " | ") + args[i];
    text += '\n';
  }
  return text;
}

/// The problems of x.toml within the frame. See `brief`.
inline std::string problems_of(const std::string& x) { return brief(load_toml(x).problems); }

/// The policy of x.toml within the frame. \pre it has no errors
inline kaohe::policy policy_of(const std::string& x) {
  toml_outcome found = load_toml(x);
  if (!found.policy) throw std::runtime_error(brief(found.problems));
  return *found.policy;
}

}  // namespace kaohe_test

#endif
