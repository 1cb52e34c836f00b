#include "services/secrets/ServerPasswords.h"

#include <QTest>

using namespace praxis;
using namespace Qt::StringLiterals;

/// Passwords as a hosted backend keeps them.
class ServerPasswordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySignOfAPassphraseCounts_data();
    void everySignOfAPassphraseCounts();
    void whatNobodyTypesIsNotHashed_data();
    void whatNobodyTypesIsNotHashed();

private:
    static constexpr Argon2Cost cheap{1, 8};
};

void ServerPasswordsTest::everySignOfAPassphraseCounts_data()
{
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("other");
    const QString emoji = QString(u"🦉 owl in an old 🌳, two paper ⛵ at dusk, 🏮 and a quiet harbour 7 🌿"_s).left(64);
    QTest::newRow("64 characters with emoji, and the last one another") << emoji << QString(emoji.left(63) + u'x');
    QTest::newRow("the rest after a NUL") << QString(u"a quiet harbour"_s + QChar(0) + u"lantern 7") << QString(u"a quiet harbour"_s + QChar(0) + u"lantern 8");
    QTest::newRow("a NUL and what would be left without it") << QString(u"a quiet harbour lantern"_s + QChar(0)) << u"a quiet harbour lantern"_s;
    QTest::newRow("characters outside of the first plane") << u"𠜎𠜱𠝹𠱓𠱸𠲖𠳏𠳕𠴕𠵼𠵿𠸎"_s << u"𠜎𠜱𠝹𠱓𠱸𠲖𠳏𠳕𠴕𠵼𠵿𠸏"_s;
    QTest::newRow("a thousand bytes, and the last one another") << QString(u"seven green umbrellas "_s + QString(970, u'y') + u'1') << QString(u"seven green umbrellas "_s + QString(970, u'y') + u'2');
}

/// Case 25.
void ServerPasswordsTest::everySignOfAPassphraseCounts()
{
    QFETCH(const QString, phrase);
    QFETCH(const QString, other);
    ServerPasswords passwords(cheap);
    const auto kept = passwords.keep(phrase.toUtf8(), {});
    QVERIFY2(kept.has_value(), kept ? "" : qPrintable(codeName(kept.error().code)));
    QCOMPARE(passwords.fits(phrase.toUtf8(), *kept).value(), true);
    QCOMPARE(passwords.fits(other.toUtf8(), *kept).value(), false);
}

void ServerPasswordsTest::whatNobodyTypesIsNotHashed_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("a megabyte") << QByteArray(1024 * 1024, 'x');
    QTest::newRow("one byte more than a KiB") << QByteArray(1025, 'x');
    QTest::newRow("few characters of many bytes") << QString(u"𠜎"_s).repeated(257).toUtf8();
    QTest::newRow("short until it is in its normal form") << QString(u"\uFDFA"_s).repeated(60).toUtf8();
    QTest::newRow("a megabyte after a NUL") << QByteArray("quiet harbour lantern\0", 22) + QByteArray(1024 * 1024, 'x');
    QTest::newRow("a megabyte of what is no UTF-8") << QByteArray(1024 * 1024, '\xff');
}

/// Case 25: where there is no turn to be had, whoever needs one is sent away; these never come to that.
void ServerPasswordsTest::whatNobodyTypesIsNotHashed()
{
    QFETCH(const QByteArray, password);
    ServerPasswords passwords(cheap);
    const QString kept = passwords.keep("quiet harbour lantern 7", {}).value();
    ServerPasswords full(cheap, 0, 0);
    QCOMPARE(full.fits("quiet harbour lantern 7", kept).error().code, ErrorCode::StoreBusy);
    QCOMPARE(full.keep("quiet harbour lantern 7", {}).error().code, ErrorCode::StoreBusy);
    QCOMPARE(full.fits(password, kept).value(), false);
    QCOMPARE(full.keep(password, {}).error().code, ErrorCode::WeakPassword);
}

QTEST_APPLESS_MAIN(ServerPasswordsTest)
#include "ServerPasswordsTest.moc"
