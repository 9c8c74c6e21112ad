// SPDX-License-Identifier: Apache-2.0
// Small numbers never touch the heap.
#include <kaohe/base/number.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <new>
#include <utility>
#include <vector>

namespace {
std::size_t allocations = 0;  // of this program; the tests run in one thread
}

// Counted for the whole test program. The forms that delete shares are replaced together: sanitizers look for pairs.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
}
void* operator new(std::size_t size) {
  if (void* memory = operator new(size, std::nothrow)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using kaohe::number;

TEST(NumberAllocation, TheCounterCounts) {
  const std::size_t before = allocations;
  const number big = number(std::numeric_limits<std::int64_t>::max()) + 1;
  EXPECT_FALSE(big.is_small());
  EXPECT_GT(allocations, before) << "a big number has memory of its own, and the counter sees it";
}

TEST(NumberAllocation, SmallNumbersAllocateNothing) {
  const std::size_t before = allocations;
  bool small = true, judged = true;
  for (std::int64_t i = 1; i <= 5000; ++i) {
    const number base = number::ratio(300'000 + i, 100), observed = number::ratio(254'000 + i, 10'000);
    number reduction = (base - observed) / base;
    number copy = reduction;
    number moved = std::move(copy);
    copy = moved;
    moved += 1;
    moved -= copy * 2;
    moved /= base;
    moved *= -observed;
    judged = judged && reduction > number::ratio(152, 1000) && reduction != moved && reduction.sign() == 1;
    small = small && moved.is_small() && reduction.is_small() && floor(base).is_small() && abs(moved).is_small();
  }
  number sum;
  for (std::int64_t i = 0; i < 5000; ++i) sum += number::ratio(i, i % 3 == 0 ? 10'000 : 100);  // reduced now and then
  small = small && sum.is_small();
  const number fault = sum / 0 + 1;
  const std::size_t hash = sum.hash();
  const double near = sum.to_double();
  const std::size_t after = allocations;
  EXPECT_EQ(after, before);
  EXPECT_TRUE(small);
  EXPECT_TRUE(judged);
  EXPECT_NE(fault.fault(), kaohe::number_fault::none);
  EXPECT_NE(hash, 0u);
  EXPECT_GT(near, 0);
}

TEST(NumberAllocation, ReadingADecimalAllocatesNothing) {
  const std::size_t before = allocations;
  bool read = true;
  for (const char* text : {"15.2", "3128", "-0.6347", "123456789012.345678", "1.5e3", "7e-18"}) {
    const auto x = number::from_text(text);
    read = read && x && x->is_small();
  }
  EXPECT_EQ(allocations, before);
  EXPECT_TRUE(read);
}

}  // namespace
