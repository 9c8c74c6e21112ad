// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_PIECEWISE_HPP
#define KAOHE_IMPL_GATE_PIECEWISE_HPP
// Internal: what a value is as one input varies and everything else stays, and where it changes its way of depending on
// that input. Between two neighbouring breakpoints every truth value is the same.

#include <kaohe/feel/value.hpp>
#include <kaohe/impl/gate/fraction_of_x.hpp>

#include <algorithm>
#include <cstdint>

namespace kaohe::inline KAOHE_ABI::detail {

/// A value as the input varies.
struct piecewise {
  enum class sort : std::uint8_t {
    fixed,      // does not hang on the input
    steps,      // one value, not known here, between two breakpoints; also missing or a fault
    fractions,  // between two breakpoints one of these functions; also missing or a fault
    parts,      // a list whose elements stand in `parts`
  };
  sort is = sort::fixed;
  feel::value now;  // what it is at present
  std::vector<fraction_of_x> any_of;
  std::vector<piecewise> parts;

  [[nodiscard]] static piecewise fixed(feel::value v) { return {sort::fixed, std::move(v), {}, {}}; }
  [[nodiscard]] static piecewise stepwise(feel::value v) { return {sort::steps, std::move(v), {}, {}}; }
  [[nodiscard]] static piecewise fraction(feel::value v, fraction_of_x f) {
    return {sort::fractions, std::move(v), {std::move(f)}, {}};
  }

  [[nodiscard]] bool is_fixed() const noexcept { return is == sort::fixed; }
  /// True if it changes between breakpoints, too.
  [[nodiscard]] bool moves() const {
    const auto moving = [](const auto& x) { return x.moves(); };
    if (is == sort::parts) return std::any_of(parts.begin(), parts.end(), moving);
    return is == sort::fractions &&
           !std::all_of(any_of.begin(), any_of.end(), [](const fraction_of_x& f) { return f.is_constant(); });
  }
  /// The functions that it may be; nothing if they are not known.
  [[nodiscard]] std::optional<std::vector<fraction_of_x>> functions() const {
    if (is == sort::fractions) return any_of;
    if (is == sort::fixed && now.is_number())
      return std::vector<fraction_of_x>{fraction_of_x::constant(now.as_number())};
    return std::nullopt;
  }
  /// True if there is no value, whatever the input is.
  [[nodiscard]] bool is_nothing() const noexcept { return is == sort::fixed && !now.is_known(); }
};

/// The places where truth values may change; or that they cannot be told exactly.
class breakpoints {
 public:
  static constexpr std::size_t most_functions = 64;
  static constexpr std::size_t most_places = 4096;

  void fail() noexcept { failed_ = true; }
  [[nodiscard]] bool failed() const noexcept { return failed_ || places_.size() > most_places; }
  void add(const number& x) {
    if (x.fault() != number_fault::none) return fail();
    if (places_.size() <= most_places) places_.push_back(x);
  }
  /// All places in order, each once.
  [[nodiscard]] std::vector<number> places() && {
    std::sort(places_.begin(), places_.end());
    places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
    return std::move(places_);
  }

  /// What follows of values that no function is known of: steps, unless one of them moves. What is missing or a fault
  /// stays so, whatever the other one is.
  [[nodiscard]] piecewise steps_of(const feel::value& now, const std::vector<const piecewise*>& all) {
    const bool moving = std::any_of(all.begin(), all.end(), [](const piecewise* p) { return p->moves(); });
    if (!moving) return piecewise::stepwise(now);
    const bool nothing = std::any_of(all.begin(), all.end(), [](const piecewise* p) { return p->is_nothing(); });
    if (!nothing) fail();
    return now.is_known() ? piecewise::stepwise(now) : piecewise::fixed(now);
  }
  /// Adds the places where two values are the same.
  void compare(const piecewise& x, const piecewise& y) {
    if (x.is == piecewise::sort::parts || y.is == piecewise::sort::parts) {
      const bool first = x.is == piecewise::sort::parts;
      for (const piecewise& each : first ? x.parts : y.parts) compare(each, first ? y : x);
      return;
    }
    const auto left = x.functions(), right = y.functions();
    if (!left || !right) return static_cast<void>(steps_of({}, {&x, &y}));
    for (const fraction_of_x& f : *left) {
      for (const fraction_of_x& g : *right) {
        const auto found = fraction_of_x::crossings(f, g);
        if (!found) return fail();
        for (const number& place : *found) add(place);
      }
    }
  }
  /// One of these functions. Of too many that are all constant it is enough to know that they are.
  [[nodiscard]] piecewise one_of(const feel::value& now, std::vector<fraction_of_x> all) {
    piecewise made{piecewise::sort::fractions, now, std::move(all), {}};
    if (!made.any_of.empty() && made.any_of.size() <= most_functions) return made;
    if (made.moves()) fail();
    return piecewise::stepwise(now);
  }

 private:
  std::vector<number> places_;
  bool failed_ = false;
};

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
