// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/energy/duty.h"

namespace gridhall {

namespace {

// Requests per minute over the week's peak, hourly means of May 2024, digitised from the figures of the Azure LLM
// inference data set (github.com/Azure/AzurePublicDataset, CC-BY). Hours are UTC, Monday 0:00 first.
constexpr std::array<double, hoursOfWeek> conversationWeek{
    0.5847, 0.6604, 0.6592, 0.5412, 0.5514, 0.5949, 0.6837, 0.7213, 0.7595, 0.7057, 0.6948, 0.7393, 0.7953, 0.8905, 1.0000, 0.9252, 0.8040,
    0.7688, 0.7532, 0.7456, 0.6877, 0.5621, 0.5511, 0.5835, 0.6454, 0.6711, 0.6890, 0.5609, 0.5661, 0.6016, 0.6998, 0.7781, 0.7564, 0.7524,
    0.6986, 0.7668, 0.8714, 0.9246, 0.9905, 0.9189, 0.8538, 0.7992, 0.8492, 0.7793, 0.7035, 0.6232, 0.5340, 0.5091, 0.5980, 0.6460, 0.6173,
    0.5147, 0.5429, 0.5807, 0.6616, 0.7143, 0.7275, 0.7383, 0.6740, 0.7118, 0.8087, 0.8840, 0.9017, 0.8578, 0.7722, 0.7338, 0.7625, 0.7253,
    0.6320, 0.4788, 0.4547, 0.5101, 0.5959, 0.6851, 0.6535, 0.5508, 0.5409, 0.5976, 0.7304, 0.7640, 0.8321, 0.7898, 0.6297, 0.6606, 0.7515,
    0.8849, 0.9104, 0.8136, 0.7488, 0.7413, 0.7377, 0.6707, 0.6005, 0.5280, 0.4644, 0.5196, 0.6157, 0.6564, 0.6386, 0.5336, 0.5385, 0.6054,
    0.6598, 0.7291, 0.7087, 0.7144, 0.6302, 0.6361, 0.7047, 0.7714, 0.7711, 0.7316, 0.6739, 0.6633, 0.5839, 0.5449, 0.5192, 0.4343, 0.3604,
    0.3447, 0.3483, 0.3730, 0.3803, 0.3081, 0.3143, 0.3331, 0.3355, 0.3679, 0.3914, 0.3411, 0.3823, 0.4130, 0.4617, 0.4604, 0.5012, 0.5124,
    0.4903, 0.4587, 0.4130, 0.3937, 0.4177, 0.3805, 0.3484, 0.3240, 0.3360, 0.3524, 0.3358, 0.2975, 0.2817, 0.2903, 0.2985, 0.3406, 0.3398,
    0.3315, 0.3291, 0.3767, 0.3833, 0.4826, 0.4502, 0.4782, 0.4351, 0.4543, 0.4606, 0.4244, 0.4110, 0.4026, 0.3815, 0.4587};

constexpr std::array<double, hoursOfWeek> codeWeek{
    0.2203, 0.2236, 0.2211, 0.1931, 0.1651, 0.1315, 0.1080, 0.1057, 0.0971, 0.0973, 0.0974, 0.1535, 0.2574, 0.4808, 0.6800, 0.7647, 0.7273,
    0.8232, 0.9011, 0.9330, 0.8698, 0.6697, 0.5246, 0.3711, 0.3353, 0.3513, 0.3121, 0.2157, 0.1789, 0.1431, 0.1179, 0.0950, 0.0888, 0.1050,
    0.1119, 0.1603, 0.3068, 0.5747, 0.8020, 0.8052, 0.7090, 0.8786, 0.9891, 0.9852, 0.8961, 0.6444, 0.4743, 0.3664, 0.3379, 0.2973, 0.2724,
    0.2499, 0.1903, 0.1465, 0.1348, 0.1062, 0.1036, 0.0929, 0.1145, 0.1634, 0.2975, 0.5057, 0.6955, 0.7692, 0.7909, 0.8537, 0.9734, 1.0000,
    0.9715, 0.6921, 0.4607, 0.3579, 0.3072, 0.2747, 0.2854, 0.2271, 0.1751, 0.1599, 0.1387, 0.1109, 0.1043, 0.1057, 0.1096, 0.1632, 0.3222,
    0.4884, 0.7097, 0.7709, 0.7400, 0.8537, 0.9427, 0.9631, 0.8654, 0.6448, 0.4535, 0.3472, 0.2570, 0.2608, 0.2227, 0.1912, 0.1528, 0.1286,
    0.1094, 0.0989, 0.0861, 0.0958, 0.0993, 0.1363, 0.2510, 0.3983, 0.5969, 0.6522, 0.5961, 0.6815, 0.6985, 0.7342, 0.6938, 0.5103, 0.3678,
    0.2520, 0.2018, 0.1836, 0.1603, 0.1568, 0.1284, 0.1049, 0.0879, 0.0612, 0.0476, 0.0394, 0.0324, 0.0567, 0.0870, 0.1198, 0.1436, 0.1570,
    0.1742, 0.1953, 0.2067, 0.2084, 0.1869, 0.1721, 0.1903, 0.1601, 0.1599, 0.1694, 0.1551, 0.1475, 0.1259, 0.1024, 0.0808, 0.0523, 0.0418,
    0.0416, 0.0429, 0.0495, 0.0746, 0.0942, 0.1225, 0.1459, 0.1562, 0.1572, 0.1837, 0.1892, 0.2143, 0.2246, 0.2061, 0.2044};

constexpr auto constantWeek = [] {
    std::array<double, hoursOfWeek> week{};
    week.fill(1);
    return week;
}();

/// The mean of shares that may not exceed 1, when the shape is scaled.
double clippedMean(std::span<const double> shape, double scale)
{
    double sum = 0;
    for (const double share : shape)
        sum += std::min(1.0, share * scale);
    return sum / static_cast<double>(shape.size());
}

} // namespace

std::span<const double> weekOf(Duty duty)
{
    switch (duty) {
    case Duty::Conversation: return conversationWeek;
    case Duty::Code: return codeWeek;
    default: return constantWeek;
    }
}

std::vector<double> dutyYear(std::span<const double> shape, double mean, int firstWeekday, std::size_t hours)
{
    std::vector<double> busy(hours, mean);
    if (shape.empty() || hours == 0)
        return busy;
    const bool weekly = shape.size() == hoursOfWeek;
    const std::size_t offset = weekly ? static_cast<std::size_t>(firstWeekday) * 24 : 0;
    for (std::size_t h = 0; h < hours; ++h)
        busy[h] = std::clamp(shape[(h + offset) % shape.size()], 0.0, 1e6);
    if (!(clippedMean(busy, 1e9) > mean)) // all idle, or less often busy than the mean asks for
        return std::vector<double>(hours, mean);
    double low = 0, high = 1;
    while (clippedMean(busy, high) < mean)
        high *= 2;
    for (int i = 0; i < 200 && high - low > 1e-16 * high; ++i) {
        const double middle = (low + high) / 2;
        (clippedMean(busy, middle) < mean ? low : high) = middle;
    }
    for (double &share : busy)
        share = std::min(1.0, share * high);
    return busy;
}

CheckpointPlan checkpointPlan(double write_s, double mtbf_s)
{
    if (!(write_s > 0) || !(mtbf_s > 0))
        return {};
    CheckpointPlan plan;
    plan.interval_s = std::sqrt(2 * write_s * mtbf_s);
    plan.overhead = write_s / plan.interval_s + plan.interval_s / (2 * mtbf_s);
    return plan;
}

} // namespace gridhall
