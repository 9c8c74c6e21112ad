// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_MODEL_ARTICLE_UNITS_HPP
#define KAOHE_IMPL_MODEL_ARTICLE_UNITS_HPP
// Internal: a document names the units of an article once, at its end; so does a package, in one measure. What says
// nothing of its own has these.

#include <kaohe/impl/model/workshop.hpp>

#include <map>
#include <utility>

namespace kaohe::inline KAOHE_ABI::model::detail {

class article_units {
 public:
  explicit article_units(const std::vector<measure>& measures) {
    for (const measure& each : measures) {
      if (!each.by.is_empty()) named_[article_of(each.cited)].push_back(each.by);
    }
  }

  /// Gives the article's units to those of `things` that name none; where several measures of the article name
  /// units, it must be said whose they are.
  template <class Thing>
  void pass_on(std::string_view noun, std::vector<Thing>& things, issues& problems) const {
    for (Thing& each : things) {
      const auto found = named_.find(article_of(each.cited));
      if (!each.by.is_empty() || found == named_.end()) continue;
      if (found->second.size() > 1) {
        const source_text id{each.id, each.where, {}};
        problems.push_back({issue_code::units_ambiguous, each.where, {words_of_noun(noun, &id), each.cited.article}});
      } else {
        each.by = found->second.front();
        each.by.of_article = true;
      }
    }
  }

 private:
  using document_and_article = std::pair<std::string, std::string>;
  [[nodiscard]] static document_and_article article_of(const citation& cited) {
    return {cited.document, cited.article};
  }

  std::map<document_and_article, std::vector<assignment>> named_;
};

inline void pass_on_units(workshop& shop) {
  const article_units of(shop.made.measures);
  of.pass_on("target", shop.made.targets, shop.problems);
  of.pass_on("task", shop.made.tasks, shop.problems);
  of.pass_on("measure", shop.made.measures, shop.problems);
}

}  // namespace kaohe::inline KAOHE_ABI::model::detail

#endif
