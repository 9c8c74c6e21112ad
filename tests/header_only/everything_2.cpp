// SPDX-License-Identifier: Apache-2.0
// See everything_1.cpp.
#include <kaohe/kaohe.hpp>
#include <kaohe/quantity/typed.hpp>
