#include "services/hosted/StrictJson.h"
#include "tests/hosted/JsonSamples.h"

#include <QJsonArray>
#include <QTest>

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

    void aNameIsOnlyAName()
    {
        const auto read = readJson(samples::namesOfTypes());
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), 3);
    }
};

QTEST_GUILESS_MAIN(StrictJsonTest)
#include "StrictJsonTest.moc"
