// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_POLICY_INL_HPP
#define KAOHE_IMPL_MODEL_POLICY_INL_HPP
#include <kaohe/model/policy.hpp>

#include <array>
#include <cstdint>
#include <utility>

namespace kaohe::inline KAOHE_ABI::model::detail {

struct status_words {
  status is;
  std::string_view key;
  std::string_view chinese;
};

inline constexpr std::array<status_words, 4> all_status_words = {{{status::reported, "reported", "上报"},
                                                                  {status::preliminary, "preliminary", "初步"},
                                                                  {status::verified, "verified", "核实"},
                                                                  {status::final_, "final", "最终"}}};

/// The handle of the thing of that id, or else of the only one of that name.
template <class Thing>
[[nodiscard]] std::optional<id<Thing>> find_named(const std::vector<Thing>& all, std::string_view wanted) {
  std::optional<id<Thing>> named;
  std::size_t bearers = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const id<Thing> handle{static_cast<std::uint32_t>(i)};
    if (all[i].id == wanted) return handle;
    if (all[i].name == wanted && ++bearers == 1) named = handle;
  }
  return bearers == 1 ? named : std::nullopt;
}

/// The handle of the first thing whose name is that, or nothing.
template <class Thing>
[[nodiscard]] std::optional<id<Thing>> find_by(std::string Thing::*name, const std::vector<Thing>& all,
                                               std::string_view wanted) {
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (all[i].*name == wanted) return id<Thing>{i};
  }
  return std::nullopt;
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE std::string_view to_text(status s) noexcept {
  for (const model::detail::status_words& each : model::detail::all_status_words) {
    if (each.is == s) return each.key;
  }
  return {};
}

KAOHE_INLINE std::optional<status> parse_status(std::string_view text) noexcept {
  for (const model::detail::status_words& each : model::detail::all_status_words) {
    if (each.key == text || each.chinese == text) return each.is;
  }
  return std::nullopt;
}

KAOHE_INLINE policy::policy(policy_content content)
    : content_(std::make_shared<const policy_content>(std::move(content))) {}

KAOHE_INLINE std::optional<responsible_unit_id> policy::find_responsible_unit(std::string_view id_or_name) const {
  return model::detail::find_named(content_->responsible_units, id_or_name);
}

KAOHE_INLINE std::optional<indicator_id> policy::find_indicator(std::string_view id_or_name) const {
  return model::detail::find_named(content_->indicators, id_or_name);
}

KAOHE_INLINE std::optional<target_id> policy::find_target(std::string_view wanted) const {
  return model::detail::find_by(&target::id, content_->targets, wanted);
}

KAOHE_INLINE std::optional<scheme_id> policy::find_scheme(std::string_view wanted) const {
  return model::detail::find_by(&scheme::id, content_->schemes, wanted);
}

KAOHE_INLINE std::optional<decomposition_id> policy::find_decomposition(std::string_view wanted) const {
  return model::detail::find_by(&decomposition::id, content_->decompositions, wanted);
}

KAOHE_INLINE std::optional<procedure_id> policy::find_procedure(std::string_view wanted) const {
  return model::detail::find_by(&procedure::id, content_->procedures, wanted);
}

KAOHE_INLINE std::optional<rule_id> policy::find_rule(std::string_view wanted) const {
  return model::detail::find_by(&rule::id, content_->rules, wanted);
}

KAOHE_INLINE std::optional<project_input_id> policy::find_input(std::string_view wanted) const {
  return model::detail::find_by(&project_input::name, content_->inputs, wanted);
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
