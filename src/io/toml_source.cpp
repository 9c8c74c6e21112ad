// SPDX-License-Identifier: Apache-2.0
#include "toml_source.hpp"

#include <kaohe/base/utf8.hpp>

#include <algorithm>
#include <variant>

// toml++ under a name of our own: its limits and assertions differ here, and a program that uses it too must not
// get ours. Its assertions are off because malformed files (`[@]`, `[1 }`) fail them before they are reported;
// NDEBUG would turn them into assumptions of the optimiser.
#pragma push_macro("NDEBUG")
#undef NDEBUG
#define toml kaohe_toml
#define TOML_ASSERT(expr) static_assert(true)
#define TOML_MAX_NESTED_VALUES 64
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

namespace kaohe::inline KAOHE_ABI::io {

namespace {

static_assert(TOML_MAX_NESTED_VALUES == value_depth_limit);

/// Where toml++ sees the characters of Chinese, Greek, punctuation: in the private plane 16. Its test for blanks
/// (3.3.0) runs into undefined behaviour for U+00A1–U+0499, U+2C5E–U+3057 (、。《》) and U+FC66–U+FEFE. All that
/// TOML gives a meaning is ASCII, and texts are taken from the file itself, so any other characters do as well.
constexpr char32_t elsewhere = 0x100000;

std::string for_reader(std::u32string_view points) {
  std::u32string moved(points);
  for (char32_t& c : moved) c += c >= 0x80 && c < 0x10000 ? elsewhere : 0;
  return to_bytes(moved);
}

/// What toml++ says, with the file's characters.
std::string from_reader(std::string_view text) {
  std::u32string moved = to_code_points(text);
  std::erase(moved, invalid_code_point);  // it cuts long messages anywhere
  for (char32_t& c : moved) c -= c >= elsewhere + 0x80 && c < elsewhere + 0x10000 ? elsewhere : 0;
  return to_bytes(moved);
}

std::variant<toml::table, toml::parse_error> parse(std::u32string_view points) {
  try {
    return toml::table(toml::parse(for_reader(points)));
  } catch (const toml::parse_error& error) {
    return error;
  }
}

/// Turns what toml++ read into declared values. From toml++ it takes the structure and where things start; texts
/// come from the file itself.
class converter {
 public:
  converter(const toml_text& text, const toml_mender& mended) : text_(text), mended_(mended) {}

  model::declared_table table(const toml::table& from) {
    std::vector<std::pair<std::size_t, std::pair<source_text, const toml::node*>>> found;
    for (const auto& [key, node] : from) {
      const std::size_t begin = index(key.source().begin);
      if (mended_.is_dropped(begin) || mended_.is_dropped(index(node.source().begin))) continue;
      found.push_back({begin, {key_text(key, begin), &node}});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    model::declared_table to;
    for (auto& [begin, entry] : found) to.entries.emplace_back(std::move(entry.first), value(*entry.second));
    return to;
  }

 private:
  [[nodiscard]] std::size_t index(const toml::source_position& at) const { return text_.index(at.line, at.column); }

  source_text key_text(const toml::key& key, std::size_t begin) const {
    if (const std::string* masked = mended_.key_at(begin)) return {*masked, text_.at(begin), {}};
    const char32_t first = mended_.masked()[begin];
    if (first == U'"' || first == U'\'') return string_at(text_, begin);
    return {from_reader(key.str()), text_.at(begin), {}};
  }

  model::declared_value value(const toml::node& node) {
    const std::size_t begin = index(node.source().begin);
    if (const model::literal* masked = mended_.literal_at(begin)) return {text_.at(begin), *masked};
    switch (node.type()) {
      case toml::node_type::table: {
        const bool headed = begin < mended_.masked().size() && mended_.masked()[begin] == U'[';
        return {text_.at(headed ? header_name(mended_.masked(), begin) : begin), table(*node.as_table())};
      }
      case toml::node_type::array: {
        std::vector<model::declared_value> items;
        for (const toml::node& item : *node.as_array()) items.push_back(value(item));
        return {text_.at(begin), std::move(items)};
      }
      case toml::node_type::string:
        return {text_.at(begin), model::literal{model::literal_kind::string, string_at(text_, begin), false}};
      default:
        break;
    }
    using enum model::literal_kind;
    const auto kind = node.is_boolean() ? boolean : node.is_number() ? number : date;
    const std::size_t end = std::max(index(node.source().end), begin);
    return {text_.at(begin), model::literal{kind, bare_value_at(text_, begin, end), false}};
  }

  const toml_text& text_;
  const toml_mender& mended_;
};

}  // namespace

bool is_toml_value(std::u32string_view text) { return parse(U"x=" + std::u32string(text)).index() == 0; }

model::declared_table read_toml(std::string_view bytes, const std::string& file, issues& problems,
                                std::vector<spoilt_value>& spoilt) {
  const toml_text text(bytes, file);
  toml_mender mended(text, problems, spoilt);
  for (std::size_t errors = 0; errors <= syntax_error_limit + 1; ++errors) {
    std::optional<toml_error> error = mended.find_deep_key();
    if (!error) {
      const auto parsed = parse(mended.masked());
      if (const auto* root = std::get_if<toml::table>(&parsed)) return converter(text, mended).table(*root);
      const auto& found = std::get<toml::parse_error>(parsed);
      const auto& where = found.source().begin;
      error = toml_error{text.index(where.line, where.column), from_reader(found.description())};
    }
    if (errors < syntax_error_limit)
      mended.mend(*error);
    else
      mended.give_up(*error);
  }
  return {};
}

}  // namespace kaohe::inline KAOHE_ABI::io
