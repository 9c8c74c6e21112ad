// SPDX-License-Identifier: Apache-2.0
// An evaluation with memory of the caller's allocates nothing while numbers stay small, whatever it comes to.
// AddressSanitizer has an allocator of its own, so the file is empty there; the other builds count.
#if defined(__has_feature)
#  if __has_feature(address_sanitizer)
#    define KAOHE_ALLOCATOR_TAKEN
#  endif
#endif
#if !defined(KAOHE_ALLOCATOR_TAKEN)
#  include <support/table.hpp>

#  include <gtest/gtest.h>

#  include <atomic>
#  include <cstdlib>
#  include <new>

namespace {
std::atomic<std::uint64_t> allocations{0};
}

void* operator new(std::size_t size) {
  ++allocations;
  if (void* const p = std::malloc(size == 0 ? 1 : size)) return p;
  throw std::bad_alloc();
}
void operator delete(void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t /*size*/) noexcept { std::free(p); }

namespace {

using kaohe::number;
using kaohe::feel::value;

std::uint64_t allocated_by(const char* text, const std::vector<value>& inputs) {
  const auto c = kaohe_test::compile(text);
  EXPECT_EQ(c.errors(), "") << text;
  kaohe::feel::workspace memory;
  std::vector<kaohe::feel::reason> reasons(c.program->conditions.size());
  (void)evaluate(*c.program, inputs, memory, reasons);
  const std::uint64_t before = allocations;
  (void)evaluate(*c.program, inputs, memory, reasons);
  return allocations - before;
}

TEST(Allocation, IsCountedHere) {
  const std::uint64_t before = allocations;
  const auto some = std::make_unique<int>(1);
  EXPECT_EQ(allocations - before, 1U);
}

TEST(Allocation, NoneForSmallNumbers) {
  const char* const rule = "x / y > 1 or (x - y) / y < 15.2 % or x in [0.9..1) or x ** 2 = 4 or a";
  EXPECT_EQ(allocated_by(rule, {3, 2, true}), 0U);
  EXPECT_EQ(allocated_by(rule, {number::ratio(1, 3), number::ratio(7, 10'000), false}), 0U);
  EXPECT_EQ(allocated_by("if a then max(x, y) else round half up(x, 2)", {true, 1, 2}), 0U);
}

TEST(Allocation, NoneForMissingValuesAndFaults) {
  EXPECT_EQ(allocated_by("x / y > 1 or a", {value(), 2, value()}), 0U);
  EXPECT_EQ(allocated_by("x / y > 1 and a", {1, 0, true}), 0U);
}

TEST(Allocation, NoneForLookUpsInTables) {
  kaohe_test::table_text text{{{"x", kaohe_test::number_type()}, {"y", kaohe_test::number_type()}}, {}};
  text.policy = kaohe_test::hit_policy::first;
  for (int i = 0; i < 40; ++i) text.rows.push_back("[" + std::to_string(i) + "..99] ; < 5 -> " + std::to_string(i));
  const auto simple = kaohe_test::make(text);
  text.rows.push_back("> y ; ? * 2 > 5 -> x + y");
  text.columns = {"x + y", "y / 2"};
  const auto computed = kaohe_test::make(text);
  kaohe::feel::workspace memory;
  for (const auto& t : {simple.table, computed.table}) {
    ASSERT_TRUE(t);
    for (const std::vector<value>& inputs :
         {std::vector<value>{7, 4}, {0, 90}, {200, 90}, {value(), 4}, {3, value()}, {kaohe::feel::fault{}, 4}}) {
      (void)t->evaluate(inputs, memory);
      const std::uint64_t before = allocations;
      (void)t->evaluate(inputs, memory);
      EXPECT_EQ(allocations - before, 0U);
    }
  }
}

TEST(Allocation, BigNumbersNeedSome) { EXPECT_GT(allocated_by("x * x * x > y", {number::power_of_ten(15), 1}), 0U); }

}  // namespace
#endif
