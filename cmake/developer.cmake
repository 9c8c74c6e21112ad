# SPDX-License-Identifier: Apache-2.0
# What only the developers of kaohe need; empty when it is part of another project.
add_library(kaohe_developer INTERFACE)
if(KAOHE_DEVELOPER)
  target_compile_options(kaohe_developer INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror)
  find_program(KAOHE_CCACHE ccache)
  mark_as_advanced(KAOHE_CCACHE)
  if(KAOHE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The two allowances are what ccache needs to keep results made with a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${KAOHE_CCACHE})
  endif()
endif()
