#include <kaohe/impl/feel/builtin.hpp>
#include <kaohe/impl/feel/compare.hpp>
#include <kaohe/impl/feel/table_call.hpp>
namespace kaohe::inline KAOHE_ABI::feel {
class table {};
namespace detail {
KAOHE_INLINE table_signature signature_of(const table&) { return {}; }
KAOHE_INLINE value run_table(const table&, call_state&, const arguments&, workspace&) { return {}; }
}
}
