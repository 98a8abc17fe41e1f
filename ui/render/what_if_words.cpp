// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/what_if_words.h"

#include "ui/render/counted.h"
#include "ui/render/text.h"

#include <QCoreApplication>

namespace gridhall {

namespace {

struct WhatIfTr {
    Q_DECLARE_TR_FUNCTIONS(WhatIf)
};

} // namespace

QString nameOfFailure(const Snapshot &snapshot, const FailureKey &key)
{
    return nameOfFailure(snapshot, ElementNames(snapshot.layout, *snapshot.network), key);
}

QString nameOfFailure(const Snapshot &snapshot, const ElementNames &names, const FailureKey &key)
{
    if (key.all)
        return WhatIfTr::tr("All intakes");
    QStringList said;
    for (const Id id : subjectsOf(*snapshot.network, key))
        said << QString::fromStdString(names.of(id));
    return said.join(QStringLiteral(" + "));
}

QString namesOfFailures(const WhatIf &whatIf) { return namesOfFailures(whatIf, whatIf.keys()); }

QString namesOfFailures(const WhatIf &whatIf, const std::vector<FailureKey> &keys)
{
    QStringList names;
    for (std::size_t i = 0; i < keys.size() && i < 4; ++i)
        names << nameOfFailure(*whatIf.snapshot(), keys[i]);
    return names.join(QStringLiteral(", ")) + (keys.size() > 4 ? QStringLiteral(" …") : QString());
}

QString followsOf(const Failure &failure)
{
    return failure.dark > 0          ? counted(failure.dark, WhatIfTr::tr("1 IT load goes dark."), WhatIfTr::tr("%1 IT loads go dark."))
           : failure.unprotected > 0 ? counted(failure.unprotected, WhatIfTr::tr("1 IT load stays lit without a UPS."),
                                               WhatIfTr::tr("%1 IT loads stay lit without a UPS."))
           : failure.hot > 0         ? counted(failure.hot, WhatIfTr::tr("1 rack stays lit and is short of cooling."),
                                               WhatIfTr::tr("%1 racks stay lit and are short of cooling."))
           : failure.overloads > 0
               ? counted(failure.overloads, WhatIfTr::tr("1 element is overloaded."), WhatIfTr::tr("%1 elements are overloaded."))
               : WhatIfTr::tr("All IT stays lit and protected.");
}

QString shortlyOf(const Failure &failure)
{
    return failure.dark > 0          ? counted(failure.dark, WhatIfTr::tr("1 rack dark"), WhatIfTr::tr("%1 racks dark"))
           : failure.unprotected > 0 ? counted(failure.unprotected, WhatIfTr::tr("1 without UPS"), WhatIfTr::tr("%1 without UPS"))
           : failure.hot > 0         ? counted(failure.hot, WhatIfTr::tr("1 short of cooling"), WhatIfTr::tr("%1 short of cooling"))
           : failure.overloads > 0   ? counted(failure.overloads, WhatIfTr::tr("1 overloaded"), WhatIfTr::tr("%1 overloaded"))
                                     : WhatIfTr::tr("all IT stays lit");
}

QString outWords(const WhatIf &whatIf) { return WhatIfTr::tr("%1 out").arg(namesOfFailures(whatIf)); }

QString whatIfHeading(const WhatIf &whatIf)
{
    return WhatIfTr::tr("%1 out · %2 lost")
        .arg(namesOfFailures(whatIf), spoken(Amount(whatIf.failure().tokensLost_per_s, Dimension::TokenRate)));
}

} // namespace gridhall
