// SPDX-License-Identifier: Apache-2.0
#include <kaohe/io/written_targets.hpp>

#include <algorithm>
#include <array>

namespace kaohe::inline KAOHE_ABI::io {

namespace {

// A basic string of TOML.
std::string quoted(std::string_view text) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if ((c >= 0 && c < ' ') || c == '\x7F') {
      out += std::string("\\u00") + hexadecimal[static_cast<std::size_t>(c) / 16] +
             hexadecimal[static_cast<std::size_t>(c) % 16];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

class target_writer {
 public:
  target_writer(const policy& p, const decomposition_result& d)
      : policy_(p), result_(d), declared_(p.at(d.of)), split_(p.at(declared_.target)) {
    for (const auto* const all : {&split_.requirements, &split_.stretch}) {
      for (const requirement& each : *all) {
        if (asks_ == nullptr && each.looks_at == declared_.looks_at) asks_ = &each;
      }
    }
  }

  // Of the parts: due when the target is.
  [[nodiscard]] std::string parts() const {
    std::string out = head(declared_.writes->target);
    if (split_.baseline && split_.baseline->base) {
      out += "baseline = " + quoted(to_text(*split_.baseline->base)) + "\n";
    } else if (split_.baseline) {
      out += "baseline = \"previous year\"\n";
    }
    if (split_.over) out += "over = " + span(*split_.over) + "\n";
    if (split_.due.is == due_time::sort::each_year) out += "due = \"each year\"\n";
    if (split_.due.period) out += "due = " + span(*split_.due.period) + "\n";
    if (split_.due.day) out += "due = " + to_text(*split_.due.day) + "\n";
    out += "values = [\n";
    for (const decomposed_part& part : result_.parts) out += row(part, "", declared_.looks_at, part.value);
    return out + "]\n";
  }

  // Of the years' parts: each on the year before, or by itself.
  [[nodiscard]] std::string years() const {
    const bool alone = declared_.looks_at == view::total || declared_.looks_at == view::level;
    std::string out = head(declared_.writes->yearly);
    if (!alone) out += "baseline = \"previous year\"\n";
    out += "due = \"each year\"\nvalues = [\n";
    for (const decomposed_part& part : result_.parts) {
      int year = declared_.years->over.first_year();
      for (const number& each : part.years) {
        out += row(part, std::to_string(year++), alone ? view::level : declared_.looks_at, each);
      }
    }
    return out + "]\n";
  }

 private:
  [[nodiscard]] std::string head(const std::string& id) const {
    std::string out = "\n[[target]]\nid = " + quoted(id) +
                      "\nindicator = " + quoted(policy_.at(declared_.writes->measured).id) +
                      "\narticle = " + quoted(declared_.cited.article) + "\n";
    const auto add = [&](const char* key, const std::string& text) {
      if (!text.empty()) out += std::string(key) + " = " + quoted(text) + "\n";
    };
    add("document", declared_.cited.document);
    add("quote", declared_.cited.quote);
    add("reading", declared_.cited.reading);
    if (split_.binding) out += "binding = true\n";
    if (declared_.writes->evidence == evidence_kind::published_rates) out += "evidence = \"published rates\"\n";
    return out;
  }

  // A period as packages write it: in full years also a table of two years.
  [[nodiscard]] static std::string span(const period& p) {
    if (p.months() <= 12) return quoted(to_text(p));
    return "{ from = " + std::to_string(p.first_year()) + ", to = " + std::to_string(p.last_year()) + " }";
  }

  [[nodiscard]] std::string row(const decomposed_part& part, const std::string& year, view looks_at,
                                const number& value) const {
    std::string out = "  { who = " + quoted(policy_.at(part.who).id);
    if (!year.empty()) out += ", period = " + year;
    return out + ", " + std::string(to_text(looks_at)) + " = " + quoted(bound(value)) + " },\n";
  }

  // `<= 0.35 万tce`, in the form of what was split.
  [[nodiscard]] std::string bound(const number& coherent) const {
    const unit& in = declared_.digits.unit;
    const auto &low = asks_->allows.low, &high = asks_->allows.high;
    std::string form = "= ";
    if (low && !high) form = low->included ? ">= " : "> ";
    if (high && !low) form = high->included ? "<= " : "< ";
    const number step = declared_.digits.interval.size() / 1'000'000;
    const number value = coherent / in.size;
    std::optional<std::string> text = to_decimal(value);
    if (!text) text = to_decimal((low ? ceil(value / step) : floor(value / step)) * step);
    return form + text.value_or(to_text(value)) + (in.spelling.empty() ? "" : " ") + in.spelling;
  }

  const policy& policy_;
  const decomposition_result& result_;
  const decomposition& declared_;
  const target& split_;
  const requirement* asks_ = nullptr;
};

}  // namespace

std::string targets_to_toml(const policy& p, const decompositions& all) {
  std::string out = "# 由 kaohe decompose 按分解结果生成；written by kaohe decompose\n";
  for (const decomposition_result& d : all.all) {
    const auto& writes = p.at(d.of).writes;
    if (!writes) continue;
    const target_writer writer(p, d);
    out += writer.parts();
    if (!writes->yearly.empty()) out += writer.years();
  }
  return out;
}

}  // namespace kaohe::inline KAOHE_ABI::io
