// SPDX-License-Identifier: Apache-2.0
/// \file number_driver.cpp
/// A calculator on standard input and output, so that another implementation can check the sums:
/// tests/property/number_against_fractions.py. A line is `operation argument …`, its answer one line. Arguments are
/// decimals, `numerator/denominator`, or hexadecimal doubles. A number is answered as `numerator/denominator`, a
/// fault by its name.
#include <kaohe/base/number.hpp>
#include <kaohe/base/rounding.hpp>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using kaohe::number;

number read(const std::string& text) {
  const auto slash = text.find('/');
  const auto n = number::from_text(text.substr(0, slash));
  if (!n) return number::faulty(kaohe::number_fault::too_large);
  if (slash == std::string::npos) return *n;
  return *n / number::from_text(text.substr(slash + 1)).value_or(number(0));
}

std::string write(const number& x) {
  return x.fault() == kaohe::number_fault::none ? x.numerator() + '/' + x.denominator() : to_text(x);
}

number apply(const number& a, const std::string& operation, const number& b) {
  if (operation == "+") return a + b;
  if (operation == "-") return a - b;
  if (operation == "*") return a * b;
  return a / b;
}

std::string order(const number& a, const number& b) {
  const auto way = a <=> b;
  const bool agree = (a == b) == (way == 0) && (a < b) == (way < 0) && (a > b) == (way > 0) && (a <= b) == (way <= 0) &&
                     (a >= b) == (way >= 0) && (a != b) == (way != 0);
  if (!agree) return "operators disagree";
  return way < 0 ? "<" : way > 0 ? ">" : way == 0 ? "=" : "?";
}

std::string answer(const std::vector<std::string>& words) {
  const std::string& operation = words.at(0);
  if (operation == "chain") {  // a op b op c …, from left to right
    number x = read(words.at(1));
    for (std::size_t i = 2; i + 1 < words.size(); i += 2) x = apply(x, words[i], read(words[i + 1]));
    return write(x);
  }
  if (operation == "order") return order(read(words.at(1)), read(words.at(2)));
  if (operation == "floor") return write(floor(read(words.at(1))));
  if (operation == "ceil") return write(ceil(read(words.at(1))));
  if (operation == "abs") return write(abs(read(words.at(1))));
  if (operation == "power") return write(power(read(words.at(1)), std::stoll(words.at(2))));
  if (operation == "round") {
    const auto interval = kaohe::rounding_interval::make(read(words.at(2)));
    return interval ? write(round_half_even(read(words.at(1)), *interval)) : to_text(interval.error().code);
  }
  if (operation == "text") return to_text(read(words.at(1)));
  if (operation == "fixed") return to_fixed(read(words.at(1)), std::stoi(words.at(2)));
  if (operation == "double") {
    char text[64];
    std::snprintf(text, sizeof text, "%a", read(words.at(1)).to_double());
    return text;
  }
  if (operation == "shortest") {
    const auto x = number::from_shortest(std::strtod(words.at(1).c_str(), nullptr));
    return x ? write(*x) : to_text(x.error().code);
  }
  return "unknown operation";
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    std::cout << (words.empty() ? "" : answer(words)) << '\n';
  }
}
