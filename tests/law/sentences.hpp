// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_TESTS_LAW_SENTENCES_HPP
#define KAOHE_TESTS_LAW_SENTENCES_HPP
/// \file sentences.hpp
/// Random well-typed expressions of the rule language, from patterns with holes. In a pattern `$n` is an expression of
/// sort n, `@n` a new variable of sort n, which can be named behind the next `#`; `%n` makes `item` of sort n known
/// (of contexts their keys, too), and `^` hides those around. All of that until the pattern ends.

#include <law/sorts.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kaohe_test {

/// The patterns of each sort: letter, then the pattern.
inline const std::map<char, std::vector<std::string>>& patterns() {
  static const std::map<char, std::vector<std::string>> all{
      {'b',
       {"$n < $n",
        "$n <= $n",
        "$n > $n",
        "$n >= $n",
        "$n = $n",
        "$n != $n",
        "$q < $q",
        "$q >= $q",
        "$q = $q",
        "$s = $s",
        "$s < $s",
        "$k = \"新建\"",
        "$k != \"扩建\"",
        "$k = $k",
        "$k in (\"新建\", \"改建\")",
        "$k in [\"新建\"]",
        "$c in (\"30\", \"311\")",
        "$c in [\"3\"]",
        "$c = \"30\"",
        "$d < $d",
        "$d = $d",
        "$D <= $D",
        "$M > $M",
        "$b and $b",
        "$b or $b",
        "$b and $b and $b",
        "$b or $b or $b",
        "not($b)",
        "$b = $b",
        "$n between $n and $n",
        "$q between 1 tce and $q",
        "$n in [$n..$n]",
        "$n in ($n, $n)",
        "$n in (< $n, >= $n)",
        "$n in $N",
        "$n in $r",
        "$n in ([0..2), $n)",

        "some @n in $N# satisfies $b",
        "every @n in $N# satisfies $b",
        "some @b in $B# satisfies $b",
        "every @n in $n..2# satisfies $b",
        "some @n in $N#, @n in $N# satisfies $b",
        "every @p in $P# satisfies $b",
        "if $b then $b else $b",
        "$B[^$n]",
        "$N = $N",
        "$N != $N",
        "$p = $p",
        "$r = $r",
        "$P = $P",
        "$B = $B",
        "all($B)",
        "any($B)",
        "all($b, $b)",
        "any($b, $b)",
        "list contains($N, $n)",
        "contains($s, $s)",
        "starts with($s, $s)",
        "ends with($s, $s)",
        "matches($s, \"a+\")",
        "odd($n)",
        "even($n)",
        "$p.乙",
        "$r.start included",
        "$r.end included",
        "$x > $n",
        "$N = []",
        "$n in []",
        "before($n, $r)",
        "before($r, $r)",
        "after($r, $n)",
        "meets($r, $r)",
        "met by($r, $r)",
        "overlaps($r, $r)",
        "overlaps before($r, $r)",
        "overlaps after($r, $r)",
        "finishes($n, $r)",
        "finished by($r, $r)",
        "includes($r, $n)",
        "during($n, $r)",
        "starts($n, $r)",
        "started by($r, $n)",
        "coincides($r, $r)",
        "coincides($n, $n)"}},
      {'n',
       {"$n + $n",
        "$n - $n",
        "$n * $n",
        "$n / $n",
        "$n ** 2",
        "-($n)",
        "$q / $q",
        "abs($n)",
        "min($n, $n)",
        "max($N)",
        "max($n, $n)",
        "min($N)",
        "sum($N)",
        "mean($N)",
        "median($N)",
        "product($N)",
        "count($N)",
        "count($P)",
        "$N[^$n]",
        "$N[1]",
        "if $b then $n else $n",
        "$p.甲",
        "$r.start",
        "$r.end",
        "$d.year",
        "$d.month",
        "$d.day",
        "$d.weekday",
        "$D.days",
        "$M.months",
        "$M.years",
        "$D / $D",
        "number($s)",
        "decimal($n, 0)",
        "decimal($x, 2)",
        "floor($n)",
        "ceiling($n)",
        "round up($n, 0)",
        "round down($n, 0)",
        "round half up($n, 0)",
        "round half down($n, 0)",
        "round half even($n, 0)",
        "修约($n, 0.2)",
        "modulo($n, $n)",
        "string length($s)",
        "day of year($d)",
        "week of year($d)",
        "index of($N, $n)[1]",
        "mode($N)[1]",
        "$P[1].甲",
        "(for @n in $N# return $n)[1]"}},
      {'q',
       {"$q + $q", "$q - $q", "$q * $n", "$q / $n", "if $b then $q else $q", "sum($Q)", "min($q, $q)", "max($Q)",
        "-($q)", "修约($q, 1 tce)", "$Q[^$n]", "abs($q)", "mean($q, $q)"}},
      {'x', {"sqrt($n)", "log($n)", "exp($n)", "stddev($N)", "$x + $n", "-($x)", "$n ** 0.5", "abs($x)"}},
      {'s',
       {"$s + $s",
        "string($n)",
        "string($b)",
        "string($k)",
        "string($d)",
        "string($c)",
        "substring($s, $n)",
        "substring($s, 1, $n)",
        "upper case($s)",
        "lower case($s)",
        "substring before($s, $s)",
        "substring after($s, $s)",
        "replace($s, \"a\", \"b\")",
        "string join($S, \"-\")",
        "string join($S)",
        "day of week($d)",
        "month of year($d)",
        "if $b then $s else $s",
        "$S[^$n]",
        "min($S)"}},
      {'k', {"if $b then $k else $k"}},
      {'c', {"if $b then $c else $c"}},
      {'d',
       {"$d + $D", "$d + $M", "$d - $D", "$d - $M", "if $b then $d else $d", "date(2019, $n, 28)",
        "date(\"2019-02-28\")", "max($d, $d)"}},
      {'D',
       {"$d - $d", "$D + $D", "$D - $D", "-($D)", "$D * $n", "$D / $n", "if $b then $D else $D", "sum($D, $D)",
        "duration(\"P10D\")"}},
      {'M', {"$M + $M", "$M - $M", "$n * $M", "years and months duration($d, $d)", "if $b then $M else $M"}},
      {'N',
       {"[$n]",
        "[$n, $n]",
        "[$n, $n, $n]",
        "$N[%n$b]",
        "$N[%n$b]",
        "for @n in $N# return $n",
        "for @n in $N#, @n in $N# return $n",
        "for @n in $n..2# return $n",
        "for @p in $P# return $n",
        "$P.甲",
        "append($N, $n)",
        "concatenate($N, $N)",
        "insert before($N, 1, $n)",
        "remove($N, $n)",
        "list replace($N, 1, $n)",
        "reverse($N)",
        "sublist($N, $n)",
        "sublist($N, 1, $n)",
        "union($N, $N)",
        "distinct values($N)",
        "flatten([$N, $N])",
        "sort($N)",
        "mode($N)",
        "index of($N, $n)",
        "if $b then $N else $N",
        "if $b then [] else $N",
        "concatenate([], $N)"}},
      {'B', {"[$b]", "[$b, $b]", "[$b, $b, $b]", "for @n in $N# return $b", "$P.乙", "$B[%b$b]", "reverse($B)"}},
      {'S', {"[$s]", "[$s, $s]", "split($s, \"a\")", "reverse($S)", "$S[%s$b]"}},
      {'Q', {"[$q]", "[$q, $q]", "sort($Q)", "$Q[%q$b]"}},
      {'p', {"{甲: $n, 乙: $b}", "{乙: $b, 甲: $n}", "{甲: $n, 乙: 甲 > $n}", "$P[^$n]", "if $b then $p else $p"}},
      {'P', {"[$p]", "[$p, $p]", "$P[%p$b]", "$P[%p$b]", "for @n in $N# return $p", "append($P, $p)"}},
      {'r', {"[$n..$n]", "($n..$n)", "[$n..$n)", "if $b then $r else $r"}},
      {'u',
       {"> $n", "<= $n", "[$n..$n)", "not($n, < $n)", "-", "$n, $n, >= $n", "? > $n and $b", "$N", "$r",
        "not([$n..2], $n)"}},
  };
  return all;
}

