// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/supply.h"

#include <CLI/Version.hpp>
#include <Eigen/src/Core/util/Macros.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <boost/version.hpp>
#include <dxflib/dl_dxf.h>
#include <fmt/core.h>
#include <glpk.h>
#include <mimalloc.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>
#include <xlsxwriter.h>

#include <vector>

namespace gridhall {

namespace {

std::string dotted(int major, int minor, int patch)
{
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

} // namespace

std::span<const Supply> supplies()
{
    static const std::vector<Supply> all{
        {"Boost", dotted(BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000, BOOST_VERSION % 100), "BSL-1.0"},
        {"Eigen", dotted(EIGEN_WORLD_VERSION, EIGEN_MAJOR_VERSION, EIGEN_MINOR_VERSION), "MPL-2.0"},
        {"{fmt}", dotted(FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100), "MIT"},
        {"JSON for Modern C++", dotted(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH), "MIT"},
        {"CLI11", CLI11_VERSION, "BSD-3-Clause"},
        {"dxflib", DL_VERSION, "GPL-2.0-or-later"},
        {"GLPK", glp_version(), "GPL-3.0-or-later"},
        {"libxlsxwriter", LXW_VERSION, "BSD-2-Clause"},
        {"mimalloc", dotted(MI_MALLOC_VERSION / 100, MI_MALLOC_VERSION / 10 % 10, MI_MALLOC_VERSION % 10), "MIT"},
        {"SQLite", sqlite3_libversion(), "blessing"},
        {"SQLiteCpp", SQLITECPP_VERSION, "MIT"},
        {"yaml-cpp", GRIDHALL_YAML_VERSION, "MIT"},
    };
    return all;
}

} // namespace gridhall
