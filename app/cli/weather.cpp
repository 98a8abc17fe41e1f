// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/weather.h"

#include "core/base/file_bytes.h"
#include "core/exchange/epw.h"

namespace gridhall::cli {

namespace {

WeatherPtr readWeather(const std::string &name, std::string_view text, bool &failed)
{
    const auto read = weatherFromEpw(text);
    if (!read) {
        complain(name, read.problem().text);
        failed = true;
        return nullptr;
    }
    for (const Text &notice : read->notices)
        complain(name, notice);
    return read->weather;
}

} // namespace

WeatherPtr weatherOf(const Project &project, const std::string &epw, bool &failed)
{
    if (!epw.empty()) {
        const auto text = bytesOfFile(epw, 64);
        if (!text) {
            complain(epw, text.problem().text);
            failed = true;
            return nullptr;
        }
        return readWeather(epw, *text, failed);
    }
    const Site &site = project.layout.site();
    const auto blob = project.blobs.find(site.weather);
    if (site.climate != Climate::File || blob == project.blobs.end())
        return nullptr;
    return readWeather(site.weatherName, *blob->second, failed);
}

} // namespace gridhall::cli