/// Makes sentences.
class sentence_maker {
 public:
  explicit sentence_maker(dice& random) : random_(random) {}

  /// An expression of a sort, patterns so deep; `u`: unary tests of a number.
  std::string make(char letter, int depth) {
    const auto& known = patterns();
    const sort* const of = sort_of(letter);
    const bool leaf = of != nullptr && (depth == 0 || random_.below(10) < 3);
    if (leaf) {
      if (std::string word = this->leaf(*of); !word.empty()) return word;
    }
    return filled(random_.one_of(known.at(letter)), depth - 1, letter != 'u');
  }

 private:
  struct local {
    std::string name;
    char letter;
  };

  static const sort* sort_of(char letter) {
    for (const sort& each : sorts()) {
      if (each.letter == letter) return &each;
    }
    return nullptr;
  }

  /// A name or literal: variables first, for few would be named otherwise.
  std::string leaf(const sort& of) {
    std::vector<std::string> variables;
    for (std::size_t i = 0; i < locals_.size(); ++i) {
      bool shadowed = false;
      for (std::size_t k = i + 1; k < locals_.size(); ++k) shadowed = shadowed || locals_[k].name == locals_[i].name;
      if (!shadowed && locals_[i].letter == of.letter) variables.push_back(locals_[i].name);
    }
    if (!variables.empty() && random_.below(2) == 0) return random_.one_of(variables);
    if (!of.inputs.empty() && (of.literals.empty() || random_.below(3) != 0)) return random_.one_of(of.inputs);
    return of.literals.empty() ? std::string() : random_.one_of(of.literals);
  }

  std::string filled(std::string_view pattern, int depth, bool brackets) {
    const std::size_t outer = locals_.size();
    std::vector<local> waiting;
    std::string text = brackets ? "(" : "";
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      const char c = pattern[i];
      if (c == '$') {
        text += make(pattern[++i], depth < 0 ? 0 : depth);
      } else if (c == '@') {
        waiting.push_back({"v" + std::to_string(++variables_), pattern[++i]});
        text += waiting.back().name;
      } else if (c == '#') {
        locals_.insert(locals_.end(), waiting.begin(), waiting.end());
        waiting.clear();
      } else if (c == '%') {
        locals_.push_back({"item", pattern[++i]});
        if (pattern[i] == 'p') {
          locals_.push_back({"甲", 'n'});
          locals_.push_back({"乙", 'b'});
        }
      } else if (c == '^') {
        for (const char* name : {"item", "甲", "乙"}) locals_.push_back({name, ' '});
      } else {
        text += c;
      }
    }
    locals_.resize(outer);
    return text + (brackets ? ")" : "");
  }

  dice& random_;
  std::vector<local> locals_;
  int variables_ = 0;
};

}  // namespace kaohe_test

#endif
