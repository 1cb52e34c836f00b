#include "services/hosted/identity/OneTimeCode.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

using namespace praxis;
using namespace praxis::hosted;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "12345678901234567890"; // of RFC 6238

QString codeAt(qint64 seconds)
{
    QProcess oathtool;
    oathtool.start(u"oathtool"_s, {u"--totp"_s, u"--now"_s, QString(u"@" + QString::number(seconds)), QString::fromLatin1(secret.toHex())});
    if (!oathtool.waitForFinished(20'000) || oathtool.exitCode() != 0)
        qFatal("oathtool is missing or refuses: %s", oathtool.readAllStandardError().constData());
    return QString::fromLatin1(oathtool.readAllStandardOutput().trimmed());
}

} // namespace

/// Case 22.
class OneTimeCodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCodesOfTheStandardAreRight()
    {
        QCOMPARE(OneTimeCode::check(secret, u"287082"_s, Instant{59'000}, -1).value_or(-1), 1); // RFC 6238, appendix B, last six digits
        QCOMPARE(OneTimeCode::check(secret, u"081804"_s, Instant{1'111'111'109'000}, -1).value_or(-1), 37037036);
        QCOMPARE(OneTimeCode::check(secret, u"353130"_s, Instant{20'000'000'000'000}, -1).value_or(-1), 666666666);
    }

    void oneStepEitherWayIsForgivenAndNoMore()
    {
        const qint64 seconds = 1'800'000'015;
        const Instant now{seconds * 1000};
        for (const int steps : {-2, -1, 0, 1, 2})
            QCOMPARE(OneTimeCode::check(secret, codeAt(seconds + steps * 30), now, -1).has_value(), std::abs(steps) <= 1);
    }

    void aCodeCountsOnce()
    {
        const qint64 seconds = 1'800'000'015;
        const QString code = codeAt(seconds);
        const auto used = OneTimeCode::check(secret, code, Instant{seconds * 1000}, -1);
        QVERIFY(used.has_value());
        QVERIFY(!OneTimeCode::check(secret, code, Instant{seconds * 1000}, *used));
        QVERIFY(!OneTimeCode::check(secret, codeAt(seconds - 30), Instant{seconds * 1000}, *used)); // nor one that is older
        QVERIFY(OneTimeCode::check(secret, codeAt(seconds + 30), Instant{(seconds + 30) * 1000}, *used).has_value());
    }

    void whatIsNoCodeIsSaidToBeNone()
    {
        for (const QString &typed : {u""_s, u"12345"_s, u"1234567"_s, u"12345a"_s, u"-12345"_s, QString::fromUtf8("１２３４５６"), QString(1 << 20, u'1')})
            QCOMPARE(OneTimeCode::check(secret, typed, Instant{59'000}, -1).error().code, ErrorCode::Invalid);
    }

    void theAddressHoldsTheSecretAsTelephonesReadIt()
    {
        QCOMPARE(OneTimeCode::address(secret, u"Harbour & Side"_s, u"robin@harbour.example"_s),
                 u"otpauth://totp/Harbour%20%26%20Side:robin%40harbour.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Harbour%20%26%20Side&algorithm=SHA1&digits=6&period=30"_s);
    }

    void thePictureIsReadByAProgramThatReadsThem()
    {
        const QString address = OneTimeCode::address(secret, u"Harbour & Side"_s, u"robin@harbour.example"_s);
        const QStringList rows = OneTimeCode::picture(address);
        QVERIFY(rows.size() >= 21);
        constexpr int quiet = 4, scale = 6;
        const int side = (int(rows.size()) + 2 * quiet) * scale;
        QByteArray bitmap = "P1\n" + QByteArray::number(side) + ' ' + QByteArray::number(side) + '\n';
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                const int row = y / scale - quiet, column = x / scale - quiet;
                bitmap += row >= 0 && column >= 0 && row < rows.size() && column < rows.size() && rows[row][column] == u'1' ? "1 " : "0 ";
            }
            bitmap += '\n';
        }
        QTemporaryFile file(QDir::tempPath() + u"/praxis-XXXXXX.pbm"_s);
        QVERIFY(file.open() && file.write(bitmap) == bitmap.size() && file.flush());
        QProcess reader;
        reader.start(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, file.fileName()});
        QVERIFY2(reader.waitForFinished(20'000) && reader.exitCode() == 0, "zbarimg is missing or reads nothing");
        QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput().trimmed()), address);
    }

    void theKeyIsInGroupsThatOneCanType()
    {
        QCOMPARE(OneTimeCode::typed(secret), u"GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"_s);
    }
};

QTEST_GUILESS_MAIN(OneTimeCodeTest)
#include "OneTimeCodeTest.moc"
