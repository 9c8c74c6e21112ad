// SPDX-License-Identifier: Apache-2.0
// Any bytes as an expression and as unary tests: read, checked, run over present, missing and faulty inputs, explained,
// read as a requirement. scene.hpp says what the bytes mean.
#include <kaohe/feel/interval.hpp>

#include "answers.hpp"
#include "problems.hpp"
#include "scene.hpp"

#include <cstdint>

namespace {

using kaohe::feel::value;
using kaohe_fuzz::require;

/// What the program answers: first to the values that the text gives, then to chosen ones.
void run(const kaohe::feel::expression& e, const kaohe::feel::program& p, kaohe_fuzz::sheet& of) {
  std::vector<const kaohe::feel::type*> types;
  for (const auto i : p.inputs) types.push_back(&of.names.names.at(i).declared);
  kaohe_fuzz::answers asked(e, p, types);
  for (int row = 0; row < 3; ++row) {
    std::vector<value> inputs;
    for (std::size_t k = 0; k < p.inputs.size(); ++k) {
      const auto& given = of.names.given.at(p.inputs[k]);
      inputs.push_back(row == 0 && given ? *given : kaohe_fuzz::sample(*types[k], of.chosen, true));
    }
    if (!asked.ask(inputs, of.chosen) || inputs.empty()) return;
  }
}

/// A requirement allows what its tests hold for.
void compare(const kaohe::feel::expression& tests, const kaohe::feel::program& p, const kaohe::feel::type& subject) {
  const auto allowed = as_interval(tests);
  if (!allowed) {
    require(!message(allowed.error(), kaohe::language::zh).empty());
    return;
  }
  if (subject.kind != kaohe::feel::type_kind::quantity) return;
  std::vector<kaohe::number> near{0, 1, -1};
  for (const auto& end : {allowed->low, allowed->high}) {
    if (!end) continue;
    const kaohe::number at = end->value.amount * end->value.unit.size;
    for (const int off : {-1, 0, 1}) near.push_back(at + kaohe::number::ratio(off, 1'000'000));
  }
  for (const auto& x : near) {
    if (x.fault() != kaohe::number_fault::none) continue;
    const value holds = evaluate(p, std::vector<value>(p.inputs.size(), x));
    require(holds.kind() == kaohe::feel::value_kind::boolean && holds.as_boolean() == allowed->contains(x));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kaohe_fuzz::sheet of = kaohe_fuzz::read_sheet({reinterpret_cast<const char*>(data), size});
  static const kaohe::feel::scope common(kaohe_fuzz::common_scene().names, kaohe_fuzz::common_tables());
  const bool declares = of.names.names.size() > kaohe_fuzz::common_scene().names.size();
  const kaohe::feel::scope names = declares ? kaohe::feel::scope(of.names.names, kaohe_fuzz::common_tables()) : common;
  const kaohe::source_text text{of.text, {}, {}};
  kaohe::issues problems;
  if (const auto e = kaohe::feel::parse_expression(text, problems)) {
    require(problems.empty());
    kaohe_fuzz::look_at(*e);
    const auto p = check_expression(*e, names, problems);
    require(p.has_value() != has_errors(problems));
    if (p) run(*e, *p, of);
  } else {
    require(has_errors(problems));
  }
  kaohe_fuzz::say(problems, of.text);
  problems.clear();
  if (const auto e = kaohe::feel::parse_unary_tests(text, problems)) {
    require(problems.empty());
    kaohe_fuzz::look_at(*e);
    const kaohe::feel::type& subject = of.names.names.front().declared;
    const auto p = check_unary_tests(*e, subject, names, problems);
    require(p.has_value() != has_errors(problems));
    if (p) {
      require(!p->inputs.empty() && p->inputs.front() == 0);
      run(*e, *p, of);
      compare(*e, *p, subject);
    }
  } else {
    require(has_errors(problems));
  }
  kaohe_fuzz::say(problems, of.text);
  return 0;
}
