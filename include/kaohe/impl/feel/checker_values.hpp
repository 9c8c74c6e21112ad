// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_FEEL_CHECKER_VALUES_HPP
#define KAOHE_IMPL_FEEL_CHECKER_VALUES_HPP
// Internal: nodes used as values, alone and side by side.

#include <kaohe/impl/feel/checker.hpp>

namespace kaohe::inline KAOHE_ABI::feel::detail {

/// True if a node can be used as a value. Ranges and lists become one here; as tests they never do.
inline bool checker::use(node_index i) {
  typed& x = nodes_[i];
  if (!x.ok || x.made) return x.ok;
  const node& n = e_.at(i);
  x.made = true;
  std::vector<std::uint32_t> parts;
  for (const node_index child : n.children) parts.push_back(nodes_[child].at);
  if (n.kind == node_kind::range) {
    const auto ends = std::get<range_ends>(n.payload);
    const auto detail = static_cast<std::uint16_t>((ends.low_included ? 1U : 0U) | (ends.high_included ? 2U : 0U));
    x.at = builder_.add({operation::make_range, detail, parts[0], parts[1], 0}, 2, span_of(i));
    return true;
  }
  if (n.children.empty()) {
    x.of = type::empty_list();
    x.at = builder_.constant(value::list({}));
    return true;
  }
  const auto element = common_type(n.children, true);
  if (!element) return x.ok = false;
  parts.clear();
  for (const node_index child : n.children) parts.push_back(nodes_[child].at);
  x.of = type::list_of(*element);
  x.shown = nodes_[n.children.front()].shown;
  x.at = builder_.add_list(operation::make_list, 0, parts, span_of(i));
  return true;
}

/// The same for all of them; every problem is reported.
inline bool checker::use_all(const std::vector<node_index>& all) {
  bool ok = true;
  for (const node_index i : all) ok = use(i) && ok;
  return ok;
}

/// True if all of them are of that sort.
inline bool checker::all_of_kind(const std::vector<node_index>& all, type_kind kind) {
  bool ok = use_all(all);
  for (const node_index i : all) {
    if (!nodes_[i].ok || nodes_[i].of.kind == kind) continue;
    wrong_type(i, nodes_[i].of, words(kind));
    ok = false;
  }
  return ok;
}

/// The text of a choice.
inline std::uint32_t checker::as_text(const typed& x, span_of_source from) {
  std::vector<value> texts;
  for (const std::string& each : x.of.names) texts.emplace_back(each);
  const std::uint32_t list = builder_.constant(value::list(std::move(texts)));
  return builder_.add({operation::choice_text, 0, x.at, list, 0}, 2, from);
}
/// Makes a choice a string.
inline void checker::to_text_in_place(node_index i) {
  typed& x = nodes_[i];
  if (x.of.kind != type_kind::choice) return;
  x.at = as_text(x, span_of(i));
  x.of = type::plain(type_kind::string);
}

/// The type of values that stand side by side; each that does not fit the first is reported. Strings among choices
/// are choices where they are declared values; choices that differ become strings.
inline std::optional<type> checker::common_type(const std::vector<node_index>& all, bool list) {
  if (!use_all(all)) return std::nullopt;
  bool one_choice = !list;
  const typed* choice = nullptr;
  for (const node_index i : all) {
    const typed& x = nodes_[i];
    if (x.of.kind != type_kind::choice) continue;
    one_choice = one_choice && (choice == nullptr || choice->of.names == x.of.names);
    choice = &x;
  }
  if (choice != nullptr) {
    for (const node_index i : all) {
      if (one_choice && nodes_[i].of.kind == type_kind::choice) continue;
      const value* const text = literal(i);
      one_choice =
          one_choice && text != nullptr && text->kind() == value_kind::string &&
          std::find(choice->of.names.begin(), choice->of.names.end(), text->as_string()) != choice->of.names.end();
    }
    const type declared = choice->of;
    for (const node_index i : all) {
      if (!one_choice) {
        to_text_in_place(i);
      } else if (nodes_[i].of.kind != type_kind::choice) {
        const auto place = std::find(declared.names.begin(), declared.names.end(), literal(i)->as_string());
        nodes_[i].at = builder_.constant(choice_at(static_cast<std::size_t>(place - declared.names.begin())));
        nodes_[i].of = declared;
      }
    }
  }
  type common = nodes_[all.front()].of;
  const std::string first = text(all.front());
  bool ok = true;
  for (std::size_t k = 1; k < all.size(); ++k) ok = join(common, first, all[k], list) && ok;
  return ok ? std::optional<type>(std::move(common)) : std::nullopt;
}

/// Widens a type by that of another value; reports it where it does not fit.
inline bool checker::join(type& common, const std::string& common_text, node_index next, bool list) {
  const type& other = nodes_[next].of;
  if (go_together(common, other)) {
    common = either(common, other);
    return true;
  }
  if (common.kind == type_kind::quantity && other.kind == type_kind::quantity) {
    if (common.dimension != other.dimension) {
      problem(issue_code::dimension_mismatch, next,
              {common_text, words(common.dimension), text(next), words(other.dimension)});
    } else {
      bases_agree(common.basis, other.basis, next);
    }
  } else if (list) {
    problem(issue_code::list_elements_differ, next, {words(common), words(other)});
  } else {
    wrong_type(next, other, words(common));
  }
  return false;
}

}  // namespace kaohe::inline KAOHE_ABI::feel::detail

#endif
