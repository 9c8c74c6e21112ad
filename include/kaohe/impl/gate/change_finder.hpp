// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_CHANGE_FINDER_HPP
#define KAOHE_IMPL_GATE_CHANGE_FINDER_HPP
// Internal: what would turn a finding that fires, one input at a time. Where it may change is found by walking its
// expressions; whether it does, by judging the rule there and in between.

#include <kaohe/impl/gate/input_walker.hpp>

#include <cmath>
#include <functional>

namespace kaohe::inline KAOHE_ABI::detail {

/// One unit in the 30th significant digit of a number.
[[nodiscard]] inline number last_digit_of(const number& x) {
  const number size = abs(x);
  if (size.is_zero()) return number::power_of_ten(-29);
  const double about = std::log10(size.to_double());
  int exponent = std::isfinite(about) ? static_cast<int>(std::floor(about)) : 0;
  while (number::power_of_ten(exponent) > size) --exponent;
  while (number::power_of_ten(exponent + 1) <= size) ++exponent;
  return number::power_of_ten(exponent - 29);
}

/// The line of numbers cut at places: what lies below the first, each place, what lies between it and the next, …
class cut_line {
 public:
  explicit cut_line(std::vector<number> places) : places_(std::move(places)) {}

  [[nodiscard]] std::size_t size() const noexcept { return 2 * places_.size() + 1; }
  [[nodiscard]] static bool is_place(std::size_t piece) noexcept { return piece % 2 == 1; }
  /// The lower end of a piece; null if it has none.
  [[nodiscard]] const number* low(std::size_t piece) const { return piece == 0 ? nullptr : &places_[(piece - 1) / 2]; }
  [[nodiscard]] const number* high(std::size_t piece) const {
    return piece / 2 == places_.size() ? nullptr : &places_[piece / 2];
  }
  /// A number in a piece.
  [[nodiscard]] number inside(std::size_t piece) const {
    const number *const from = low(piece), *const to = high(piece);
    if (is_place(piece)) return *from;
    if (from != nullptr && to != nullptr) return (*from + *to) / 2;
    if (from != nullptr) return *from + 1 + abs(*from);
    return to != nullptr ? *to - 1 - abs(*to) : number(0);
  }
  [[nodiscard]] std::size_t piece_of(const number& x) const {
    const auto at = std::lower_bound(places_.begin(), places_.end(), x);
    const auto i = static_cast<std::size_t>(at - places_.begin());
    return at != places_.end() && *at == x ? 2 * i + 1 : 2 * i;
  }

 private:
  std::vector<number> places_;
};

class change_finder {
 public:
  change_finder(gate_context& context, const project& of, std::optional<date> rule_date, const rule_finding& f)
      : context_(context), project_(of), rule_date_(rule_date), finding_(f) {
    for (const auto& [which, e] : parts_of(context.of().at(f.rule))) {
      if (which != evaluated_condition::part::shortage) conditions_.push_back(e);
    }
  }

  [[nodiscard]] std::vector<change> find() {
    std::set<project_input_id> inputs;
    for (const rule_expression* const each : conditions_) add_inputs(context_, project_, *each, inputs);
    for (const project_input_id each : inputs) find(each);
    return std::move(changes_);
  }

 private:
  void find(project_input_id input) {
    const project_input& declared = context_.of().at(input);
    const std::optional<std::size_t> member = declared.by ? finding_.member : std::nullopt;
    const feel::value& now = project_.values[input.index][member.value_or(0)];
    if (!now.is_known()) return;
    const turns_at turns = [&](const feel::value& v) {
      project changed = project_;
      changed.values[input.index][member.value_or(0)] = v;
      const rule_finding found = rule_judge(context_, changed, rule_date_).judge(finding_.rule, finding_.member);
      return found.result == rule_verdict::does_not_fire || found.result == rule_verdict::not_applicable;
    };
    change made;
    made.input = input;
    made.member = member;
    switch (declared.of.kind) {
      case feel::type_kind::boolean:
        add_choices({!now.as_boolean()}, turns, std::move(made));
        break;
      case feel::type_kind::choice: {
        std::vector<feel::value> others;
        for (std::uint32_t i = 0; i < declared.of.names.size(); ++i) {
          if (feel::choice{i} != now.as_choice()) others.emplace_back(feel::choice{i});
        }
        add_choices(others, turns, std::move(made));
        break;
      }
      case feel::type_kind::quantity:
        if (now.is_number()) add_stretches(declared, now.as_number(), turns, made);
        break;
      default:
        break;
    }
  }
  using turns_at = std::function<bool(const feel::value&)>;

