// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/theme.h"

#include "core/layout/part.h"
#include "tests/support/room.h"
#include "ui/render/icons.h"
#include "ui/render/names.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QtTest>

#include <cmath>

using namespace gridhall;

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void textAndLinesKeepTheirContrast()
    {
        struct Pair {
            Tone ink, ground;
            double least;
        };
        for (const bool dark : {false, true})
            for (const Pair &pair : {Pair{Tone::Text, Tone::Panel, 4.5},
                                     {Tone::Text2, Tone::Window, 4.5},
                                     {Tone::OnAccent, Tone::Accent, 4.5},
                                     {Tone::Error, Tone::ErrorSoft, 4.5},
                                     {Tone::Warning, Tone::WarningSoft, 4.5},
                                     {Tone::PowerA, Tone::Floor, 3.0},
                                     {Tone::PowerB, Tone::Sheet, 3.0},
                                     {Tone::FwsReturn, Tone::Floor, 3.0},
                                     {Tone::Equipment, Tone::Sheet, 3.0},
                                     {Tone::Dimension, Tone::Floor, 4.5}}) {
                const Theme theme{dark};
                QVERIFY(contrast(theme(pair.ink), theme(pair.ground)) >= pair.least);
            }
    }

    void theStyleSheetKnowsAllItsTones()
    {
        for (const bool dark : {false, true}) {
            const QString sheet = styleSheetOf({dark});
            QVERIFY(!sheet.isEmpty());
            QVERIFY2(!sheet.contains('@'), qPrintable(sheet.mid(sheet.indexOf('@'), 40)));
        }
    }

    void theApplicationWearsTheThemeItWasGiven()
    {
        auto &app = *qobject_cast<QApplication *>(QCoreApplication::instance());
        applyTheme(app, {true});
        QVERIFY(currentTheme().dark);
        applyTheme(app, {false});
        QVERIFY(!currentTheme().dark);
        QCOMPARE(systemIsDark(app), false);
    }

    void digitsAreTabular()
    {
        QVERIFY(loadFonts());
        const QFontMetricsF metrics(drawingFont(40, 600));
        QCOMPARE(QFontInfo(drawingFont(40, 600)).family(), "Gridhall Inter");
        QCOMPARE(metrics.horizontalAdvance("1"), metrics.horizontalAdvance("8"));
    }

    /// Light words on a dark ground cover as much of it as dark words of a light one.
    void chineseIsNoBolderOnDark()
    {
        QVERIFY(loadFonts());
        const auto ink = [](Qt::GlobalColor paper, Qt::GlobalColor pen) {
            QImage image(200, 24, QImage::Format_RGB32);
            image.fill(paper);
            QPainter painter(&image);
            painter.setFont(fontOf(Type::Body));
            painter.setPen(pen);
            painter.drawText(image.rect(), Qt::AlignCenter, QStringLiteral("机柜与冷却液分配单元"));
            painter.end();
            double sum = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    sum += std::abs(qGray(image.pixel(x, y)) - qGray(QColor(paper).rgb()));
            return sum;
        };
        const double dark = ink(Qt::black, Qt::white), light = ink(Qt::white, Qt::black);
        QVERIFY(light > 0);
        QVERIFY2(std::abs(dark / light - 1) < 0.05, qPrintable(QString::number(dark / light)));
    }

    void iconsAndSymbolsAreThere()
    {
        QVERIFY(!icon("bolt").isNull());
        QVERIFY(icon("no-such-icon").isNull());
        for (int role = 0; role <= int(Role::Other); ++role)
            if (const QString symbol = symbolOf(static_cast<Role>(role)); !symbol.isEmpty())
                QVERIFY2(!symbolIcon(symbol).isNull(), qPrintable(symbol));
    }

    void anIconFollowsTheTheme()
    {
        auto &app = *qobject_cast<QApplication *>(QCoreApplication::instance());
        const QIcon bolt = icon("bolt");
        applyTheme(app, {false});
        const QImage light = bolt.pixmap(16).toImage();
        applyTheme(app, {true});
        const QImage dark = bolt.pixmap(16).toImage();
        applyTheme(app, {false});
        QVERIFY(light != dark);
    }

    void rampsRiseSteadilyInGrey()
    {
        for (const Ramp ramp : {Ramp::AirTemperature, Ramp::PowerDensity}) {
            double before = -1;
            for (int i = 0; i <= 100; ++i) {
                const double now = luminance(rampColour(ramp, i / 100.0));
                QVERIFY(now > before);
                before = now;
            }
        }
    }
};

GRIDHALL_TEST(ThemeTest)
#include "theme_test.moc"
