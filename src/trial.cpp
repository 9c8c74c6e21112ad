// SPDX-License-Identifier: Apache-2.0
// The compiled twin of floor trial.
#include <kaohe/impl/trial/run_cases_inl.hpp>
