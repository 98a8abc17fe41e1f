// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/machines.h"

#include <algorithm>
#include <cmath>

namespace gridhall {

namespace {

double biquadratic(const std::array<double, 6> &c, double x, double y)
{
    return c[0] + c[1] * x + c[2] * x * x + c[3] * y + c[4] * y * y + c[5] * x * y;
}

constexpr std::array<double, 27> york{
    -0.359741205,    -0.055053608,      0.0023850432,     0.173926877,      -0.0248473764,       0.00048430224,     -0.005589849456,
    0.0005770079712, -0.00001342427256, 2.84765801111111, -0.121765149,     0.0014599242,        1.680428651,       -0.0166920786,
    -0.0007190532,   -0.025485194448,   0.0000487491696,  0.00002719234152, -0.0653766255555556, -0.002278167,      0.0002500254,
    -0.0910565458,   0.00318176316,     0.000038621772,   -0.0034285382352, 0.00000856589904,    -0.000001516821552};

} // namespace

const EirChiller centrifugalWithVanes{1055000,
                                      5.96,
                                      {0.1785912, -0.05900023, -0.0005946963, 0.09297889, -0.002841024, 0.004974221},
                                      {0.5245110, -0.02850126, 0.0008034720, 0.01893133, 0.0001151629, -0.00009340642},
                                      {0.2619878, 0.2393605, 0.4988306},
                                      {4.44, 8.89},
                                      {12.78, 35}};
const EirChiller centrifugalWithDrive{2771100,
                                      6.84,
                                      {0.7734286, 0.04848829, -0.001859209, 0.02611971, -0.001243562, 0.0007210181},
                                      {0.7203736, 0.01030460, -0.0007854237, -0.001206349, 0.0008210060, -0.001455414},
                                      {0.08653354, 0.1737382, 0.7403679},
                                      {4.44, 8.89},
                                      {12.78, 29.44}};
const EirChiller airCooledScrew{1609400,
                                2.9,
                                {-0.3479426478, 0.0637388098, -0.0007955045, 0.0712741456, -0.0010660025, -0.0009234587},
                                {0.089134815, 0.0280734482, 0.0016909915, 0.0230561531, 0.0001663802, -0.0015023227},
                                {0, 1, 0},
                                {4.44, 10},
                                {29.44, 46.11}};

EirPoint eirChiller(const EirChiller &chiller, double leaving_k, double entering_k, double load)
{
    const double x = std::clamp(leaving_k - 273.15, chiller.leavingRange_c[0], chiller.leavingRange_c[1]);
    const double y = std::clamp(entering_k - 273.15, chiller.enteringRange_c[0], chiller.enteringRange_c[1]);
    const double part = std::clamp(load, 0.0, 1.0);
    EirPoint point;
    point.capacityFactor = std::max(0.0, biquadratic(chiller.capacityByTemperature, x, y));
    point.inputFactor = std::max(0.0, biquadratic(chiller.inputByTemperature, x, y));
    point.partLoadFactor = chiller.inputByLoad[0] + chiller.inputByLoad[1] * part + chiller.inputByLoad[2] * part * part;
    point.electrical_w = chiller.capacity_w * point.capacityFactor * point.inputFactor * point.partLoadFactor / chiller.cop;
    return point;
}

double idealCop(double leaving_k, double rejecting_k, double above_k)
{
    const double evaporating = leaving_k - 2;
    return evaporating / std::max(8.0, rejecting_k + above_k - evaporating);
}

double yorkApproach_k(double wetBulb_k, double range_k, double waterToAir)
{
    const double wet = std::clamp(wetBulb_k - 273.15, -34.4, 26.7);
    const double range = std::clamp(range_k, 1.1, 22.2), ratio = std::clamp(waterToAir, 0.1, 8.0);
    double sum = 0, byRatio = 1;
    for (std::size_t l = 0; l < 3; ++l, byRatio *= ratio) {
        double byRange = byRatio;
        for (std::size_t r = 0; r < 3; ++r, byRange *= range) {
            const std::size_t at = 9 * l + 3 * r;
            sum += byRange * (york[at] + wet * (york[at + 1] + wet * york[at + 2]));
        }
    }
    return std::max(0.1, sum);
}

} // namespace gridhall
