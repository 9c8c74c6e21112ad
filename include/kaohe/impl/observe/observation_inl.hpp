// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_OBSERVE_OBSERVATION_INL_HPP
#define KAOHE_IMPL_OBSERVE_OBSERVATION_INL_HPP

#include <kaohe/observe/observation.hpp>

namespace kaohe::inline KAOHE_ABI {

KAOHE_INLINE std::string_view to_text(figure f) noexcept {
  switch (f) {
    case figure::level:
      return "level";
    case figure::yoy:
      return "yoy";
    case figure::cumulative:
      break;
  }
  return "cumulative";
}

KAOHE_INLINE std::optional<figure> parse_figure(std::string_view text) noexcept {
  if (text == "level" || text == "数值" || text == "水平值") return figure::level;
  if (text == "yoy" || text == "同比") return figure::yoy;
  if (text == "cumulative" || text == "累计") return figure::cumulative;
  return std::nullopt;
}

}  // namespace kaohe::inline KAOHE_ABI

#endif
