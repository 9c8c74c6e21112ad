#include <kaohe/impl/feel/builtin.hpp>
#include <kaohe/impl/feel/compare.hpp>
#include <kaohe/impl/feel/table_call.hpp>
namespace kaohe::inline KAOHE_ABI::feel {
class table {};
namespace detail {
KAOHE_INLINE const std::vector<builtin>& builtins() {
  static const std::vector<builtin> b;
  return b;
}
KAOHE_INLINE std::optional<std::uint16_t> find_builtin(std::string_view) { return {}; }
KAOHE_INLINE table_signature signature_of(const table&) { return {}; }
KAOHE_INLINE value run_table(const table&, call_state&, const arguments&, workspace&) { return {}; }
}
}
