// SPDX-License-Identifier: Apache-2.0
// Every public header with its bodies, after macros that system headers of old left behind (a library whose names
// collide with them breaks in somebody's project). everything_2.cpp does the same and is linked with this file: a
// body that is not inline would be defined twice.
#define major(x) x
#define minor(x) x
#include <kaohe/kaohe.hpp>

#if !defined(KAOHE_HEADER_ONLY)
#  error "this test is of the header-only form"
#endif
