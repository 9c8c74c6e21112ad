# SPDX-License-Identifier: Apache-2.0
# find_package(kaohe) after installation, and the policy packages as data.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/kaohe)
install(TARGETS ${libraries} EXPORT kaohe
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
if(TARGET kaohe_program)
  install(TARGETS kaohe_program)
endif()
install(EXPORT kaohe NAMESPACE kaohe:: FILE kaoheTargets.cmake DESTINATION ${package_dir})
install(DIRECTORY policies DESTINATION ${CMAKE_INSTALL_DATADIR}/kaohe)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(KAOHE_POLICIES_DIR ${CMAKE_INSTALL_DATADIR}/kaohe/policies)
configure_package_config_file(cmake/kaoheConfig.cmake.in ${PROJECT_BINARY_DIR}/kaoheConfig.cmake
  INSTALL_DESTINATION ${package_dir} PATH_VARS KAOHE_POLICIES_DIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/kaoheConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/kaoheConfig.cmake ${PROJECT_BINARY_DIR}/kaoheConfigVersion.cmake
  DESTINATION ${package_dir})
