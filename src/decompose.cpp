// SPDX-License-Identifier: Apache-2.0
/// The compiled twin of floor decompose: every body once.
#include <kaohe/impl/decompose/allocate_inl.hpp>
#include <kaohe/impl/decompose/apportion_inl.hpp>
#include <kaohe/impl/decompose/rates_inl.hpp>
#include <kaohe/impl/decompose/run_inl.hpp>
#include <kaohe/impl/decompose/tree_inl.hpp>
#include <kaohe/impl/decompose/weights_inl.hpp>
#include <kaohe/impl/decompose/years_inl.hpp>
