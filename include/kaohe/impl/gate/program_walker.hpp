// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_PROGRAM_WALKER_HPP
#define KAOHE_IMPL_GATE_PROGRAM_WALKER_HPP
// Internal: walks a program with one input left open, and finds the places where what it says may change. The steps
// that are not looked into are taken as they come only where nothing that moves goes into them.

#include <kaohe/feel/program.hpp>
#include <kaohe/feel/table.hpp>
#include <kaohe/impl/feel/builtin.hpp>
#include <kaohe/impl/feel/workspace.hpp>
#include <kaohe/impl/gate/piecewise.hpp>

#include <span>

namespace kaohe::inline KAOHE_ABI::detail {

/// What a table says as its arguments vary; in table_walker.hpp.
[[nodiscard]] inline piecewise walk_table(const feel::table& t, const std::vector<piecewise>& arguments,
                                          const feel::value& now, breakpoints& found);

class program_walker {
 public:
  program_walker(const feel::program& p, const std::vector<piecewise>& inputs, breakpoints& found)
      : p_(p), inputs_(inputs), found_(found) {
    std::vector<feel::value> given;
    for (const piecewise& each : inputs) given.push_back(each.now);
    now_ = feel::evaluate(p, given, memory_);
  }

  [[nodiscard]] piecewise walk() {
    if (std::all_of(inputs_.begin(), inputs_.end(), [](const piecewise& x) { return x.is_fixed(); })) {
      return piecewise::fixed(now_);
    }
    registers_.resize(p_.steps.size());
    walk(0, static_cast<std::uint32_t>(p_.steps.size()));
    piecewise made = at(p_.output);
    made.now = now_;
    return made;
  }

 private:
  using operation = feel::operation;
  using operands = std::vector<const piecewise*>;

  [[nodiscard]] const piecewise& at(std::uint32_t reg) {
    const std::uint32_t i = feel::position_of(reg);
    if (feel::sort_of(reg) == feel::register_sort::input) return inputs_[i];
    if (feel::sort_of(reg) == feel::register_sort::step) return registers_[i];
    if (constants_.size() < p_.constants.size()) {
      for (const feel::value& each : p_.constants) constants_.push_back(piecewise::fixed(each));
    }
    return constants_[i];
  }
  [[nodiscard]] static bool is_loop(operation o) {
    return o == operation::for_each || o == operation::for_each_flat || o == operation::some || o == operation::every ||
           o == operation::filter;
  }
  /// The registers that a step reads; of an iteration the list.
  [[nodiscard]] std::vector<std::uint32_t> read_by(const feel::step& s) const {
    switch (s.does) {
      case operation::element:
        return {};
      case operation::conjunction:
      case operation::disjunction:
      case operation::make_list:
      case operation::make_context:
      case operation::call:
      case operation::look_up:
        return {p_.operands.begin() + s.a, p_.operands.begin() + s.a + s.b};
      case operation::negate:
      case operation::one_of:
      case operation::negation:
      case operation::is_missing:
      case operation::entry:
      case operation::project:
      case operation::property:
        return {s.a};
      case operation::within:
      case operation::select:
        return {s.a, s.b, s.c};
      default:
        return is_loop(s.does) ? std::vector<std::uint32_t>{s.a} : std::vector<std::uint32_t>{s.a, s.b};
    }
  }

