// SPDX-License-Identifier: Apache-2.0
// libFuzzer target: units and quantities from any bytes. Corpus: tests/fuzz/corpus/quantity.
#include <kaohe/quantity/quantity.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto matched = kaohe::match_unit(text)) {
    require(matched->length > 0 && matched->length <= text.size());
    const auto again = kaohe::parse_unit(text.substr(0, matched->length));
    require(again && *again == matched->found);
    require(matched->found.size.fault() == kaohe::number_fault::none && matched->found.size.sign() > 0);
  } else {
    require(!kaohe::message(matched.error(), kaohe::language::zh).empty());
  }
  if (const auto q = kaohe::parse_quantity(text)) {
    const std::string printed = kaohe::to_text(*q);
    constexpr std::size_t readable = 1000;  // the reader of numbers takes no more digits; 1e5000 prints more
    if (printed.size() <= readable) {
      const auto again = kaohe::parse_quantity(printed);
      require(again && again->amount == q->amount && again->unit == q->unit);
    }
    (void)kaohe::to_text(*q * *q);
    (void)kaohe::to_text(*q / *q);
  } else {
    require(!kaohe::message(q.error(), kaohe::language::en).empty());
  }
  return 0;
}
