// SPDX-License-Identifier: Apache-2.0
/// \file pch.hpp
/// The precompiled header of all tests: GoogleTest and the standard headers that nearly every test needs.
/// Nothing of kaohe stands here, so that each test still includes the header under test first.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>
