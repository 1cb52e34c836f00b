#include "services/secrets/RecoveryCode.h"

#include <QTest>

using namespace praxis;

class RecoveryCodeTest : public QObject {
    Q_OBJECT

    static QString problem(const QString &text)
    {
        const auto read = RecoveryCode::fromText(text);
        return read ? QString()
                    : read.error().data.value(QStringLiteral("fields")).toList().first().toMap().value(QStringLiteral("problem")).toString();
    }

private Q_SLOTS:
    void everyCodeReadsBack()
    {
        for (int i = 0; i < 500; ++i) {
            const SecretBytes code = SecretBytes::random(RecoveryCode::byteCount);
            const QString text = RecoveryCode::toText(code);
            QCOMPARE(text.size(), 32 + 8 + 1);
            const auto read = RecoveryCode::fromText(text);
            QVERIFY(read);
            QVERIFY(*read == code);
        }
    }
    void howAPersonTypesItDoesNotMatter()
    {
        const SecretBytes zeros(RecoveryCode::byteCount); // all digits are 0
        QString text = RecoveryCode::toText(zeros);
        QVERIFY(text.startsWith(QStringLiteral("0000-0000-")));
        text.replace(0, 1, u'O').replace(1, 1, u'o');
        QVERIFY(*RecoveryCode::fromText(text) == zeros);

        const SecretBytes code = SecretBytes::random(RecoveryCode::byteCount);
        QString typed = RecoveryCode::toText(code).toLower().replace(u'-', QStringLiteral("  "));
        typed.replace(u'1', u'l').replace(u'0', u'o');
        QVERIFY(*RecoveryCode::fromText(QStringLiteral(" ") + typed + QStringLiteral("\n")) == code);
        typed.replace(u'l', u'I');
        QVERIFY(*RecoveryCode::fromText(typed) == code);
        QVERIFY(*RecoveryCode::fromText(RecoveryCode::toText(code).replace(u'-', QChar(0x2013))) == code);
    }
    void everySingleSlipIsFound()
    {
        const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
        const QString text = RecoveryCode::toText(SecretBytes::random(RecoveryCode::byteCount)).remove(u'-');
        for (qsizetype at = 0; at < text.size(); ++at) {
            for (const QChar other : alphabet) {
                if (other != text[at])
                    QCOMPARE(problem(QString(text).replace(at, 1, other)), QStringLiteral("check"));
            }
            if (at > 0 && text[at] != text[at - 1]) {
                QString swapped = text;
                swapped[at] = text[at - 1];
                swapped[at - 1] = text[at];
                QCOMPARE(problem(swapped), QStringLiteral("check"));
            }
        }
    }
    void whatIsNotACodeIsSaidSo()
    {
        const QString text = RecoveryCode::toText(SecretBytes::random(RecoveryCode::byteCount));
        QCOMPARE(problem(text.chopped(1)), QStringLiteral("length"));
        QCOMPARE(problem(text + u'7'), QStringLiteral("length"));
        QCOMPARE(problem({}), QStringLiteral("length"));
        QCOMPARE(problem(QString(10'000'000, u'7')), QStringLiteral("length"));
        QCOMPARE(problem(QString(text).replace(3, 1, u'U')), QStringLiteral("character"));
        QCOMPARE(problem(QString(text).replace(3, 1, u'*')), QStringLiteral("character"));
    }
};

QTEST_APPLESS_MAIN(RecoveryCodeTest)
#include "RecoveryCodeTest.moc"
