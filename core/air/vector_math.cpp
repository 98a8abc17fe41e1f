// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air/vector_math.h"

namespace gridhall {

double dotProduct(const float *a, const float *b, std::size_t count)
{
    constexpr std::size_t block = 256, lanes = 8;
    double total = 0;
    std::size_t at = 0;
    for (; at + block <= count; at += block) {
        float lane[lanes] = {};
        for (std::size_t i = 0; i < block; i += lanes)
            for (std::size_t l = 0; l < lanes; ++l)
                lane[l] += a[at + i + l] * b[at + i + l];
        for (const float one : lane)
            total += double(one);
    }
    for (; at < count; ++at)
        total += double(a[at]) * double(b[at]);
    return total;
}

void addScaled(float factor, const float *from, float *into, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        into[i] += factor * from[i];
}

void differences(const float *a, const float *b, float *out, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        out[i] = a[i] - b[i];
}

} // namespace gridhall
