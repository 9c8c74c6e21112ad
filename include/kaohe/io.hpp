// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IO_HPP
#define KAOHE_IO_HPP
/// \file io.hpp
/// Gathers floor io: files: policy packages, CSV, JSON (link kaohe::io) (written by tools/gather.py)

#include <kaohe/io/csv.hpp>
#include <kaohe/io/evidence_csv.hpp>
#include <kaohe/io/given.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/io/load_package.hpp>
#include <kaohe/io/load_policy.hpp>
#include <kaohe/io/observation_csv.hpp>
#include <kaohe/io/project_file.hpp>
#include <kaohe/io/record.hpp>
#include <kaohe/io/register_csv.hpp>
#include <kaohe/io/text_file.hpp>
#include <kaohe/io/written_targets.hpp>

#endif
