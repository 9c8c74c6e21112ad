// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_BUILTIN_COMMON_HPP
#define KAOHE_IMPL_FEEL_BUILTIN_COMMON_HPP
// Internal: what the bodies of the built-in functions have in common.

#include <kaohe/impl/base/big.hpp>
#include <kaohe/impl/feel/builtin_check.hpp>
#include <kaohe/impl/feel/compare.hpp>

#include <tl/expected.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// No value; whoever calls adds the place.
[[nodiscard]] inline value no_value(fault_cause cause) { return fault{cause, 0, 0}; }

/// The whole number that it is; nothing if it is none or needs more than 64 bits.
[[nodiscard]] inline std::optional<std::int64_t> as_int64(const number& x) {
  if (!x.is_small() || !x.is_integer()) return std::nullopt;
  return number_access::num(x) / number_access::den(x);
}

/// What is there, or why nothing is.
template <class T>
using or_cause = tl::expected<T, fault_cause>;

/// A position as rules give it, from 1 or, negative, from the end, as one from 0 among `size`.
[[nodiscard]] inline or_cause<std::size_t> position_among(std::size_t size, const value& given) {
  if (!given.as_number().is_integer()) return tl::unexpected(fault_cause::not_whole);
  const auto at = as_int64(given.as_number());
  const auto count = static_cast<std::int64_t>(size);
  if (!at || *at == 0 || *at > count || *at < -count) return tl::unexpected(fault_cause::index_out_of_range);
  return static_cast<std::size_t>(*at > 0 ? *at - 1 : count + *at);
}

/// A number of things, not negative; more than there can be is `longest_string` + 1.
[[nodiscard]] inline or_cause<std::size_t> count_given(const value& given) {
  const number& n = given.as_number();
  if (!n.is_integer()) return tl::unexpected(fault_cause::not_whole);
  if (n.sign() < 0) return tl::unexpected(fault_cause::bad_argument);
  const auto count = as_int64(n);
  return !count || *count > static_cast<std::int64_t>(longest_string) ? longest_string + 1
                                                                      : static_cast<std::size_t>(*count);
}

/// A text, if it is not too long.
[[nodiscard]] inline value text_value(std::string text) {
  return text.size() > longest_string ? no_value(fault_cause::list_too_long) : value(std::move(text));
}
/// A list, if it is not too long.
[[nodiscard]] inline value list_value(std::vector<value> all) {
  return all.size() > longest_list ? no_value(fault_cause::list_too_long) : value::list(std::move(all));
}

/// Steps for going through so many bytes.
[[nodiscard]] inline bool spend_bytes(call_state& state, std::size_t bytes) noexcept {
  return spend(state, bytes / 32);
}

/// The elements of the one list, or the arguments themselves.
class all_arguments {
 public:
  explicit all_arguments(const arguments& given) : given_(given) {
    if (given.size() == 1 && given[0].kind() == value_kind::list) list_ = &given[0].parts().all;
  }
  [[nodiscard]] std::size_t size() const noexcept { return list_ != nullptr ? list_->size() : given_.size(); }
  [[nodiscard]] const value& operator[](std::size_t i) const noexcept {
    return list_ != nullptr ? (*list_)[i] : given_[i];
  }
  [[nodiscard]] std::vector<value> copy() const {
    std::vector<value> all;
    all.reserve(size());
    for (std::size_t i = 0; i < size(); ++i) all.push_back((*this)[i]);
    return all;
  }

 private:
  const arguments& given_;
  const std::vector<value>* list_ = nullptr;
};

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
