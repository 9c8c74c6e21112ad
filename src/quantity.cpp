// SPDX-License-Identifier: Apache-2.0
// The compiled twin of floor quantity.
#include <kaohe/impl/quantity/basis_inl.hpp>
#include <kaohe/impl/quantity/coefficient_inl.hpp>
#include <kaohe/impl/quantity/dimension_inl.hpp>
#include <kaohe/impl/quantity/quantity_inl.hpp>
#include <kaohe/impl/quantity/unit_inl.hpp>
#include <kaohe/impl/quantity/unit_symbol_inl.hpp>
#include <kaohe/impl/quantity/unit_table_inl.hpp>
#include <kaohe/impl/quantity/unit_text_inl.hpp>
