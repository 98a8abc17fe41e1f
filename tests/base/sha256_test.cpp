// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "tests/support/room.h"

#include <QCryptographicHash>
#include <QTest>

using namespace gridhall;

class Sha256Test : public QObject {
    Q_OBJECT
private slots:
    void thePublishedVectorsComeOut()
    {
        QCOMPARE(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    void everyLengthAroundTheBlockAgreesWithAnotherImplementation()
    {
        std::string text;
        for (int size = 0; size < 200; ++size, text.push_back(static_cast<char>(size * 7))) {
            const auto expected = QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256);
            QCOMPARE(sha256(text), expected.toHex().toStdString());
        }
    }

    void piecesGiveWhatTheWholeGives()
    {
        const std::string text(1000, 'x');
        for (const std::size_t cut : {1UL, 63UL, 64UL, 65UL, 500UL}) {
            Sha256 hash;
            hash.add(std::string_view(text).substr(0, cut));
            hash.add(std::string_view(text).substr(cut));
            QCOMPARE(hash.hex(), sha256(text));
        }
    }
};

GRIDHALL_TEST(Sha256Test)
#include "sha256_test.moc"
