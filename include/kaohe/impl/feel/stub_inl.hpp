#include <kaohe/impl/feel/builtin.hpp>
#include <kaohe/impl/feel/compare.hpp>
namespace kaohe::inline KAOHE_ABI::feel {
namespace detail {
KAOHE_INLINE const std::vector<builtin>& builtins() {
  static const std::vector<builtin> b;
  return b;
}
KAOHE_INLINE std::optional<std::uint16_t> find_builtin(std::string_view) { return {}; }
}
}
