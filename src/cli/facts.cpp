// SPDX-License-Identifier: Apache-2.0
#include "facts.hpp"

#include <kaohe/io/evidence_csv.hpp>
#include <kaohe/io/observation_csv.hpp>
#include <kaohe/io/register_csv.hpp>

#include <iterator>
#include <utility>

namespace kaohe::cli {

namespace {

// Adds the issue of a failed option value, placed at the option.
template <class T>
std::optional<T> option_value(result<T> read, const char* option, issues& problems) {
  if (read) return *read;
  issue problem = read.error();
  problem.where.file = option;
  problems.push_back(std::move(problem));
  return std::nullopt;
}

// Reads files of one sort, and notes each of them as an input.
template <class Fact>
void read_files(const std::vector<std::string>& files, io::encoding from, const policy& p,
                std::vector<Fact> (*read)(std::string_view, const std::string&, const policy&, issues&),
                std::vector<Fact>& all, std::vector<io::input_file>& inputs, const file_source& source,
                issues& problems) {
  for (const std::string& file : files) {
    const std::optional<std::string> bytes = source(file, problems);
    if (!bytes) continue;
    const std::optional<std::string> text = io::to_utf8(*bytes, from, file, problems);
    if (!text) continue;
    std::vector<Fact> rows = read(*text, file, p, problems);
    inputs.push_back({file, io::sha256(*bytes), rows.size()});
    all.insert(all.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
  }
}

}  // namespace

request read_request(const fact_options& o, const policy& p, issues& problems) {
  request asked;
  if (!o.as_of.empty()) asked.as_of = option_value(date::from_text(o.as_of), "--as-of", problems);
  if (!o.period.empty()) asked.only.period = option_value(period::from_text(o.period), "--period", problems);
  if (!o.who.empty()) {
    asked.only.who = p.find_responsible_unit(o.who);
    if (!asked.only.who) {
      std::vector<std::string> known;
      for (const responsible_unit& u : p->responsible_units) known.push_back(u.name);
      problems.push_back(
          {issue_code::unknown_reference, {"--who", 0, 0}, {"responsible_unit", o.who, nearest(o.who, known)}});
    }
  }
  return asked;
}

facts read_facts(const fact_options& o, const policy& p, issues& problems, const file_source& source) {
  facts read;
  read_files(o.observations, o.from, p, &io::read_observations, read.figures, read.inputs, source, problems);
  read_files(o.registers, o.from, p, &io::read_decisions, read.decisions, read.inputs, source, problems);
  read_files(o.evidence, o.from, p, &io::read_evidence, read.evidence, read.inputs, source, problems);
  observe::check_observations(p, read.figures, problems);
  observe::check_decisions(p, read.decisions, problems);
  observe::check_evidence(p, read.evidence, problems);
  return read;
}

std::string head_of(const policy& p, const std::optional<date>& as_of, language lang) {
  const bool zh = lang == language::zh;
  std::string out = p->document + (zh ? "《" : ": ") + p->title + (zh ? "》" : "");
  if (as_of) out += (zh ? "，截至 " : ", as of ") + to_text(*as_of) + (zh ? " 已公布的数据" : "");
  return out;
}

}  // namespace kaohe::cli