  void add_choices(const std::vector<feel::value>& others, const turns_at& turns, change made) {
    for (const feel::value& each : others) {
      if (turns(each)) made.choices.push_back(each);
    }
    if (!made.choices.empty()) changes_.push_back(std::move(made));
  }

  void add_stretches(const project_input& declared, const number& now, const turns_at& turns, const change& made) {
    breakpoints found;
    input_walker walker(context_, project_, rule_date_, finding_.member, made.input);
    for (const rule_expression* const each : conditions_) walker.walk(*each, found);
    if (found.failed() || (declared.range && !declared.range->contains(now))) return;
    if (declared.range && declared.range->low) found.add(declared.range->low->value.coherent());
    if (declared.range && declared.range->high) found.add(declared.range->high->value.coherent());
    const cut_line line(std::move(found).places());
    const auto turned = [&](std::size_t piece) {
      const number x = line.inside(piece);
      return turns(x);
    };
    add_above(declared, line, line.piece_of(now), turned, made);
    add_below(declared, line, line.piece_of(now), turned, made);
  }
  /// True if a piece lies in the range of the input.
  [[nodiscard]] static bool is_allowed(const project_input& declared, const cut_line& line, std::size_t piece) {
    return !declared.range || declared.range->contains(line.inside(piece));
  }

  /// The nearest stretch above that turns the finding.
  template <class Turned>
  void add_above(const project_input& declared, const cut_line& line, std::size_t now, const Turned& turned,
                 change made) {
    const auto allowed = [&](std::size_t piece) { return piece < line.size() && is_allowed(declared, line, piece); };
    for (std::size_t first = now + 1; allowed(first); ++first) {
      if (!turned(first)) continue;
      std::size_t last = first;
      while (allowed(last + 1) && turned(last + 1)) ++last;
      made.low = *line.low(first);
      made.low_included = cut_line::is_place(first);
      if (allowed(last + 1)) {
        made.high = *line.high(last);
        made.high_included = cut_line::is_place(last);
      }
      const number* const end = line.high(last);
      const number step = *made.low + last_digit_of(*made.low);
      if (made.low_included || end == nullptr || step < *end || (step == *end && cut_line::is_place(last))) {
        return changes_.push_back(std::move(made));
      }
      first = last;
    }
  }
  /// The nearest stretch below.
  template <class Turned>
  void add_below(const project_input& declared, const cut_line& line, std::size_t now, const Turned& turned,
                 change made) {
    const auto allowed = [&](std::size_t piece) { return is_allowed(declared, line, piece); };
    for (std::size_t first = now; first-- > 0 && allowed(first);) {
      if (!turned(first)) continue;
      std::size_t last = first;
      while (last > 0 && allowed(last - 1) && turned(last - 1)) --last;
      made.high = *line.high(first);
      made.high_included = cut_line::is_place(first);
      if (last > 0 && allowed(last - 1)) {
        made.low = *line.low(last);
        made.low_included = cut_line::is_place(last);
      }
      const number* const end = line.low(last);
      const number step = *made.high - last_digit_of(*made.high);
      if (made.high_included || end == nullptr || *end < step || (step == *end && cut_line::is_place(last))) {
        return changes_.push_back(std::move(made));
      }
      first = last;
    }
  }

  gate_context& context_;
  const project& project_;
  std::optional<date> rule_date_;
  const rule_finding& finding_;
  std::vector<const rule_expression*> conditions_;
  std::vector<change> changes_;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
