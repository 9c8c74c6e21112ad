// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_TRACE_LINES_HPP
#define KAOHE_IMPL_REPORT_TRACE_LINES_HPP
// Internal: the lines of a trace.

#include <kaohe/base/utf8.hpp>
#include <kaohe/feel/evaluated.hpp>
#include <kaohe/feel/trace.hpp>
#include <kaohe/report/amount.hpp>
#include <kaohe/report/value_text.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kaohe::inline KAOHE_ABI::report::detail {

/// A part of the source on one line: blanks and line breaks as one blank, of a long text the beginning.
/// \param most  how many code points are kept
[[nodiscard]] inline std::string on_one_line(std::string_view text, std::size_t most = 80) {
  std::string line;
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == most) return line + "…";
    const std::size_t blanks = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    if (blanks > at) {
      line += ' ';
      at = blanks;
      continue;
    }
    const std::size_t begin = at;
    (void)decode_utf8(text, at);
    line += text.substr(begin, at - begin);
  }
  return line;
}

/// True for a part that reads as its value: `5000 tce`, `["30", "311"]`, `[1..5)`.
[[nodiscard]] inline bool is_literal(const feel::expression& e, const feel::trace_node& t) {
  using enum feel::node_kind;
  switch (e.at(t.node).kind) {
    case quantity:
    case string:
    case boolean:
    case date:
    case days:
    case months:
    case any:
      return true;
    case list:
    case context:
    case range:
    case sequence:
    case negate:
      return std::all_of(t.parts.begin(), t.parts.end(), [&](const auto& part) { return is_literal(e, part); });
    default:
      return false;
  }
}

/// What a pass of an iteration is about: `x = 3`, `item = {…}`. \param iteration  which of its variables
[[nodiscard]] inline std::string pass_text(const feel::evaluated& e, const feel::trace_node& pass,
                                           std::size_t iteration, language lang) {
  const auto* const variables = std::get_if<std::vector<std::string>>(&e.text.at(pass.node).payload);
  const bool named = variables != nullptr && iteration < variables->size();
  return (named ? (*variables)[iteration] : "item") + " = " + to_text(pass.result, pass.of, pass.shown, lang);
}

[[nodiscard]] inline bool is_comparison(feel::node_kind kind) {
  return kind >= feel::node_kind::equal && kind <= feel::node_kind::greater_equal;
}

[[nodiscard]] inline bool is_sum(feel::node_kind kind) {
  return kind == feel::node_kind::add || kind == feel::node_kind::subtract;
}

[[nodiscard]] inline bool is_product(feel::node_kind kind) {
  return kind == feel::node_kind::multiply || kind == feel::node_kind::divide;
}

/// One line: what stands at its left, and what is said of it.
struct trace_line {
  std::string left;
  std::string right;
};

/// Writes the lines of a trace.
class trace_writer {
 public:
  trace_writer(const feel::evaluated& e, language lang) : e_(e), lang_(lang), zh_(lang == language::zh) {}

  [[nodiscard]] std::vector<trace_line> lines(const feel::trace_node& root) {
    add(root, 0);
    return std::move(lines_);
  }

 private:
  [[nodiscard]] const feel::node& node_of(const feel::trace_node& t) const { return e_.text.at(t.node); }
  /// True if the node has a value by itself; else only its parts are shown.
  [[nodiscard]] bool has_value(const feel::trace_node& t) const { return e_.program.notes[t.node].at.has_value(); }
  [[nodiscard]] std::string value_of(const feel::trace_node& t) const {
    return to_text(t.result, t.of, t.shown, lang_);
  }

  /// True for `a + b` as the beginning of `a + b + c`: what it gives by itself is not shown.
  [[nodiscard]] bool goes_on(const feel::trace_node& whole, const feel::trace_node& part) const {
    const feel::node &n = node_of(whole), &first = node_of(part);
    const bool chain = (is_sum(n.kind) && is_sum(first.kind)) || (is_product(n.kind) && is_product(first.kind));
    return chain && n.begin == first.begin && part.result.is_known();
  }

  void add_parts(const feel::trace_node& t, std::size_t depth, std::size_t iteration) {
    for (const feel::trace_node& part : t.parts) {
      if (part.is_pass) {
        add_pass(part, depth, iteration);
      } else if (goes_on(t, part)) {
        add_parts(part, depth, 0);
      } else {
        add(part, depth);
      }
    }
    if (t.cut) add_line(depth, "  ", zh_ ? "… 其余从略" : "… more left out", {});
  }

