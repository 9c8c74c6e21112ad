// SPDX-License-Identifier: Apache-2.0
/// The compiled twin of floor observe: every body once.
#include <kaohe/impl/observe/measure_level_inl.hpp>
#include <kaohe/impl/observe/observation_inl.hpp>
#include <kaohe/impl/observe/register_inl.hpp>
#include <kaohe/impl/observe/snapshot_inl.hpp>
#include <kaohe/impl/observe/task_evidence_inl.hpp>
