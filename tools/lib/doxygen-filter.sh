#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What Doxygen reads of a header: without the inline namespace, which only keeps the two forms of delivery apart, and
# without the specialisations of std::hash, whose scope it cannot find.
exec sed -e 's/::inline KAOHE_ABI//' -e '/^struct std::hash</,/^};/c struct hash;' "$1"