  /// A pass of an iteration: what the variable was, and the parts of the body.
  void add_pass(const feel::trace_node& pass, std::size_t depth, std::size_t iteration) {
    add_line(depth, "· ", pass_text(e_, pass, iteration, lang_), {});
    add_parts(pass, depth + 1, iteration + 1);
  }

  /// True for the variable of an iteration: its pass has said what it is.
  [[nodiscard]] bool is_variable(const feel::trace_node& t) const {
    const bool input = feel::sort_of(*e_.program.notes[t.node].at) == feel::register_sort::input;
    return node_of(t).kind == feel::node_kind::name && !input && t.of.kind != feel::type_kind::boolean;
  }

  void add(const feel::trace_node& t, std::size_t depth) {
    if (is_literal(e_.text, t)) return;
    if (!has_value(t)) return add_parts(t, depth, 0);
    if (is_variable(t)) return;
    const std::string text = on_one_line(e_.text.text_of(t.node));
    if (t.of.kind == feel::type_kind::boolean) {
      add_line(depth, mark_of(t.result), text, said_of(t));
    } else {
      add_line(depth, "  ", text + " = " + value_of(t), {});
    }
    if (t.asked) add_rows(*t.asked, depth + 1);
    add_parts(t, depth + 1, 0);
  }

  /// Which rows of a table answered, each with its article, its note and its place.
  void add_rows(const feel::asked_table& asked, std::size_t depth) {
    constexpr std::size_t most = 20;  // of each sort
    const auto add_all = [&](const std::vector<std::uint32_t>& rows, const char* zh, const char* en) {
      for (std::size_t i = 0; i < rows.size() && i < most; ++i) {
        const feel::table_row& row = asked.rules->declared().rows[rows[i]];
        const std::string number = std::to_string(rows[i] + 1);
        const std::string said = zh_ ? zh + ("第" + number + "行") : "row " + number + en;
        add_line(depth, "  ", said + in_brackets(row), place_of(row.where));
      }
      if (rows.size() > most) add_line(depth, "  ", zh_ ? "… 其余从略" : "… more left out", {});
    };
    add_all(asked.hit.rows, "命中", " hits");
    add_all(asked.hit.possible, "可能命中", " may hit");
    if (asked.hit.rows.empty() && asked.hit.possible.empty()) {
      add_line(depth, "  ", zh_ ? "没有命中的行" : "no row hits", {});
    }
  }
  /// `（第五条，减量）`.
  [[nodiscard]] std::string in_brackets(const feel::table_row& row) const {
    std::string text = row.article;
    if (!row.note.empty()) text += (text.empty() ? "" : zh_ ? "，" : "; ") + on_one_line(row.note);
    return text.empty() ? text : (zh_ ? "（" : " (") + text + (zh_ ? "）" : ")");
  }
  [[nodiscard]] static std::string place_of(const place& where) {
    if (where.line == 0) return {};
    return (where.file.empty() ? std::string() : where.file + ":") + std::to_string(where.line);
  }

  [[nodiscard]] static const char* mark_of(const feel::value& v) {
    return v.is_true() ? "✓ " : v.is_false() ? "✗ " : v.is_fault() ? "! " : "? ";
  }

  /// What is said of a condition: of a comparison bound and difference, else why it is neither true nor false.
  [[nodiscard]] std::string said_of(const feel::trace_node& t) const {
    const feel::node& n = node_of(t);
    if (t.result.is_fault()) {
      const feel::fault f = t.result.as_fault();
      return f.begin == n.begin && f.end == n.end ? value_of(t) : std::string();
    }
    if (t.result.is_missing()) return t.parts.empty() ? value_of(t) : std::string();
    if (!is_comparison(n.kind) || t.parts.size() != 2) return {};
    const feel::trace_node &left = t.parts[0], &right = t.parts[1];
    if (!left.result.is_number() || !right.result.is_number()) return {};
    const number apart = abs(left.result.as_number() - right.result.as_number());
    return value_of(left) + (zh_ ? "，界限 " : ", bound ") + value_of(right) + (zh_ ? "，差 " : ", apart by ") +
           difference_text(apart, right);
  }

  [[nodiscard]] std::string difference_text(const number& apart, const feel::trace_node& bound) const {
    if (bound.shown.spelling == "%") return shown_points(apart, lang_);
    return to_text(feel::value(apart), bound.of, bound.shown, lang_);
  }

  void add_line(std::size_t depth, const char* mark, const std::string& text, std::string right) {
    lines_.push_back({std::string(2 * depth, ' ') + mark + text, std::move(right)});
  }

  const feel::evaluated& e_;
  language lang_;
  bool zh_;
  std::vector<trace_line> lines_;
};

}  // namespace kaohe::inline KAOHE_ABI::report::detail

#endif
