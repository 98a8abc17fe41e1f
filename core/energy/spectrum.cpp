// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/pulse.h"

#include <unsupported/Eigen/FFT>

#include <complex>

namespace gridhall {

namespace {

/// The largest product of 2, 3 and 5 that is not above n; even.
std::size_t smoothLength(std::size_t n)
{
    std::size_t best = 2;
    for (std::size_t five = 1; five <= n; five *= 5)
        for (std::size_t three = five; three <= n; three *= 3)
            for (std::size_t two = three * 2; two <= n; two *= 2)
                best = std::max(best, two);
    return best;
}

} // namespace

std::vector<SpectralLine> spectrumOf(std::span<const double> power_w, double step_s, double upTo_hz)
{
    if (power_w.size() < 2 || !(step_s > 0))
        return {};
    const std::size_t n = smoothLength(power_w.size());
    std::vector<double> course(power_w.begin(), power_w.begin() + static_cast<std::ptrdiff_t>(n));
    double mean = 0;
    for (const double power : course)
        mean += power;
    mean /= static_cast<double>(n);
    for (double &power : course)
        power -= mean;
    Eigen::FFT<double> transform;
    transform.SetFlag(Eigen::FFT<double>::HalfSpectrum);
    std::vector<std::complex<double>> bins;
    transform.fwd(bins, course);
    const double width_hz = 1 / (static_cast<double>(n) * step_s);
    std::vector<SpectralLine> lines;
    for (std::size_t k = 1; k < bins.size() && static_cast<double>(k) * width_hz <= upTo_hz + 1e-9; ++k) {
        const double sides = 2 * k == n ? 1 : 2;
        lines.push_back({static_cast<double>(k) * width_hz, sides * std::abs(bins[k]) / static_cast<double>(n)});
    }
    return lines;
}

} // namespace gridhall
