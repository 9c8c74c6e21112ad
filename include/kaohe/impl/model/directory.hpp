// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_DIRECTORY_HPP
#define KAOHE_IMPL_MODEL_DIRECTORY_HPP
// Internal: who is called what. Made of all declarations of a noun before any of them is read, so that their order
// does not matter and a broken one is still known.

#include <kaohe/feel/parse.hpp>
#include <kaohe/impl/model/key_reader.hpp>

#include <string_view>
#include <unordered_map>

namespace kaohe::inline KAOHE_ABI::model::detail {

/// The text of a key before it is checked, or null: what is wrong with it is reported where it is read.
[[nodiscard]] inline const source_text* text_of_key(const declared_table& table, std::string_view key) {
  for (const auto& [each, value] : table.entries) {
    if (each.value != key) continue;
    const literal* const single = literal_of(value, {literal_kind::string});
    return single == nullptr || single->text.empty() ? nullptr : &single->text;
  }
  return nullptr;
}

/// The declarations of one noun, by position, id and name. Refers to the declarations.
class directory {
 public:
  /// Reports ids that are taken.
  directory(std::string_view noun, const std::vector<declaration>& all, issues& problems) : noun_(noun) {
    for (const declaration& each : all) {
      if (each.noun.value != noun) continue;
      const auto index = static_cast<std::uint32_t>(declarations_.size());
      declarations_.push_back(&each);
      const source_text* const id = text_of_key(each.keys, "id");
      if (id != nullptr) add_id(*id, index, problems);
      if (const source_text* const name = text_of_key(each.keys, "name"); name != nullptr) {
        const auto [entry, is_new] = names_.try_emplace(name->value, named{index, 1});
        if (!is_new) ++entry->second.bearers;
      }
    }
  }

  [[nodiscard]] const std::vector<const declaration*>& declarations() const noexcept { return declarations_; }
  [[nodiscard]] const std::string& noun() const noexcept { return noun_; }

  /// The position of what a text refers to, the first of several; nothing is said.
  [[nodiscard]] std::optional<std::uint32_t> peek(std::string_view wanted) const {
    if (const auto id = ids_.find(wanted); id != ids_.end()) return id->second.first;
    const auto name = names_.find(wanted);
    return name == names_.end() ? std::nullopt : std::optional(name->second.first);
  }
  /// True if a text is no id, but the name of several.
  [[nodiscard]] bool is_ambiguous(std::string_view wanted) const {
    const auto name = names_.find(wanted);
    return !ids_.contains(wanted) && name != names_.end() && name->second.bearers > 1;
  }

  /// The position of what a text refers to; an id counts before a name. Nothing, with a problem at the text, if it is
  /// unknown or the name of several.
  [[nodiscard]] std::optional<std::uint32_t> find(const source_text& wanted, issues& problems) {
    if (const auto id = ids_.find(wanted.value); id != ids_.end()) return id->second.first;
    const auto name = names_.find(wanted.value);
    if (name != names_.end() && name->second.bearers == 1) return name->second.first;
    const std::string text = shown(wanted.value);
    if (name != names_.end()) {
      problems.push_back({issue_code::ambiguous_name, place_at(wanted, 0), {words_of_noun(noun_), text}});
    } else {
      problems.push_back(
          {issue_code::unknown_reference, place_at(wanted, 0), {words_of_noun(noun_), text, advice(text)}});
    }
    return std::nullopt;
  }

 private:
  struct named {
    std::uint32_t first;
    std::size_t bearers;
  };

  void add_id(const source_text& id, std::uint32_t index, issues& problems) {
    const auto [entry, is_new] = ids_.try_emplace(id.value, id_entry{index, &id});
    if (is_new) return;
    const std::string first = place_text(place_at(*entry->second.text, 0));
    problems.push_back({issue_code::duplicate_id, place_at(id, 0), {words_of_noun(noun_), shown(id.value), first}});
  }

  /// The nearest id or name, for the first hundred that ask: a table of a hundred thousand wrong names must not take
  /// a day.
  [[nodiscard]] std::string advice(const std::string& wanted) {
    if (advice_left_ == 0) return {};
    --advice_left_;
    std::vector<std::string> known;
    for (const declaration* each : declarations_) {
      for (const std::string_view key : {"id", "name"}) {
        if (const source_text* const text = text_of_key(each->keys, key)) known.push_back(shown(text->value));
      }
    }
    return nearest(wanted, known);
  }

  struct id_entry {
    std::uint32_t first;
    const source_text* text;
  };

  std::string noun_;
  std::vector<const declaration*> declarations_;
  std::unordered_map<std::string_view, id_entry> ids_;
  std::unordered_map<std::string_view, named> names_;
  int advice_left_ = 100;
};

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
