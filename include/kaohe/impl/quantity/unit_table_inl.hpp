// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_QUANTITY_UNIT_TABLE_INL_HPP
#define KAOHE_IMPL_QUANTITY_UNIT_TABLE_INL_HPP
#include <kaohe/quantity/unit_table.hpp>

namespace kaohe::inline KAOHE_ABI {
namespace detail {

inline constexpr dimension no_dimension{};
inline constexpr dimension of_mass = base_dimension::mass;
inline constexpr dimension of_length = base_dimension::length;
inline constexpr dimension of_area{base_dimension::length, 2};
inline constexpr dimension of_volume{base_dimension::length, 3};
inline constexpr dimension of_time = base_dimension::time;
inline constexpr dimension of_energy = base_dimension::energy;
inline constexpr dimension of_power = of_energy / of_time;
inline constexpr dimension of_coal = base_dimension::coal_equivalent;
inline constexpr dimension of_money = base_dimension::money;
inline constexpr dimension of_persons = base_dimension::person;
inline constexpr dimension of_items = base_dimension::item;

// Coherent units: kg, m, h, kJ, kgce, 元, 人, 个. The size is numerator, denominator in these. The order matters
// only for suggestions: of equally near symbols the first is proposed.
// clang-format off
inline constexpr unit_row unit_rows[] = {
    // coal equivalent
    {"吨标准煤", of_coal, 1000, 1, prefixes::chinese, "吨标准煤"},
    {"tce", of_coal, 1000, 1, prefixes::si, "吨标准煤"},
    {"吨标煤", of_coal, 1000, 1, prefixes::chinese, "吨标准煤的简称"},
    {"t标准煤", of_coal, 1000, 1, prefixes::chinese, "吨标准煤"},
    {"千克标准煤", of_coal, 1, 1, prefixes::chinese, "千克标准煤"},
    {"公斤标准煤", of_coal, 1, 1, prefixes::chinese, "千克标准煤"},
    {"kgce", of_coal, 1, 1, prefixes::chinese, "千克标准煤"},
    {"kg标准煤", of_coal, 1, 1, prefixes::chinese, "千克标准煤"},
    {"千克标煤", of_coal, 1, 1, prefixes::chinese, "千克标准煤的简称"},
    {"克标准煤", of_coal, 1, 1000, prefixes::none, "克标准煤（供电煤耗）"},
    {"gce", of_coal, 1, 1000, prefixes::none, "克标准煤（供电煤耗）"},
    // mass
    {"吨", of_mass, 1000, 1, prefixes::chinese, "吨"},
    {"t", of_mass, 1000, 1, prefixes::si, "吨"},
    {"千克", of_mass, 1, 1, prefixes::chinese, "千克"},
    {"公斤", of_mass, 1, 1, prefixes::chinese, "千克"},
    {"kg", of_mass, 1, 1, prefixes::chinese, "千克"},
    {"克", of_mass, 1, 1000, prefixes::none, "克"},
    {"g", of_mass, 1, 1000, prefixes::none, "克"},
    {"毫克", of_mass, 1, 1'000'000, prefixes::none, "毫克"},
    {"mg", of_mass, 1, 1'000'000, prefixes::none, "毫克"},
    {"微克", of_mass, 1, 1'000'000'000, prefixes::none, "微克"},
    {"μg", of_mass, 1, 1'000'000'000, prefixes::none, "微克（U+03BC）"},
    {"µg", of_mass, 1, 1'000'000'000, prefixes::none, "微克（U+00B5）"},
    {"斤", of_mass, 1, 2, prefixes::chinese, "市斤 = 0.5 kg"},
    // energy
    {"千瓦时", of_energy, 3600, 1, prefixes::chinese, "千瓦时 = 3600 kJ"},
    {"kWh", of_energy, 3600, 1, prefixes::chinese, "千瓦时 = 3600 kJ"},
    {"度", of_energy, 3600, 1, prefixes::chinese, "千瓦时"},
    {"度电", of_energy, 3600, 1, prefixes::chinese, "千瓦时"},
    {"瓦时", of_energy, 18, 5, prefixes::si, "瓦时 = 3.6 kJ"},
    {"Wh", of_energy, 18, 5, prefixes::si, "瓦时 = 3.6 kJ"},
    {"焦", of_energy, 1, 1000, prefixes::si, "焦耳"},
    {"焦耳", of_energy, 1, 1000, prefixes::si, "焦耳"},
    {"J", of_energy, 1, 1000, prefixes::si, "焦耳"},
    {"大卡", of_energy, 41868, 10000, prefixes::chinese, "千卡 = 4.1868 kJ（国际蒸汽表卡）"},
    {"卡", of_energy, 41868, 10'000'000, prefixes::si, "国际蒸汽表卡 = 4.1868 J"},
    {"cal", of_energy, 41868, 10'000'000, prefixes::si, "国际蒸汽表卡 = 4.1868 J"},
    // power
    {"瓦", of_power, 18, 5, prefixes::si, "瓦特 = 3.6 kJ/h"},
    {"瓦特", of_power, 18, 5, prefixes::si, "瓦特 = 3.6 kJ/h"},
    {"W", of_power, 18, 5, prefixes::si, "瓦特 = 3.6 kJ/h"},
    // money
    {"元", of_money, 1, 1, prefixes::chinese, "人民币元"},
    {"CNY", of_money, 1, 1, prefixes::chinese, "人民币元"},
    // length
    {"米", of_length, 1, 1, prefixes::chinese, "米"},
    {"m", of_length, 1, 1, prefixes::chinese, "米"},
    {"公里", of_length, 1000, 1, prefixes::chinese, "千米"},
    {"千米", of_length, 1000, 1, prefixes::chinese, "千米"},
    {"km", of_length, 1000, 1, prefixes::chinese, "千米"},
    {"厘米", of_length, 1, 100, prefixes::none, "厘米"},
    {"cm", of_length, 1, 100, prefixes::none, "厘米"},
    {"毫米", of_length, 1, 1000, prefixes::none, "毫米"},
    {"mm", of_length, 1, 1000, prefixes::none, "毫米"},
    // area
    {"平方米", of_area, 1, 1, prefixes::chinese, "平方米"},
    {"m²", of_area, 1, 1, prefixes::chinese, "平方米"},
    {"m2", of_area, 1, 1, prefixes::chinese, "平方米"},
    {"㎡", of_area, 1, 1, prefixes::chinese, "平方米"},
    {"平米", of_area, 1, 1, prefixes::chinese, "平方米"},
    {"平方公里", of_area, 1'000'000, 1, prefixes::chinese, "平方千米"},
    {"平方千米", of_area, 1'000'000, 1, prefixes::chinese, "平方千米"},
    {"km²", of_area, 1'000'000, 1, prefixes::chinese, "平方千米"},
    {"km2", of_area, 1'000'000, 1, prefixes::chinese, "平方千米"},
    {"公顷", of_area, 10'000, 1, prefixes::chinese, "公顷 = 10000 m²"},
    {"hm²", of_area, 10'000, 1, prefixes::chinese, "公顷 = 10000 m²"},
    {"hm2", of_area, 10'000, 1, prefixes::chinese, "公顷 = 10000 m²"},
    {"ha", of_area, 10'000, 1, prefixes::chinese, "公顷 = 10000 m²"},
    {"亩", of_area, 2000, 3, prefixes::chinese, "市亩 = 2000/3 m²（15 亩 = 1 公顷）"},
    // volume
    {"立方米", of_volume, 1, 1, prefixes::chinese, "立方米"},
    {"m³", of_volume, 1, 1, prefixes::chinese, "立方米"},
    {"m3", of_volume, 1, 1, prefixes::chinese, "立方米"},
    {"㎥", of_volume, 1, 1, prefixes::chinese, "立方米"},
    {"标准立方米", of_volume, 1, 1, prefixes::chinese, "标准状态下的立方米；不另成量纲"},
    {"Nm³", of_volume, 1, 1, prefixes::chinese, "标准状态下的立方米；不另成量纲"},
    {"Nm3", of_volume, 1, 1, prefixes::chinese, "标准状态下的立方米；不另成量纲"},
    {"升", of_volume, 1, 1000, prefixes::chinese, "升"},
    {"L", of_volume, 1, 1000, prefixes::chinese, "升"},
    {"l", of_volume, 1, 1000, prefixes::none, "升"},
    {"毫升", of_volume, 1, 1'000'000, prefixes::none, "毫升"},
    {"mL", of_volume, 1, 1'000'000, prefixes::none, "毫升"},
    // time
    {"小时", of_time, 1, 1, prefixes::chinese, "小时"},
    {"h", of_time, 1, 1, prefixes::chinese, "小时"},
    {"时", of_time, 1, 1, prefixes::none, "小时（千瓦·时）"},
    {"天", of_time, 24, 1, prefixes::none, "日 = 24 h"},
    {"日", of_time, 24, 1, prefixes::none, "日 = 24 h"},
    {"d", of_time, 24, 1, prefixes::none, "日 = 24 h"},
    {"年", of_time, 8760, 1, prefixes::none, "年按 365 日计 = 8760 h（不用回归年，闰年亦同）"},
    {"a", of_time, 8760, 1, prefixes::none, "年按 365 日计 = 8760 h（不用回归年，闰年亦同）"},
    {"分钟", of_time, 1, 60, prefixes::none, "分钟"},
    {"min", of_time, 1, 60, prefixes::none, "分钟"},
    {"秒", of_time, 1, 3600, prefixes::none, "秒"},
    {"s", of_time, 1, 3600, prefixes::none, "秒"},
    // transport
    {"吨公里", of_mass * of_length, 1'000'000, 1, prefixes::chinese, "货物周转量"},
    {"人公里", of_persons * of_length, 1000, 1, prefixes::chinese, "旅客周转量"},
    {"人次", of_persons, 1, 1, prefixes::chinese, "客运量，一人一次按一人计"},
    // persons
    {"人", of_persons, 1, 1, prefixes::chinese, "人"},
    // items: all of one dimension; what is counted is said by the indicator
    {"个", of_items, 1, 1, prefixes::chinese, "件数"},
    {"家", of_items, 1, 1, prefixes::chinese, "件数：单位、企业"},
    {"台", of_items, 1, 1, prefixes::chinese, "件数：设备"},
    {"辆", of_items, 1, 1, prefixes::chinese, "件数：车辆"},
    {"座", of_items, 1, 1, prefixes::chinese, "件数：设施"},
    {"项", of_items, 1, 1, prefixes::chinese, "件数：项目"},
    {"户", of_items, 1, 1, prefixes::chinese, "件数：居民、企业"},
    {"件", of_items, 1, 1, prefixes::chinese, "件数：物品"},
    {"栋", of_items, 1, 1, prefixes::chinese, "件数：建筑"},
    {"条", of_items, 1, 1, prefixes::chinese, "件数：生产线"},
    {"套", of_items, 1, 1, prefixes::chinese, "件数：装置、住房"},
    {"头", of_items, 1, 1, prefixes::chinese, "件数：牲畜"},
    {"艘", of_items, 1, 1, prefixes::chinese, "件数：船舶"},
    {"处", of_items, 1, 1, prefixes::chinese, "件数：场所"},
    {"所", of_items, 1, 1, prefixes::chinese, "件数：学校、医院"},
    {"只", of_items, 1, 1, prefixes::chinese, "件数：禽畜"},
    {"次", of_items, 1, 1, prefixes::chinese, "件数：次数"},
    {"起", of_items, 1, 1, prefixes::chinese, "件数：案件、事故"},
    {"份", of_items, 1, 1, prefixes::chinese, "件数：文件"},
    // ratios
    {"%", no_dimension, 1, 100, prefixes::none, "百分之一"},
    {"‰", no_dimension, 1, 1000, prefixes::none, "千分之一"},
    {"百分点", no_dimension, 1, 100, prefixes::none, "百分数之差的单位"},
    {"个百分点", no_dimension, 1, 100, prefixes::none, "百分数之差的单位"},
    {"倍", no_dimension, 1, 1, prefixes::none, "倍数"},
};
// clang-format on

inline constexpr prefix_row multiples[] = {{"百万", 6}, {"千万", 7}, {"百亿", 10}, {"千亿", 11}, {"万亿", 12},
                                           {"百", 2},   {"千", 3},   {"万", 4},    {"亿", 8}};
inline constexpr prefix_row latin_si[] = {{"k", 3}, {"M", 6}, {"G", 9}, {"T", 12}};
inline constexpr prefix_row chinese_si[] = {{"千", 3}, {"兆", 6}, {"吉", 9}, {"太", 12}};

}  // namespace detail

KAOHE_INLINE std::span<const unit_row> unit_table() noexcept { return detail::unit_rows; }
KAOHE_INLINE std::span<const prefix_row> multiple_prefixes() noexcept { return detail::multiples; }
KAOHE_INLINE std::span<const prefix_row> latin_prefixes() noexcept { return detail::latin_si; }
KAOHE_INLINE std::span<const prefix_row> chinese_si_prefixes() noexcept { return detail::chinese_si; }

}  // namespace kaohe::inline KAOHE_ABI
#endif
