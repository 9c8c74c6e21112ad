// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"

#include <kaohe/feel/evaluated.hpp>
#include <kaohe/feel/parse.hpp>
#include <kaohe/io/given.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/io/load_policy.hpp>
#include <kaohe/model/names.hpp>
#include <kaohe/report/trace.hpp>
#include <kaohe/report/value_text.hpp>

#include <fmt/core.h>
#include <algorithm>

namespace kaohe::cli {

namespace {

// What the messages call the text of the command line.
const char* const expression_file = "EXPRESSION";

// True if every name in the text is known: else what is said of it may only follow from values that could not be read.
bool names_all_known(const source_text& text, const std::vector<feel::named_value>& names) {
  issues ignored;
  const auto read = feel::parse_expression(text, ignored);
  return read && std::all_of(read->nodes.begin(), read->nodes.end(), [&](const feel::node& n) {
           if (n.kind != feel::node_kind::name) return true;
           const std::string& name = std::get<std::string>(n.payload);
           return std::any_of(names.begin(), names.end(), [&](const auto& each) { return each.declared.name == name; });
         });
}

void print_text(const feel::evaluated& e, language lang) {
  const bool zh = lang == language::zh;
  const feel::type& of = e.program.result;
  const std::string value = report::to_text(e.answer, of, e.program.notes[e.text.root].shown, lang);
  fmt::print("{}{}   {}{}\n", zh ? "值：" : "value: ", value, zh ? "类型：" : "type: ", to_text(of, lang));
  fmt::print("{}", report::trace_text(e, lang));
  if (const std::string decided = report::decided_by(e, lang); !decided.empty()) fmt::print("{}\n", decided);
}

}  // namespace

int run_eval(const eval_options& o, const common_options& common) {
  issues problems;
  std::vector<feel::named_value> names;
  std::optional<policy> p;
  if (!o.policy.empty()) {
    p = io::load_policy(policy_folder(o.policy), problems);
    if (p) names = model::names_of(*p);
  }
  std::vector<io::input_file> inputs;
  if (!o.given.empty()) {
    if (const auto bytes = io::read_file(o.given, problems)) {
      if (const auto text = io::to_utf8(*bytes, io::encoding::utf8, o.given, problems)) {
        inputs.push_back({o.given, io::sha256(*bytes), io::read_given(*text, o.given, names, problems)});
      }
    }
  }
  const source_text text{o.expression, {expression_file, 1, 1}, {}};
  std::optional<feel::evaluated> e;
  if (!has_errors(problems) || names_all_known(text, names)) {
    e = feel::evaluate_text(text, names, problems, p ? model::tables_of(*p) : decltype(model::tables_of(*p))());
  } else {
    (void)feel::parse_expression(text, problems);
  }
  problem_writer written(common.lang);
  written.add_text(expression_file, o.expression);
  print_problems(problems, std::move(written));
  if (has_errors(problems)) return bad_input;
  if (common.json) {
    fmt::print("{}", io::evaluation_to_json(*e, p ? &*p : nullptr, inputs, problems, common.lang));
  } else {
    print_text(*e, common.lang);
  }
  return done;
}

}  // namespace kaohe::cli
