#include "services/hosted/StrictJson.h"
#include "tests/hosted/JsonSamples.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <cstring>

using namespace praxis;
using namespace praxis::hosted;
namespace samples = praxis::test::samples;

/// Case 38.
class StrictJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSaidIsRead()
    {
        const auto read = readJson(samples::plain());
        QVERIFY(read.has_value());
        const QJsonArray a = read->value(u"a").toArray();
        QCOMPARE(a[1].toInteger(), -9007199254740993LL); // beyond what a double holds
        QCOMPARE(a[2].toDouble(), 2.5);
        QVERIFY(a[3].toBool() && a[4].isNull());
        QCOMPARE(a[5].toString(), QString::fromUtf8("zé😀\n"));
        QVERIFY(read->value(u"b").toObject().value(u"c").isObject() && read->value(u"b").toObject().value(u"").isArray());
    }

    void whatReadersDisagreeAboutIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const auto &[name, text] : samples::ambiguous())
            QTest::newRow(name) << text;
    }
    void whatReadersDisagreeAboutIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto read = readJson(text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
    }

    /// As every other reader has it, to the last bit.
    void everyNumberIsTheNearestThereIs()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 20'000; ++i) {
            const quint64 bits = random.generate64();
            double number = 0;
            std::memcpy(&number, &bits, sizeof number);
            if (!std::isfinite(number))
                continue;
            const QByteArray text = QByteArray::number(number, 'g', i % 2 ? 17 : 9); // 17 digits tell every number from its neighbours
            const auto read = readJson(QByteArray("{\"a\":" + text + '}'));
            QVERIFY2(read.has_value(), text.constData());
            QVERIFY2(read->value(u"a").toDouble() == text.toDouble(), text.constData());
        }
    }

    void aNameIsOnlyAName()
    {
        const auto read = readJson(samples::namesOfTypes());
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), 3);
    }
};

QTEST_GUILESS_MAIN(StrictJsonTest)
#include "StrictJsonTest.moc"
