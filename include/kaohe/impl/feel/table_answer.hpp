// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_TABLE_ANSWER_HPP
#define KAOHE_IMPL_FEEL_TABLE_ANSWER_HPP
// Internal: what follows from the rows that hit and those that may, for each hit policy. With rows that may hit there
// is a value only if it is the same however they turn out.

#include <kaohe/impl/feel/table_rows.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// Values that are all the same, or are not.
class agreement {
 public:
  void add(table_rows& rows, value v) {
    lack_ = lack_ | lacking(v);
    if (!is_complete(v)) {
      differs_ = true;
    } else if (!common_) {
      common_ = std::move(v);
    } else if (!differs_) {
      differs_ = !rows.equal(*common_, v).is_true();
    }
    ++count_;
  }
  void differ() noexcept { differs_ = true; }
  [[nodiscard]] std::uint32_t count() const noexcept { return count_; }
  [[nodiscard]] bool differs() const noexcept { return differs_; }
  [[nodiscard]] missing lack() const noexcept { return lack_; }
  [[nodiscard]] const value& common() const noexcept { return *common_; }

 private:
  std::optional<value> common_;
  bool differs_ = false;
  std::uint32_t count_ = 0;
  missing lack_;
};

class table_answer {
 public:
  table_answer(const table_content& t, call_state& state, const arguments& given, workspace& memory)
      : t_(t), rows_(t, state, given, memory) {}

  [[nodiscard]] value result() {
    value made = t_.first_decides() ? first() : all();
    return rows_.out_of_steps() ? value(fault{fault_cause::too_many_steps, 0, 0}) : made;
  }

 private:
  /// Notes a row that may hit, and what it would say.
  void may(std::uint32_t row, row_state state) {
    lack_ = lack_ | rows_.lack();
    if (state == row_state::may_fault) {
      possible_.differ();
      ++possible_faults_;
      return;
    }
    value said = said_by(row);
    if (is_extreme()) extreme_ = extreme_ ? aggregated(*extreme_, said) : said;
    possible_.add(rows_, std::move(said));
  }
  /// What a row that hits says; to a count it is one.
  [[nodiscard]] value said_by(std::uint32_t row) {
    return t_.declared.aggregate == aggregation::count ? value(number(1)) : rows_.value_of(t_.says[row]);
  }
  [[nodiscard]] bool is_extreme() const noexcept {
    return t_.declared.aggregate == aggregation::minimum || t_.declared.aggregate == aggregation::maximum;
  }
  [[nodiscard]] bool none_may() const noexcept { return possible_.count() + possible_faults_ == 0; }
  [[nodiscard]] value missing_answer() const { return lack_ | possible_.lack(); }

  /// The value where rows may hit and none hits for certain: what they all say, if that some row hits is certain or
  /// the value without one is the same.
  [[nodiscard]] value if_possible() {
    if (!t_.covers_all) {
      if (!t_.fallback) return missing_answer();
      possible_.add(rows_, rows_.value_of(*t_.fallback));
    }
    return possible_.differs() ? missing_answer() : possible_.common();
  }
  /// The value where no row can hit.
  [[nodiscard]] value without_rows() {
    if (t_.declared.aggregate == aggregation::count) return number(0);
    return t_.fallback ? in_list(rows_.value_of(*t_.fallback)) : value(fault{fault_cause::no_row, 0, 0});
  }

  [[nodiscard]] value first() {
    std::optional<value> sure;
    rows_.each([&](std::uint32_t row, row_state state) {
      if (state == row_state::yes) {
        sure = rows_.value_of(t_.says[row]);
      } else if (state == row_state::faulty) {
        sure = rows_.wrong();
      } else {
        may(row, state);
      }
      return !sure;
    });
    if (none_may()) return sure ? std::move(*sure) : without_rows();
    if (!sure) return if_possible();
    possible_.add(rows_, std::move(*sure));
    return possible_.differs() ? missing_answer() : possible_.common();
  }

