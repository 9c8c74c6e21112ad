// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_QUANTITY_COEFFICIENT_INL_HPP
#define KAOHE_IMPL_QUANTITY_COEFFICIENT_INL_HPP
#include <kaohe/quantity/coefficient.hpp>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

inline constexpr std::string_view standard_2008 =
    "GB/T 2589-2008 附录A，据 http://msthinker.com/zhuanjia/article-134429.html";
inline constexpr std::string_view statistics_table =
    "能源统计报表制度折标系数表，据 http://www.huatuo6.cn/wenku/rdvvd/4gNGBm3BKO";
inline constexpr std::string_view standard_2020 = "GB/T 2589-2020，据引用该标准的软件";

// Printed ranges (煤泥 0.2857~0.4286, 煤矿瓦斯气, 焦炉煤气 of the standard) are no figures and are left out.
inline constexpr coefficient_row coefficient_rows[] = {
    {"原煤", "raw coal", "0.7143", "kgce/kg", "", standard_2008},
    {"洗精煤", "cleaned coal", "0.9000", "kgce/kg", "", standard_2008},
    {"洗中煤", "middlings", "0.2857", "kgce/kg", "", standard_2008},
    {"焦炭", "coke", "0.9714", "kgce/kg", "", standard_2008},
    {"原油", "crude oil", "1.4286", "kgce/kg", "", standard_2008},
    {"燃料油", "fuel oil", "1.4286", "kgce/kg", "", standard_2008},
    {"汽油", "gasoline", "1.4714", "kgce/kg", "", standard_2008},
    {"煤油", "kerosene", "1.4714", "kgce/kg", "", standard_2008},
    {"柴油", "diesel oil", "1.4571", "kgce/kg", "", standard_2008},
    {"煤焦油", "coal tar", "1.1429", "kgce/kg", "", standard_2008},
    {"渣油", "residual oil", "1.4286", "kgce/kg", "", standard_2008},
    {"液化石油气", "liquefied petroleum gas", "1.7143", "kgce/kg", "", standard_2008},
    {"炼厂干气", "refinery gas", "1.5714", "kgce/kg", "", standard_2008},
    {"油田天然气", "oil-field natural gas", "1.3300", "kgce/m³", "", standard_2008},
    {"气田天然气", "gas-field natural gas", "1.2143", "kgce/m³", "", standard_2008},
    {"其他洗煤(统计口径)", "other washed coal (statistical)", "0.2850", "tce/t", "", statistics_table},
    {"型煤(统计口径)", "briquettes (statistical)", "0.6000", "tce/t", "", statistics_table},
    {"其他焦化产品(统计口径)", "other coking products (statistical)", "1.3000", "tce/t", "", statistics_table},
    {"焦炉煤气(统计口径)", "coke-oven gas (statistical)", "6.1430", "tce/万m³", "", statistics_table},
    {"高炉煤气(统计口径)", "blast-furnace gas (statistical)", "1.2860", "tce/万m³", "", statistics_table},
    {"其他煤气(统计口径)", "other gas (statistical)", "3.5701", "tce/万m³", "", statistics_table},
    {"天然气(统计口径)", "natural gas (statistical)", "12.1430", "tce/万m³", "", statistics_table},
    {"其他石油制品(统计口径)", "other petroleum products (statistical)", "1.2000", "tce/t", "", statistics_table},
    {"热力(统计口径)", "heat (statistical)", "0.0341", "tce/百万kJ", "", statistics_table},
    {"电力", "electricity", "4.0400", "tce/万kWh", "等价值", statistics_table},
    {"电力", "electricity", "0.1229", "kgce/kWh", "当量值", standard_2020},
};

}  // namespace detail

KAOHE_INLINE std::span<const coefficient_row> coefficient_table() noexcept { return detail::coefficient_rows; }

KAOHE_INLINE std::optional<coefficient> find_coefficient(std::string_view carrier, std::string_view electricity_basis) {
  const coefficient_row* found = nullptr;
  for (const coefficient_row& row : coefficient_table()) {
    if (row.carrier != carrier) continue;
    if (!row.basis.empty() && !electricity_basis.empty() && row.basis != electricity_basis) continue;
    if (found != nullptr) return std::nullopt;  // several, and none chosen
    found = &row;
  }
  if (found == nullptr) return std::nullopt;
  auto value = parse_quantity(std::string(found->amount) + " " + std::string(found->unit));
  if (!value) return std::nullopt;  // unreachable: a test reads every row
  coefficient c{std::move(*value), {}, found->source};
  if (!found->basis.empty()) c.basis.state("电力折标", std::string(found->basis));
  return c;
}

}  // namespace kaohe::inline KAOHE_ABI
#endif
