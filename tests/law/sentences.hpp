// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_LAW_SENTENCES_HPP
#define KAOHE_TESTS_LAW_SENTENCES_HPP
/// \file sentences.hpp
/// Random well-typed expressions of the rule language, made of patterns.

#include <law/patterns.hpp>
#include <law/sorts.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe_test {

/// Makes sentences.
class sentence_maker {
 public:
  explicit sentence_maker(dice& random) : random_(random) {}

  /// An expression of a sort, patterns so deep; `u`: unary tests of a number.
  std::string make(char letter, int depth) {
    const auto& known = patterns();
    const sort* const of = sort_of(letter);
    const bool leaf = of != nullptr && (depth == 0 || random_.below(10) < 3);
    if (leaf) {
      if (std::string word = this->leaf(*of); !word.empty()) return word;
    }
    if (const auto calls = more.find(letter); calls != more.end() && random_.below(6) == 0) {
      return filled(random_.one_of(calls->second), depth - 1, false);
    }
    return filled(random_.one_of(known.at(letter)), depth - 1, letter != 'u');
  }

  std::map<char, std::vector<std::string>> more;  ///< further patterns

 private:
  struct local {
    std::string name;
    char letter;
  };

  static const sort* sort_of(char letter) {
    for (const sort& each : sorts()) {
      if (each.letter == letter) return &each;
    }
    return nullptr;
  }

  /// A name or literal: variables first, for few would be named otherwise.
  std::string leaf(const sort& of) {
    std::vector<std::string> variables;
    for (std::size_t i = 0; i < locals_.size(); ++i) {
      bool shadowed = false;
      for (std::size_t k = i + 1; k < locals_.size(); ++k) shadowed = shadowed || locals_[k].name == locals_[i].name;
      if (!shadowed && locals_[i].letter == of.letter) variables.push_back(locals_[i].name);
    }
    if (!variables.empty() && random_.below(2) == 0) return random_.one_of(variables);
    if (!of.inputs.empty() && (of.literals.empty() || random_.below(3) != 0)) return random_.one_of(of.inputs);
    return of.literals.empty() ? std::string() : random_.one_of(of.literals);
  }

  std::string filled(std::string_view pattern, int depth, bool brackets) {
    const std::size_t outer = locals_.size();
    std::vector<local> waiting;
    std::string text = brackets ? "(" : "";
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const char c = pattern[i];
      if (c == '$') {
        text += make(pattern[++i], depth < 0 ? 0 : depth);
      } else if (c == '@') {
        waiting.push_back({"v" + std::to_string(++variables_), pattern[++i]});
        text += waiting.back().name;
      } else if (c == '#') {
        locals_.insert(locals_.end(), waiting.begin(), waiting.end());
        waiting.clear();
      } else if (c == '%') {
        locals_.push_back({"item", pattern[++i]});
        if (pattern[i] == 'p') {
          locals_.push_back({"甲", 'n'});
          locals_.push_back({"乙", 'b'});
        }
      } else if (c == '^') {
        for (const char* name : {"item", "甲", "乙"}) locals_.push_back({name, ' '});
      } else {
        text += c;
      }
    }
    locals_.resize(outer);
    return text + (brackets ? ")" : "");
  }

  dice& random_;
  std::vector<local> locals_;
  int variables_ = 0;
};

}  // namespace kaohe_test

#endif
