// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_TRACE_INL_HPP
#define KAOHE_IMPL_REPORT_TRACE_INL_HPP
#include <kaohe/report/trace.hpp>

#include <kaohe/impl/report/deciding_parts.hpp>
#include <kaohe/impl/report/trace_lines.hpp>

namespace kaohe::inline KAOHE_ABI::report {

namespace detail {

inline constexpr std::size_t most_named = 10;

/// The texts beside each other; of many the first.
[[nodiscard]] inline std::string enumerated(const std::vector<std::string>& all, const char* between) {
  std::string out;
  for (std::size_t i = 0; i < all.size() && i < most_named; ++i) out += (i > 0 ? between : "") + all[i];
  return out + (all.size() > most_named ? "…" : "");
}

/// `1:5 工业增加值 / 0：除数为零，无法相除`.
[[nodiscard]] inline std::string fault_text(const feel::evaluated& e, const feel::fault& f, language lang) {
  const bool zh = lang == language::zh;
  const place at = place_at(e.text.source, f.begin);
  const std::string_view source = std::string_view(e.text.source.value).substr(f.begin, f.end - f.begin);
  const std::string where = std::to_string(at.line) + ":" + std::to_string(at.column);
  return where + " " + on_one_line(source) + (zh ? "：" : ": ") + std::string(sentence(f.cause, lang));
}

}  // namespace detail

KAOHE_INLINE std::string trace_text(const feel::evaluated& e, language lang, std::size_t most_passes) {
  const feel::trace_node root = feel::trace(e.program, e.text, e.inputs, most_passes);
  const std::vector<detail::trace_line> lines = detail::trace_writer(e, lang).lines(root);
  constexpr std::size_t widest = 60;  // what stands at the right of longer lines is not aligned
  std::size_t width = 0;
  for (const detail::trace_line& line : lines) {
    const std::size_t left = display_width(line.left);
    if (!line.right.empty() && left <= widest) width = std::max(width, left);
  }
  std::string out;
  for (const detail::trace_line& line : lines) {
    out += line.left;
    if (!line.right.empty()) {
      const std::size_t left = display_width(line.left);
      out += std::string(left < width ? width - left + 2 : 2, ' ') + line.right;
    }
    out += '\n';
  }
  return out;
}

KAOHE_INLINE std::string decided_by(const feel::evaluated& e, language lang) {
  const bool zh = lang == language::zh;
  const char* const between = zh ? "、" : ", ";
  if (const std::vector<feel::fault> faults = feel::faults_in(e.answer); !faults.empty()) {
    return (zh ? "无法计算：" : "fault: ") + detail::fault_text(e, faults.front(), lang);
  }
  if (const std::vector<std::string> names = feel::missing_names(e); !names.empty()) {
    return (zh ? "缺数据：" : "missing: ") + detail::enumerated(names, between);
  }
  if (e.answer.kind() != feel::value_kind::boolean) return {};
  const feel::trace_node root = feel::trace(e.program, e.text, e.inputs);
  const std::vector<std::string> parts = detail::deciding_parts(e, lang).of(root);
  if (parts.empty()) return {};
  return (zh ? "决定结果的是：" : "decided by: ") + detail::enumerated(parts, zh ? "；" : "; ");
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
