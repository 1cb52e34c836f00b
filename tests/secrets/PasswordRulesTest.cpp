#include "services/secrets/PasswordRules.h"

#include <QTest>

using namespace praxis;

class PasswordRulesTest : public QObject {
    Q_OBJECT

    static QString problem(QString password, const QStringList &names = {})
    {
        const auto result = checkNewPassword(SecretBytes::takePassword(password), names);
        return result ? QString() : result.error().data.value(QStringLiteral("problem")).toString();
    }

private Q_SLOTS:
    void goodOnesAreTaken_data()
    {
        QTest::addColumn<QString>("password");
        QTest::newRow("words") << QStringLiteral("quiet harbour lantern");
        QTest::newRow("letters only, lower case") << QStringLiteral("wobblyteapot");
        QTest::newRow("random") << QStringLiteral("x9$Tq2!vLm4z");
        QTest::newRow("four common words are many") << QStringLiteral("summer dragon cookie freedom lake");
        QTest::newRow("emoji") << QStringLiteral("\U0001F600\U0001F984\U0001F332 blue river 44");
        QTest::newRow("not Latin") << QStringLiteral("синяя река зимой тихая");
        QTest::newRow("spaces count") << QStringLiteral("a cat in a box");
        QTest::newRow("NUL inside") << QString(QStringLiteral("blue river") + QChar(u'\0') + QStringLiteral("stone"));
        QTest::newRow("1 KiB") << QStringLiteral("wobbly teapots ").repeated(68) + QStringLiteral("end");
    }
    void goodOnesAreTaken()
    {
        QFETCH(QString, password);
        if (password.size() > 1000)
            password.replace(300, 5, QStringLiteral("other"));
        QCOMPARE(problem(password, {QStringLiteral("Ana Ruiz"), QStringLiteral("River Clinic")}), QString());
    }
    void weakOnesAreRefused_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("expected");
        const QString common = QStringLiteral("common");
        QTest::newRow("eleven") << QStringLiteral("wobblyteapo") << QStringLiteral("too_short");
        QTest::newRow("eleven emoji") << QStringLiteral("\U0001F600").repeated(11) << QStringLiteral("too_short");
        QTest::newRow("empty") << QString() << QStringLiteral("too_short");
        QTest::newRow("1 KiB and one") << QString(1025, u'b') << QStringLiteral("too_long");
        QTest::newRow("one letter") << QString(20, u'a') << common;
        QTest::newRow("two letters") << QStringLiteral("abababababab") << common;
        QTest::newRow("a piece twice") << QStringLiteral("wobblywobbly") << common;
        QTest::newRow("alphabet") << QStringLiteral("abcdefghijkl") << common;
        QTest::newRow("digits") << QStringLiteral("123456789012") << common;
        QTest::newRow("backwards") << QStringLiteral("0987654321zyx") << common;
        QTest::newRow("keyboard") << QStringLiteral("QWERTYuiop[]") << common;
        QTest::newRow("French keyboard") << QStringLiteral("azertyuiopqsdf") << common;
        QTest::newRow("columns") << QStringLiteral("1qaz2wsx3edc") << common;
        QTest::newRow("word and digits") << QStringLiteral("Password1234") << common;
        QTest::newRow("spelt otherwise") << QStringLiteral("P@ssw0rd!!2026") << common;
        QTest::newRow("season and year") << QStringLiteral("Summer2026!!!") << common;
        QTest::newRow("two words") << QStringLiteral("WelcomePassword1") << common;
        QTest::newRow("the comic") << QStringLiteral("correcthorsebatterystaple") << common;
        QTest::newRow("own name") << QStringLiteral("AnaRuiz-2026") << QStringLiteral("contains_name");
        QTest::newRow("family name") << QStringLiteral("ruizRUIZ12345") << QStringLiteral("contains_name");
        QTest::newRow("practice") << QStringLiteral("riverclinic2026") << QStringLiteral("contains_name");
    }
    void weakOnesAreRefused()
    {
        QFETCH(QString, password);
        QFETCH(QString, expected);
        QCOMPARE(problem(password, {QStringLiteral("Ana Ruiz"), QStringLiteral("River Clinic")}), expected);
    }
};

QTEST_APPLESS_MAIN(PasswordRulesTest)
#include "PasswordRulesTest.moc"
