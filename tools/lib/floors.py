# SPDX-License-Identifier: Apache-2.0
"""The floors of the library: level and what each is. A floor may use itself and lower levels, not its neighbours."""

FLOORS = {
    "base": (1, "exact numbers, rounding, dates, periods, issues"),
    "quantity": (2, "dimensions, units, bases and quantities (not typed.hpp)"),
    "feel": (3, "the rule language, from text to an exact value"),
    "model": (4, "the nouns of a policy"),
    "observe": (5, "what was measured, for whom, known since when"),
    "assess": (6, "from observations to verdicts"),
    "decompose": (6, "one target split to years, towns and enterprises"),
    "gate": (7, "a project's application and its decision"),
    "warn": (7, "progress, warning levels, forecasts"),
    "report": (8, "sentences and tables from results"),
    "batch": (8, "columns in, columns out"),
    "trial": (8, "cases, coverage, and the difference of two policies"),
    "io": (9, "files: policy packages, CSV, JSON (link kaohe::io)"),
}
# In no gathering header: whoever wants them includes them by name.
NOT_GATHERED = {"quantity/typed.hpp"}
