// SPDX-License-Identifier: Apache-2.0
#include "junit.hpp"

#include <kaohe/base/utf8.hpp>

#include <cstdint>

namespace kaohe::cli {

namespace {

// A text for an attribute or between tags, where line breaks stay. Characters that XML 1.0 does not have become U+FFFD.
std::string escaped(const std::string& text, bool in_attribute) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode_utf8(text, at);
    const bool control = c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r';
    if (control || c == invalid_code_point || c == 0xFFFE || c == 0xFFFF) {
      append_utf8(out, 0xFFFD);
    } else if (c == U'&') {
      out += "&amp;";
    } else if (c == U'<') {
      out += "&lt;";
    } else if (c == U'>') {
      out += "&gt;";
    } else if (c == U'"') {
      out += "&quot;";
    } else if (c == U'\r' || (in_attribute && c < 0x20)) {  // it would be read as something else
      out += "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ';';
    } else {
      append_utf8(out, c);
    }
  }
  return out;
}

std::string attribute(const std::string& key, const std::string& text) {
  return ' ' + key + "=\"" + escaped(text, true) + '"';
}

}  // namespace

std::string junit_of(const io::loaded_package& tested, const trial::trial_results& all, language lang) {
  const case_text words(tested, lang);
  const std::string counts =
      attribute("tests", std::to_string(all.rows.size())) + attribute("failures", std::to_string(all.failures()));
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + counts + ">\n  <testsuite" +
                    attribute("name", tested.policy->id) + counts + ">\n";
  for (const trial::row_result& each : all.rows) {
    const trial::test_case& of = tested.cases[each.of_case];
    const place& where = of.rows[each.row].where;
    out += "    <testcase" + attribute("name", words.name(each)) + attribute("classname", words.subject(of.what)) +
           attribute("file", where.file) + attribute("line", std::to_string(where.line));
    if (each.passed) {
      out += "/>\n";
      continue;
    }
    out += ">\n      <failure" + attribute("message", words.name(each)) + '>' + escaped(words.findings(each), false) +
           "</failure>\n    </testcase>\n";
  }
  return out + "  </testsuite>\n</testsuites>\n";
}

}  // namespace kaohe::cli