  [[nodiscard]] value all() {
    value made;  // a fault that decides, or what is gathered so far
    std::uint32_t hits = 0;
    std::vector<value> list;
    rows_.each([&](std::uint32_t row, row_state state) {
      if (state == row_state::faulty) {
        made = rows_.wrong();
      } else if (state == row_state::yes) {
        ++hits;
        value said = said_by(row);
        if (t_.yields_list() && !said.is_fault()) {
          list.push_back(std::move(said));
        } else {
          made = hits == 1 || said.is_fault() ? std::move(said) : with(std::move(made), std::move(said));
        }
      } else {
        may(row, state);
      }
      return !made.is_fault();
    });
    if (made.is_fault()) return made;
    if (hits == 0) return none_may() ? without_rows() : in_list(none_sure());
    if (t_.yields_list()) return none_may() ? value::list(std::move(list)) : missing_answer();
    return none_may() ? std::move(made) : beside(std::move(made));
  }
  /// Alone in a list, where the value is a list of what the rows say.
  [[nodiscard]] value in_list(value one) const {
    return t_.yields_list() && one.is_known() ? value::list({std::move(one)}) : one;
  }

  /// What two rows that hit make together.
  [[nodiscard]] value with(value so_far, value said) {
    switch (t_.declared.policy) {
      case hit_policy::unique:
        return fault{fault_cause::several_rows, 0, 0};
      case hit_policy::any: {
        const value same = rows_.equal(so_far, said);
        if (same.is_false()) return fault{fault_cause::several_rows, 0, 0};
        return same.is_known() ? so_far : same;
      }
      default:
        return aggregated(so_far, said);
    }
  }
  [[nodiscard]] value aggregated(const value& a, const value& b) {
    if (!a.is_known() || !b.is_known()) return unknown_of(a, b);
    if (is_extreme()) {
      const value second = t_.declared.aggregate == aggregation::minimum ? rows_.less(b, a) : rows_.less(a, b);
      if (!second.is_known()) return second;
      return second.is_true() ? b : a;
    }
    if (a.kind() == value_kind::days)
      return sum(a.as_days().days, b.as_days().days, [](auto n) { return days_duration{n}; });
    if (a.kind() == value_kind::months) {
      return sum(a.as_months().months, b.as_months().months, [](auto n) { return months_duration{n}; });
    }
    return a.as_number() + b.as_number();
  }
  template <class Make>
  [[nodiscard]] static value sum(std::int64_t a, std::int64_t b, Make make) {
    std::int64_t both = 0;
    if (__builtin_add_overflow(a, b, &both)) return fault{fault_cause::too_large, 0, 0};
    return make(both);
  }

  /// The value where rows may hit and none does for certain.
  [[nodiscard]] value none_sure() {
    const bool one = possible_.count() == 1;
    const bool several_ok = t_.declared.policy == hit_policy::any || t_.exclusive || is_extreme() || adds_nothing();
    if (possible_faults_ > 0 || !(one || several_ok)) return missing_answer();
    return if_possible();
  }
  /// True if the rows that may hit would add zero to a sum.
  [[nodiscard]] bool adds_nothing() const {
    return t_.declared.aggregate == aggregation::sum && !possible_.differs() && is_zero(possible_.common());
  }
  [[nodiscard]] static bool is_zero(const value& v) {
    if (v.kind() == value_kind::days) return v.as_days().days == 0;
    if (v.kind() == value_kind::months) return v.as_months().months == 0;
    return v.is_number() && v.as_number().is_zero();
  }
  /// The value of rows that hit for certain, where others may.
  [[nodiscard]] value beside(value sure) {
    lack_ = lack_ | lacking(sure);
    if (possible_faults_ > 0 || !is_complete(sure)) return missing_answer();
    switch (t_.declared.policy) {
      case hit_policy::unique:
        return t_.exclusive ? std::move(sure) : missing_answer();
      case hit_policy::any:
        possible_.add(rows_, sure);
        return possible_.differs() ? missing_answer() : sure;
      default:
        return adds_nothing() || (is_extreme() && rows_.equal(aggregated(sure, *extreme_), sure).is_true())
                   ? sure
                   : missing_answer();
    }
  }

  const table_content& t_;
  table_rows rows_;
  agreement possible_;                 // what the rows that may hit would say
  std::optional<value> extreme_;       // the smallest or greatest of that
  std::uint32_t possible_faults_ = 0;  // rows that may be a fault
  missing lack_;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
