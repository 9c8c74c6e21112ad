// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_GATE_RULE_SET_TEXTS_HPP
#define KAOHE_IMPL_GATE_RULE_SET_TEXTS_HPP
// Internal: texts and codes that lie in some lists and not in others.

#include <kaohe/base/utf8.hpp>
#include <kaohe/impl/gate/rule_set_atoms.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe::inline KAOHE_ABI::gate::detail {

/// What is demanded of one text.
class text_demands {
 public:
  void demand(const logic_atom& a, bool holds) { all_.push_back({&a, holds}); }

  /// A text that meets all; nothing if there is none. Whatever lies in several lists of beginnings begins with the
  /// longest of those it begins with, so these, alone and with something behind them, are all that need be tried.
  [[nodiscard]] std::optional<std::string> solution() const {
    for (const one& each : all_) {
      if (each.holds && each.of->is == logic_atom::sort::text) return among(each.of->texts);
    }
    bool free = true;
    for (const one& each : all_) {
      if (!each.holds) continue;
      free = false;
      if (auto found = among(each.of->texts)) return found;
    }
    for (const one& each : all_) {
      if (!each.holds) continue;
      for (const std::string& beginning : each.of->texts) {
        if (auto found = behind(beginning)) return found;
      }
    }
    return free ? behind({}) : std::nullopt;
  }

 private:
  struct one {
    const logic_atom* of;
    bool holds;
  };

  [[nodiscard]] bool meets(std::string_view text) const {
    return std::all_of(all_.begin(), all_.end(), [&](const one& each) {
      const bool codes = each.of->is == logic_atom::sort::code;
      const bool in = std::any_of(each.of->texts.begin(), each.of->texts.end(), [&](const std::string& t) {
        return codes ? text.substr(0, t.size()) == t : text == t;
      });
      return in == each.holds;
    });
  }
  [[nodiscard]] std::optional<std::string> among(const std::vector<std::string>& texts) const {
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const std::string& t) { return meets(t); });
    return found == texts.end() ? std::nullopt : std::optional(*found);
  }
  /// A text that begins so: with digits behind it, else with words that no list has.
  [[nodiscard]] std::optional<std::string> behind(const std::string& beginning) const {
    const bool codes =
        std::any_of(all_.begin(), all_.end(), [](const one& each) { return each.of->is == logic_atom::sort::code; });
    if (codes) {
      for (int tail = 9999; tail > 0; tail -= 1111) {
        if (const std::string t = beginning + std::to_string(tail); meets(t)) return t;
      }
    }
    if (!codes && !beginning.empty() && meets(beginning)) return beginning;
    std::string unheard = "其";  // a character that stands in no list, so that what begins with it lies in none
    const auto listed = [&](const one& each) {
      return std::any_of(each.of->texts.begin(), each.of->texts.end(),
                         [&](const std::string& t) { return t.find(unheard) != std::string::npos; });
    };
    for (char32_t next = U'一'; std::any_of(all_.begin(), all_.end(), listed); ++next) {
      unheard.clear();
      append_utf8(unheard, next);
    }
    const std::string other = beginning + unheard + "他";
    return meets(other) ? std::optional(other) : std::nullopt;
  }

  std::vector<one> all_;
};

}  // namespace kaohe::inline KAOHE_ABI::gate::detail

#endif
