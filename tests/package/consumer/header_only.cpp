// SPDX-License-Identifier: Apache-2.0
// The same outside program in the header-only form: the target alone turns it on.
#if !defined(KAOHE_HEADER_ONLY)
#  error "kaohe::header_only defines KAOHE_HEADER_ONLY"
#endif
#include "kaohe.cpp"
