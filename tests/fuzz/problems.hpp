// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_FUZZ_PROBLEMS_HPP
#define KAOHE_TESTS_FUZZ_PROBLEMS_HPP
/// \file problems.hpp
/// Problems, each said in both languages and shown at its place.

#include <kaohe/base/caret.hpp>
#include <kaohe/base/issue.hpp>

#include "samples.hpp"

#include <string_view>

namespace kaohe_fuzz {

/// Says all of them.
inline void say(const kaohe::issues& problems) {
  for (const auto& each : problems) {
    require(!message(each, kaohe::language::zh).empty() && !message(each, kaohe::language::en).empty());
    require(!to_text(each, kaohe::language::en).empty());
  }
}

/// Says all of them; each must have a place in that text.
inline void say(const kaohe::issues& problems, std::string_view text) {
  say(problems);
  for (const auto& each : problems) {
    require(each.where.line >= 1 && each.where.column >= 1);
    require(!caret(text, each.where).empty());
  }
}

}  // namespace kaohe_fuzz

#endif
