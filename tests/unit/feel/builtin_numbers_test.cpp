// SPDX-License-Identifier: Apache-2.0
#include "support/builtins.hpp"

namespace {

using kaohe_test::expect_outcomes;
using kaohe_test::outcome;

TEST(BuiltinNumbers, Abs) {
  expect_outcomes({{"abs(-1.5)", "1.5"},
                   {"abs(1.5)", "1.5"},
                   {"abs(0)", "0"},
                   {"abs(-2 tce) = 2 tce", "true"},       // keeps its dimension
                   {"abs(-能耗) = 当量能耗", "KH-0204"},  // and its basis
                   {"abs(n: -3)", "3"},
                   {"abs(n)", "missing"},
                   {"abs(1/0)", "fault: division_by_zero"},
                   {R"(abs("a"))", "KH-0306"},
                   {"abs(1, 2)", "KH-0308"}});
}

TEST(BuiltinNumbers, AbsOfInexactNumbers) {
  expect_outcomes({{"abs(-sqrt(2))", "~1.41421356237309504880"},
                   {"abs(sqrt(2))", "~1.41421356237309504880"},
                   {"abs(sqrt(2) - sqrt(2)) < 0.000001", "true"},  // an enclosure around zero
                   {"abs(sqrt(2) - sqrt(2)) >= 0", "true"}});
}

TEST(BuiltinNumbers, ModuloTakesTheSignOfTheDivisor) {
  expect_outcomes({{"modulo(12, 5)", "2"},
                   {"modulo(-12, 5)", "3"},
                   {"modulo(12, -5)", "-3"},
                   {"modulo(-12, -5)", "-2"},
                   {"modulo(10.1, 4.5)", "1.1"},
                   {"modulo(10, 5)", "0"},
                   {"modulo(7 tce, 2 tce) = 1 tce", "true"},
                   {"modulo(5, 0)", "fault: division_by_zero"},
                   {"modulo(n, 5)", "missing"},
                   {"modulo(n, 1/0)", "fault: division_by_zero"},
                   {"modulo(7 tce, 2 t)", "KH-0203"},
                   {"modulo(能耗, 当量能耗)", "KH-0204"},
                   {"modulo(sqrt(2), 1)", "KH-0306"},
                   {R"(modulo("7", 2))", "KH-0306"}});
}

TEST(BuiltinNumbers, SquareRoots) {
  expect_outcomes({{"sqrt(4)", "2"},
                   {"sqrt(4/9)", "2/3"},
                   {"sqrt(0)", "0"},
                   {"sqrt(2)", "~1.41421356237309504880"},
                   {"sqrt(10000000000000000000000000000000000000001)", "~100000000000000000000.00000000000000000000"},
                   {"sqrt(10000000000000000000000000000000000000000)", "100000000000000000000"},
                   {"sqrt(-0.0001)", "fault: not_real"},
                   {"sqrt(n)", "missing"},
                   {"sqrt(4 m²) = 2 m", "true"},
                   {"sqrt(4 m)", "KH-0306"},
                   {"sqrt(4 m³)", "KH-0306"},
                   {R"(sqrt("4"))", "KH-0306"}});
}

TEST(BuiltinNumbers, RootsAreComparedWithAsManyDigitsAsItTakes) {
  expect_outcomes({{"sqrt(2) > 1.4142135623730950488016887242096980785696", "true"},
                   {"sqrt(2) < 1.4142135623730950488016887242096980785697", "true"},
                   {"sqrt(2) = 1.5", "false"},
                   {"sqrt(2) * sqrt(2) = 2", "fault: undecided"},
                   {"sqrt(2) < sqrt(2)", "fault: undecided"},
                   {"sqrt(sqrt(16))", "2"},
                   {"sqrt(sqrt(2) - 2)", "fault: not_real"}});
}

TEST(BuiltinNumbers, Logarithms) {
  expect_outcomes({{"log(1)", "0"},
                   {"log(10)", "~2.30258509299404568402"},
                   {"log(0.5)", "~-0.69314718055994530942"},
                   {"log(2) > 0.69314718055994530941", "true"},
                   {"log(1.0000000001) < 0.0000000001", "true"},
                   {"log(1.0000000001) > 0.00000000009999999999", "true"},
                   {"log(0.9999999999) < -0.0000000001", "true"},
                   {"log(4/3)", "~0.28768207245178092744"},
                   {"log(2/3)", "~-0.40546510810816438198"},
                   {"log(0)", "fault: not_real"},
                   {"log(-1)", "fault: not_real"},
                   {"log(n)", "missing"},
                   {"log(2 tce)", "KH-0306"},
                   {R"(log("2"))", "KH-0306"}});
}

TEST(BuiltinNumbers, Exponentials) {
  expect_outcomes({{"exp(0)", "1"},
                   {"exp(1)", "~2.71828182845904523536"},
                   {"exp(-1)", "~0.36787944117144232160"},
                   {"exp(5) > 148.41315910257660342", "true"},
                   {"exp(5) < 148.41315910257660343", "true"},
                   {"exp(40000) > 1", "true"},
                   {"exp(40001)", "fault: too_large"},
                   {"exp(-40000) > 0", "true"},
                   {"exp(-40001)", "fault: too_large"},
                   {"exp(n)", "missing"},
                   {"exp(1 t)", "KH-0306"},
                   {R"(exp("1"))", "KH-0306"},
                   {"log(exp(3)) > 2.9999999999 and log(exp(3)) < 3.0000000001", "true"}});
}

TEST(BuiltinNumbers, PowersWithBrokenExponents) {
  expect_outcomes({{"8 ** (1/3)", "2"},
                   {"8 ** -(2/3)", "0.25"},
                   {"(8/27) ** (2/3)", "4/9"},
                   {"2 ** 0.5", "~1.41421356237309504880"},
                   {"2 ** sqrt(4)", "4"},
                   {"2 ** sqrt(2)", "~2.66514414269022518865"},
                   {"0.9 ** 0.2", "~0.97914836236097678964"},
                   {"1 ** 0.1", "1"},
                   {"0 ** 0.5", "0"},
                   {"0 ** -0.5", "fault: division_by_zero"},
                   {"(-8) ** (1/3)", "fault: not_real"},
                   {"sqrt(2) ** 2 < 2.0000000001", "true"},
                   {"sqrt(2) ** -2 > 0.4999999999", "true"},
                   {"(-sqrt(2)) ** 3 < -2.8284", "true"},
                   {"(-sqrt(2)) ** 2 > 1.9999", "true"},
                   {"(sqrt(2) - sqrt(2)) ** 2 >= 0", "true"},
                   {"(sqrt(2) - sqrt(2)) ** -1", "fault: undecided"},
                   {"2 ** 100000", "fault: too_large"},
                   {"1 ** 100000000000000000000", "1"},
                   {"(-1) ** 100000000000000000001", "-1"},
                   {"n ** 0.5", "missing"}});
}

TEST(BuiltinNumbers, OddAndEven) {
  expect_outcomes({{"odd(3)", "true"},
                   {"odd(-3)", "true"},
                   {"odd(4)", "false"},
                   {"odd(0)", "false"},
                   {"odd(100000000000000000000001)", "true"},
                   {"odd(2.5)", "fault: not_whole"},
                   {"odd(n)", "missing"},
                   {"odd(3 t)", "KH-0306"},
                   {R"(odd("3"))", "KH-0306"},
                   {"odd(sqrt(9))", "KH-0306"},
                   {"even(4)", "true"},
                   {"even(0)", "true"},
                   {"even(-2)", "true"},
                   {"even(3)", "false"},
                   {"even(6/2)", "false"},
                   {"even(8/2)", "true"},
                   {"even(2.5)", "fault: not_whole"},
                   {"even(n)", "missing"},
                   {"even(true)", "KH-0306"}});
}

TEST(BuiltinRounding, TheFiveWaysWithATie) {
  // a call for each of -5.5 -2.5 -1.6 -1.1 -1 1 1.1 1.6 2.5 5.5
  const auto all = [](const std::string& name) {
    std::string text;
    for (const char* x : {"-5.5", "-2.5", "-1.6", "-1.1", "-1", "1", "1.1", "1.6", "2.5", "5.5"}) {
      text += (text.empty() ? "" : " ") + outcome(name + "(" + x + ", 0)");
    }
    return text;
  };
  EXPECT_EQ(all("round up"), "-6 -3 -2 -2 -1 1 2 2 3 6");
  EXPECT_EQ(all("round down"), "-5 -2 -1 -1 -1 1 1 1 2 5");
  EXPECT_EQ(all("round half up"), "-6 -3 -2 -1 -1 1 1 2 3 6");
  EXPECT_EQ(all("round half down"), "-5 -2 -2 -1 -1 1 1 2 2 5");
  EXPECT_EQ(all("round half even"), "-6 -2 -2 -1 -1 1 1 2 2 6");
  EXPECT_EQ(all("decimal"), "-6 -2 -2 -1 -1 1 1 2 2 6");
  EXPECT_EQ(all("floor"), "-6 -3 -2 -2 -1 1 1 1 2 5");
  EXPECT_EQ(all("ceiling"), "-5 -2 -1 -1 -1 1 2 2 3 6");
}

TEST(BuiltinRounding, Scales) {
  expect_outcomes({{"decimal(1/3, 2)", "0.33"},
                   {"decimal(1.115, 2)", "1.12"},
                   {"decimal(1.125, 2)", "1.12"},
                   {"decimal(1250, -2)", "1200"},
                   {"decimal(1350, -2)", "1400"},
                   {"decimal(n: 2.345, scale: 1)", "2.3"},
                   {"decimal(1/3, 20)", "0.33333333333333333333"},
                   {"decimal(2, 6176)", "2"},
                   {"decimal(2, 6177)", "fault: bad_argument"},
                   {"decimal(2, -6111)", "0"},
                   {"decimal(2, -6112)", "fault: bad_argument"},
                   {"decimal(2, 100000000000000000000)", "fault: bad_argument"},
                   {"decimal(2, 0.5)", "fault: not_whole"},
                   {"decimal(n, 1)", "missing"},
                   {"decimal(1, n)", "missing"},
                   {"decimal(1.5)", "KH-0308"},
                   {"decimal(1.5 t, 0)", "KH-0306"},
                   {R"(decimal("1", 0))", "KH-0306"},
                   {"decimal(1.5, sqrt(4))", "KH-0306"}});
}

TEST(BuiltinRounding, FloorAndCeiling) {
  expect_outcomes({{"floor(1.5)", "1"},
                   {"floor(-1.5)", "-2"},
                   {"floor(1.56, 1)", "1.5"},
                   {"floor(-1.56, 1)", "-1.6"},
                   {"floor(2)", "2"},
                   {"floor(n)", "missing"},
                   {"floor(1.5, 0.5)", "fault: not_whole"},
                   {"floor(1.5 t)", "KH-0306"},
                   {R"(floor("1"))", "KH-0306"},
                   {"ceiling(1.5)", "2"},
                   {"ceiling(-1.5)", "-1"},
                   {"ceiling(1.51, 1)", "1.6"},
                   {"ceiling(-1.51, 1)", "-1.5"},
                   {"ceiling(2)", "2"},
                   {"ceiling(n)", "missing"},
                   {"ceiling(1.5 t)", "KH-0306"},
                   {"ceiling()", "KH-0308"}});
}

TEST(BuiltinRounding, UpAndDownAtTheirScale) {
  expect_outcomes({{"round up(5.121, 2)", "5.13"},
                   {"round up(-5.121, 2)", "-5.13"},
                   {"round up(5.12, 2)", "5.12"},
                   {"round up(n, 0)", "missing"},
                   {"round up(1, 6177)", "fault: bad_argument"},
                   {"round up(1)", "KH-0308"},
                   {"round up(1 t, 0)", "KH-0306"},
                   {"round down(5.129, 2)", "5.12"},
                   {"round down(-5.129, 2)", "-5.12"},
                   {"round down(n, 0)", "missing"},
                   {"round down(1, 6177)", "fault: bad_argument"},
                   {"round down(true, 0)", "KH-0306"},
                   {"round half up(1.125, 2)", "1.13"},
                   {"round half up(-1.125, 2)", "-1.13"},
                   {"round half up(1.1249, 2)", "1.12"},
                   {"round half up(n, 0)", "missing"},
                   {"round half up(1, 0.5)", "fault: not_whole"},
                   {"round half up(true, 0)", "KH-0306"},
                   {"round half down(1.125, 2)", "1.12"},
                   {"round half down(-1.125, 2)", "-1.12"},
                   {"round half down(1.1251, 2)", "1.13"},
                   {"round half down(n, 0)", "missing"},
                   {"round half down(1, 0.5)", "fault: not_whole"},
                   {"round half down(true, 0)", "KH-0306"},
                   {"round half even(1.125, 2)", "1.12"},
                   {"round half even(1.135, 2)", "1.14"},
                   {"round half even(-1.135, 2)", "-1.14"},
                   {"round half even(n, 0)", "missing"},
                   {"round half even(1, 0.5)", "fault: not_whole"},
                   {"round half even(true, 0)", "KH-0306"}});
}

TEST(BuiltinRounding, InexactNumbersAreRoundedExactly) {
  expect_outcomes({{"decimal(sqrt(2), 3)", "1.414"},
                   {"decimal(sqrt(2), 50)", "1.41421356237309504880168872420969807856967187537695"},
                   {"floor(sqrt(2))", "1"},
                   {"ceiling(sqrt(2))", "2"},
                   {"floor(sqrt(2) * sqrt(2))", "fault: undecided"},
                   {"修约(sqrt(2), 0.01)", "1.41"},
                   {"decimal(sqrt(2), 3) + 0.001 = 1.415", "true"}});  // what is rounded is exact
}

TEST(BuiltinRounding, AfterGbT8170) {
  expect_outcomes({{"修约(12.1498, 0.1)", "12.1"},
                   {"修约(60.25, 0.5)", "60"},
                   {"修约(60.38, 0.5)", "60.5"},
                   {"修约(830, 20)", "840"},
                   {"修约(-0.0365, 0.001)", "-0.036"},
                   {"修约(-0.0375, 0.001)", "-0.038"},
                   {"修约(15.15 %, 0.1 %) = 15.2 %", "true"},
                   {"修约(15.25 %, 0.1 %) = 15.2 %", "true"},
                   {"修约(3.26 kWh, 0.1 kWh) = 3.3 kWh", "true"},  // 360 kJ, but 0.1 of its own unit
                   {"修约(7 天, 5 天) = 5 天", "true"},
                   {"修约(12345 tce, 0.1万tce) = 1.2万tce", "true"},
                   {"修约(能耗, 0.1万tce)", "missing"},
                   {"修约(1/0, 1)", "fault: division_by_zero"},
                   {"修约(n, 3)", "KH-0109"},
                   {"修约(n, 0)", "KH-0109"},
                   {"修约(n, 0.15)", "KH-0109"},
                   {"修约(n, n)", "KH-0321"},
                   {"修约(n, 0.1 t)", "KH-0203"},
                   {"修约(t, 1)", "KH-0306"},
                   {"修约(n)", "KH-0308"}});
}

}  // namespace
