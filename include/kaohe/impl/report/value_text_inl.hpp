// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_REPORT_VALUE_TEXT_INL_HPP
#define KAOHE_IMPL_REPORT_VALUE_TEXT_INL_HPP
#include <kaohe/report/value_text.hpp>

#include <kaohe/base/utf8.hpp>
#include <kaohe/impl/report/significant.hpp>
#include <kaohe/report/amount.hpp>

#include <string_view>

namespace kaohe::inline KAOHE_ABI::report {

KAOHE_INLINE unit unit_of(const feel::type& of, const unit& in) {
  if (of.dimension == in.dimension) return in;
  return of.dimension.is_none() ? unit{} : coherent_unit(of.dimension);
}

namespace detail {

/// `"…"` as the rule language writes it, control characters as `\u000A`; of a long text the beginning.
[[nodiscard]] inline std::string in_quotes(std::string_view text) {
  constexpr std::size_t most = 200;  // code points
  std::string out = "\"";
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < most; ++count) {
    const std::size_t begin = at;
    (void)decode_utf8(text, at);
    const char c = text[begin];
    if (c == '"' || c == '\\') out += '\\';
    if (c >= 0 && c < ' ') {
      constexpr std::string_view hexadecimal = "0123456789ABCDEF";
      out += std::string("\\u00") + (c < 16 ? '0' : '1') + hexadecimal[static_cast<std::size_t>(c % 16)];
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return out + (at < text.size() ? "…" : "") + '"';
}

/// Writes values; of what has many parts, the first ones.
class value_writer {
 public:
  value_writer(const unit& in, language lang) : in_(in), zh_(lang == language::zh), lang_(lang) {}

  [[nodiscard]] std::string text(const feel::value& v, const feel::type& of) {
    using feel::value_kind;
    if (left_ > 0) --left_;
    switch (v.kind()) {
      case value_kind::missing:
        return zh_ ? "缺失" : "missing";
      case value_kind::fault:
        return std::string(sentence(v.as_fault().cause, lang_));
      case value_kind::boolean:
        return v.as_boolean() ? "true" : "false";
      case value_kind::choice:
        return of.names[v.as_choice().index];
      case value_kind::date:
        return to_text(v.as_date());
      case value_kind::days:
        return to_text(v.as_days());
      case value_kind::months:
        return to_text(v.as_months());
      case value_kind::number:
        return exact(v.as_number(), of);
      case value_kind::enclosure:
        return inexact(v.as_enclosure(), of);
      case value_kind::string:
        return in_quotes(v.as_string());
      case value_kind::range:
        return range(v.as_range(), of);
      case value_kind::list:
      case value_kind::context:
        break;
    }
    return parts(v, of);
  }

 private:
  [[nodiscard]] std::string exact(const number& n, const feel::type& of) const {
    constexpr std::size_t longest = 60;
    const unit in = unit_of(of, in_);
    const number amount = n / in.size;
    const std::string written = kaohe::to_text(amount);
    if (amount.fault() != number_fault::none) return written;
    if (written.size() > longest) return with_unit("≈" + significant(amount, 20), in);
    const bool fraction = written.find('/') != std::string::npos;
    const std::string near = fraction ? (zh_ ? "（" : " (") + shown(amount) + (zh_ ? "）" : ")") : std::string();
    return with_unit(written, in) + near;
  }

  [[nodiscard]] std::string inexact(const feel::enclosure& e, const feel::type& of) const {
    const unit in = unit_of(of, in_);
    const number middle = (e.low + e.high) / (in.size * 2);
    return middle.fault() == number_fault::none ? with_unit("≈" + significant(middle, 20), in) : kaohe::to_text(middle);
  }

  [[nodiscard]] std::string range(const feel::value_range& r, const feel::type& of) {
    const feel::type& end = of.parts.empty() ? of : of.parts.front();
    return (r.low_included ? "[" : "(") + text(r.low, end) + ".." + text(r.high, end) + (r.high_included ? "]" : ")");
  }

  [[nodiscard]] std::string parts(const feel::value& v, const feel::type& of) {
    const bool list = v.kind() == feel::value_kind::list;
    const std::vector<feel::value>& all = v.parts().all;
    std::string out = list ? "[" : "{";
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i > 0) out += ", ";
      if (left_ == 0) {
        out += (zh_ ? "…（共" : "… (") + std::to_string(all.size()) + (zh_ ? "项）" : " in all)");
        break;
      }
      if (!list) out += of.names[i] + ": ";
      out += text(all[i], list && of.parts.empty() ? of : of.parts[list ? 0 : i]);
    }
    return out + (list ? "]" : "}");
  }

  const unit& in_;
  bool zh_;
  language lang_;
  std::size_t left_ = 40;  // how many values may still be written
};

}  // namespace detail

KAOHE_INLINE std::string to_text(const feel::value& v, const feel::type& of, const unit& in, language lang) {
  return detail::value_writer(in, lang).text(v, of);
}

}  // namespace kaohe::inline KAOHE_ABI::report

#endif
