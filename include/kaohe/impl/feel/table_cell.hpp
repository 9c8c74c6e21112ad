// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_CELL_HPP
#define KAOHE_IMPL_FEEL_TABLE_CELL_HPP
// Internal: the compiled tests of a cell as a set of pieces, where they only compare their subject with constants.
// What they say of a missing subject is "missing", whatever the set.

#include <kaohe/feel/program.hpp>
#include <kaohe/impl/feel/piece_set.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// The first text behind all that begin with `prefix`, in the order of bytes (0xFF is no byte of UTF-8).
[[nodiscard]] inline std::string behind_prefix(std::string prefix) {
  if (!prefix.empty()) prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
  return prefix;
}

class cell_reader {
 public:
  /// \param p  unary tests; their subject is the first input
  explicit cell_reader(const program& p) : p_(p) {}

  /// Adds the boundaries that the tests name. \return false if they do more than compare their subject with constants
  [[nodiscard]] bool add_boundaries(table_axis& axis) {
    axis_ = &axis;
    adding_ = true;
    return run();
  }
  /// The pieces for which they hold. \pre `add_boundaries` was true, and the axis is finished
  [[nodiscard]] piece_set pieces(table_axis& axis) {
    axis_ = &axis;
    adding_ = false;
    (void)run();
    return of(p_.output);
  }

 private:
  [[nodiscard]] bool run() {
    if (p_.inputs.size() != 1 || axis_->kind() == table_axis::sort::none) return false;
    sets_.assign(p_.steps.size(), {});
    for (std::size_t i = 0; i < p_.steps.size(); ++i) {
      if (!step_at(i)) return false;
    }
    return is_set(p_.output);
  }
  [[nodiscard]] static bool is_subject(std::uint32_t r) { return sort_of(r) == register_sort::input; }
  [[nodiscard]] const value* constant(std::uint32_t r) const {
    return sort_of(r) == register_sort::constant ? &p_.constants[position_of(r)] : nullptr;
  }
  /// A truth value that hangs on the subject: what a step yields, or a subject that is one itself.
  [[nodiscard]] bool is_set(std::uint32_t r) const {
    return sort_of(r) == register_sort::step || (is_subject(r) && axis_->of() == type_kind::boolean);
  }
  [[nodiscard]] piece_set of(std::uint32_t r) const {
    return is_subject(r) ? piece_set{{1, 1}} : sets_[position_of(r)];
  }

  [[nodiscard]] bool step_at(std::size_t i) {
    const step& s = p_.steps[i];
    piece_set& made = sets_[i];
    switch (s.does) {
      case operation::equal:
      case operation::not_equal:
      case operation::less:
      case operation::less_equal:
      case operation::greater:
      case operation::greater_equal: {
        const bool turned = is_subject(s.b);
        const std::uint32_t subject = turned ? s.b : s.a;
        const value* const other = constant(turned ? s.a : s.b);
        return is_subject(subject) && other != nullptr && compared(turned ? mirrored(s.does) : s.does, *other, made);
      }
      case operation::within: {
        const value *const low = constant(s.b), *const high = constant(s.c);
        return is_subject(s.a) && low != nullptr && high != nullptr &&
               between(*low, *high, (s.detail & 1U) != 0, (s.detail & 2U) != 0, made);
      }
      case operation::in_range: {
        const value* const r = constant(s.b);
        return is_subject(s.a) && r != nullptr && r->kind() == value_kind::range &&
               between(r->as_range().low, r->as_range().high, r->as_range().low_included, r->as_range().high_included,
                       made);
      }
      case operation::in_list:
      case operation::in_codes: {
        const value* const list = constant(s.b);
        return is_subject(s.a) && list != nullptr && list->kind() == value_kind::list &&
               any_of(list->parts().all, s.does == operation::in_codes, made);
      }
      case operation::one_of:
        if (!is_subject(s.a)) return false;
        for (std::uint32_t m = 0; m < p_.sets[s.c].size(); ++m) {
          if (p_.sets[s.c][m]) made.push_back({m, m});
        }
        made = joined(std::move(made));
        return true;
      case operation::conjunction:
      case operation::disjunction:
        return logical(s, made);
      case operation::negation:
        if (!is_set(s.a)) return false;
        if (!adding_) made = complement(of(s.a), axis_->pieces());
        return true;
      default:
        return false;
    }
  }

  [[nodiscard]] static operation mirrored(operation does) {
    switch (does) {
      case operation::less:
        return operation::greater;
      case operation::less_equal:
        return operation::greater_equal;
      case operation::greater:
        return operation::less;
      case operation::greater_equal:
        return operation::less_equal;
      default:
        return does;
    }
  }
  [[nodiscard]] static piece_set from_to(std::uint32_t first, std::uint32_t behind) {
    return first < behind ? piece_set{{first, behind - 1}} : piece_set{};
  }

  [[nodiscard]] bool compared(operation does, const value& with, piece_set& made) {
    if (adding_) return axis_->add(with);
    const std::uint32_t at = axis_->piece_of(with), all = axis_->pieces();
    switch (does) {
      case operation::equal:
        made = {{at, at}};
        break;
      case operation::not_equal:
        made = complement({{at, at}}, all);
        break;
      case operation::less:
        made = from_to(0, at);
        break;
      case operation::less_equal:
        made = from_to(0, at + 1);
        break;
      case operation::greater:
        made = from_to(at + 1, all);
        break;
      default:
        made = from_to(at, all);
        break;
    }
    return true;
  }
  [[nodiscard]] bool between(const value& low, const value& high, bool with_low, bool with_high, piece_set& made) {
    if (adding_) return axis_->add(low) && axis_->add(high);
    made = from_to(axis_->piece_of(low) + (with_low ? 0U : 1U), axis_->piece_of(high) + (with_high ? 1U : 0U));
    return true;
  }
  [[nodiscard]] bool any_of(const std::vector<value>& all, bool prefixes, piece_set& made) {
    for (const value& v : all) {
      piece_set one;
      if (prefixes && v.kind() != value_kind::string) return false;
      if (prefixes && v.as_string().empty()) {
        if (!adding_) one = from_to(0, axis_->pieces());
      } else if (prefixes ? !between(v, behind_prefix(v.as_string()), true, false, one)
                          : !compared(operation::equal, v, one)) {
        return false;
      }
      made.insert(made.end(), one.begin(), one.end());
    }
    made = joined(std::move(made));
    return !all.empty();  // of an empty list even a missing subject is no member
  }
  [[nodiscard]] bool logical(const step& s, piece_set& made) {
    const bool both = s.does == operation::conjunction;
    for (std::uint32_t k = 0; k < s.b; ++k) {
      const std::uint32_t r = p_.operands[s.a + k];
      if (!is_set(r)) return false;
      if (adding_) continue;
      made = k == 0 ? of(r) : both ? intersection(made, of(r)) : united(std::move(made), of(r));
    }
    return true;
  }

  const program& p_;
  table_axis* axis_ = nullptr;
  bool adding_ = false;
  std::vector<piece_set> sets_;  // of each step
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