  void walk(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last && !found_.failed(); ++i) {
      const feel::step& s = p_.steps[i];
      const feel::value& now = memory_.held().registers[i];
      if (is_loop(s.does)) {
        registers_[i] = hangs_on_input(i, s.b) ? iterate(s, i, now) : piecewise::fixed(now);
        i = s.b - 1;
      } else if (s.does == operation::element) {
        registers_[i] = piecewise::stepwise(now);  // another one in each pass
      } else {
        operands read;
        for (const std::uint32_t each : read_by(s)) read.push_back(&at(each));
        const bool fixed = std::all_of(read.begin(), read.end(), [](const piecewise* x) { return x->is_fixed(); });
        registers_[i] = fixed ? piecewise::fixed(now) : made_by(s, read, now);
      }
    }
  }
  /// True if something from step `first` on, before `last`, reads what is not fixed.
  [[nodiscard]] bool hangs_on_input(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) {
      for (const std::uint32_t each : read_by(p_.steps[i])) {
        const bool inside = feel::sort_of(each) == feel::register_sort::step && feel::position_of(each) >= first;
        if (!inside && !at(each).is_fixed()) return true;
      }
    }
    return false;
  }
  /// Every pass changes with the steps that its body reads; nothing that moves may go into it.
  [[nodiscard]] piecewise iterate(const feel::step& s, std::uint32_t i, const feel::value& now) {
    if (at(s.a).moves()) found_.fail();
    walk(i + 1, s.b);
    if (at(s.c).moves()) found_.fail();
    return piecewise::stepwise(now);
  }

  [[nodiscard]] piecewise made_by(const feel::step& s, const operands& read, const feel::value& now) {
    switch (s.does) {
      case operation::negate:
      case operation::add:
      case operation::subtract:
      case operation::multiply:
      case operation::divide:
        return arithmetic(s.does, read, now);
      case operation::equal:
      case operation::not_equal:
      case operation::less:
      case operation::less_equal:
      case operation::greater:
      case operation::greater_equal:
        found_.compare(*read[0], *read[1]);
        return piecewise::stepwise(now);
      case operation::within:
        found_.compare(*read[0], *read[1]);
        found_.compare(*read[0], *read[2]);
        return piecewise::stepwise(now);
      case operation::in_range:
      case operation::in_list:
        return in_set(*read[0], *read[1], now);
      case operation::select:
        return select(*read[0], *read[1], *read[2], now);
      case operation::make_list: {
        piecewise made{piecewise::sort::parts, now, {}, {}};
        for (const piecewise* const each : read) made.parts.push_back(*each);
        return made;
      }
      case operation::is_missing:
        return piecewise::stepwise(now);
      case operation::call:
        return call(feel::detail::builtins()[s.detail].name, read, now);
      case operation::look_up: {
        std::vector<piecewise> arguments;
        for (const piecewise* const each : read) arguments.push_back(*each);
        return walk_table(*p_.tables[s.detail], arguments, now, found_);
      }
      default:
        return found_.steps_of(now, read);
    }
  }

  [[nodiscard]] piecewise arithmetic(operation does, const operands& read, const feel::value& now) {
    const auto left = read.front()->functions(), right = read.back()->functions();
    if (!left || !right) return found_.steps_of(now, read);
    std::vector<fraction_of_x> made;
    if (does == operation::negate) {
      for (const fraction_of_x& f : *left) made.push_back(f.negated());
      return found_.one_of(now, std::move(made));
    }
    for (const fraction_of_x& g : *right) {
      if (does == operation::divide) {
        if (const auto pole = g.root()) found_.add(*pole);
        if (g.is_zero()) continue;
      }
      for (const fraction_of_x& f : *left) {
        auto one = result(does, f, g);
        if (!one || made.size() > breakpoints::most_functions) return found_.fail(), piecewise::stepwise(now);
        made.push_back(*std::move(one));
      }
    }
    return found_.one_of(now, std::move(made));
  }
  [[nodiscard]] static std::optional<fraction_of_x> result(operation does, const fraction_of_x& f,
                                                           const fraction_of_x& g) {
    if (does == operation::add) return fraction_of_x::sum(f, g);
    if (does == operation::subtract) return fraction_of_x::sum(f, g.negated());
    return fraction_of_x::product(f, does == operation::multiply ? g : g.inverse());
  }

  [[nodiscard]] piecewise in_set(const piecewise& x, const piecewise& set, const feel::value& now) {
    if (set.is == piecewise::sort::parts) {
      found_.compare(x, set);
    } else if (set.is_fixed() && set.now.kind() == feel::value_kind::list) {
      for (const feel::value& each : set.now.parts().all) found_.compare(x, piecewise::fixed(each));
    } else if (set.is_fixed() && set.now.kind() == feel::value_kind::range) {
      found_.compare(x, piecewise::fixed(set.now.as_range().low));
      found_.compare(x, piecewise::fixed(set.now.as_range().high));
    } else {
      return found_.steps_of(now, {&x, &set});
    }
    return piecewise::stepwise(now);
  }

  [[nodiscard]] piecewise select(const piecewise& chosen, const piecewise& yes, const piecewise& no,
                                 const feel::value& now) {
    if (chosen.is_fixed() && chosen.now.kind() == feel::value_kind::boolean) {
      piecewise made = chosen.now.as_boolean() ? yes : no;
      made.now = now;
      return made;
    }
    if (yes.moves() || no.moves()) found_.compare(yes, no);  // of a missing condition the value where both are the same
    auto all = yes.functions();
    const auto more = no.functions();
    if (!all && !yes.is_nothing()) return found_.steps_of(now, {&yes, &no});
    if (!more && !no.is_nothing()) return found_.steps_of(now, {&yes, &no});
    if (!all) all.emplace();
    if (more) all->insert(all->end(), more->begin(), more->end());
    return found_.one_of(now, *std::move(all));
  }

  [[nodiscard]] piecewise call(std::string_view name, const operands& read, const feel::value& now) {
    if (name == "abs") {
      const auto all = read.front()->functions();
      if (!all) return found_.steps_of(now, read);
      std::vector<fraction_of_x> made = *all;
      for (const fraction_of_x& f : *all) {
        if (const auto zero = f.root()) found_.add(*zero);
        made.push_back(f.negated());
      }
      return found_.one_of(now, std::move(made));
    }
    if (name != "min" && name != "max") return found_.steps_of(now, read);
    operands all;
    for (const piecewise* const each : read) {
      if (each->is == piecewise::sort::parts) {
        for (const piecewise& part : each->parts) all.push_back(&part);
      } else {
        all.push_back(each);
      }
    }
    std::vector<fraction_of_x> made;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto functions = all[i]->functions();
      if (!functions) return found_.steps_of(now, all);
      made.insert(made.end(), functions->begin(), functions->end());
      for (std::size_t j = 0; j < i; ++j) found_.compare(*all[i], *all[j]);
    }
    return found_.one_of(now, std::move(made));
  }

  const feel::program& p_;
  const std::vector<piecewise>& inputs_;
  breakpoints& found_;
  feel::workspace memory_;
  feel::value now_;
  std::vector<piecewise> registers_;
  std::vector<piecewise> constants_;
};

/// What a program says as its inputs vary.
[[nodiscard]] inline piecewise walk_program(const feel::program& p, const std::vector<piecewise>& inputs,
                                            breakpoints& found) {
  return program_walker(p, inputs, found).walk();
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#include <kaohe/impl/gate/table_walker.hpp>

#endif
