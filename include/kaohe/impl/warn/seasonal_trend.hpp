// SPDX-License-Identifier: Apache-2.0
#ifndef KAOHE_IMPL_WARN_SEASONAL_TREND_HPP
#define KAOHE_IMPL_WARN_SEASONAL_TREND_HPP
// Internal: a straight trend with one level for each season, by least squares: y = level(season) + slope · t.

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <cstddef>
#include <vector>

namespace kaohe::inline KAOHE_ABI::detail {

/// A sum of values to come: its mean and its standard error.
struct predicted_sum {
  double mean = 0;
  double error = 0;
};

/// The fitted model. The levels are taken out by subtracting each season's means of t and y; the slope of what is left
/// is that of least squares.
class seasonal_trend {
 public:
  /// \param first  the position of the first value; its season is `first` modulo `seasons`
  /// \pre at least two values of each season
  seasonal_trend(const std::vector<double>& values, std::size_t first, std::size_t seasons) : seasons_(seasons) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      season& s = seasons_[(first + i) % seasons];
      s.count += 1, s.mean_t += static_cast<double>(first + i), s.mean_y += values[i];
    }
    for (season& s : seasons_) s.mean_t /= s.count, s.mean_y /= s.count;
    double products = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const season& s = seasons_[(first + i) % seasons];
      const double t = static_cast<double>(first + i) - s.mean_t;
      spread_ += t * t, products += t * (values[i] - s.mean_y);
    }
    slope_ = products / spread_;
    double squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const season& s = seasons_[(first + i) % seasons];
      const double rest = values[i] - s.mean_y - slope_ * (static_cast<double>(first + i) - s.mean_t);
      squares += rest * rest;
    }
    freedom_ = static_cast<double>(values.size() - seasons - 1);
    variance_ = squares / freedom_;
  }

  /// How many values there are more than parameters.
  [[nodiscard]] double freedom() const noexcept { return freedom_; }

  /// The sum of the values at these positions.
  [[nodiscard]] predicted_sum sum_at(const std::vector<std::size_t>& positions) const {
    std::vector<double> times(seasons_.size(), 0);
    double mean = 0, distance = 0;
    for (const std::size_t p : positions) {
      const season& s = seasons_[p % seasons_.size()];
      const double t = static_cast<double>(p) - s.mean_t;
      mean += s.mean_y + slope_ * t, distance += t;
      times[p % seasons_.size()] += 1;
    }
    double share = distance * distance / spread_ + static_cast<double>(positions.size());
    for (std::size_t i = 0; i < times.size(); ++i) share += times[i] * times[i] / seasons_[i].count;
    return {mean, std::sqrt(variance_ * share)};
  }

 private:
  struct season {
    double count = 0, mean_t = 0, mean_y = 0;
  };
  std::vector<season> seasons_;
  double slope_ = 0, spread_ = 0, variance_ = 0, freedom_ = 0;
};

/// How likely a sum is at most `limit`. A series without any scatter leaves no doubt.
[[nodiscard]] inline double probability_at_most(const predicted_sum& sum, double freedom, double limit) {
  if (!(sum.error > 0)) return sum.mean <= limit ? 1 : 0;
  return boost::math::cdf(boost::math::students_t(freedom), (limit - sum.mean) / sum.error);
}

/// Half the width of the interval that holds a sum with that probability.
[[nodiscard]] inline double half_width(const predicted_sum& sum, double freedom, double confidence) {
  return sum.error * boost::math::quantile(boost::math::students_t(freedom), (1 + confidence) / 2);
}

}  // namespace kaohe::inline KAOHE_ABI::detail

#endif
