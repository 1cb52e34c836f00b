#include "services/secrets/HardenProcess.h"
#include "services/secrets/SecretBytes.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace praxis;

class SecretBytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPasswordTypedOnAnotherKeyboardIsTheSame()
    {
        QString composed = QStringLiteral("caf\u00e9 \ufb01n");
        QString decomposed = QStringLiteral("cafe\u0301 fin");
        QVERIFY(SecretBytes::takePassword(composed) == SecretBytes::takePassword(decomposed));
        QVERIFY(composed.isEmpty());
    }
    void whatWasTypedIsWipedFromMemory()
    {
        QString typed = QString(40, u'x'); // its own memory, unlike a literal
        const QChar *memory = typed.constData();
        QString keepsTheMemoryAlive;
        {
            QString alone = std::move(typed);
            typed = QString();
            QCOMPARE(alone.constData(), memory);
            SecretBytes taken = SecretBytes::takePassword(alone);
            QCOMPARE(taken.view(), QByteArrayView(QByteArray(40, 'x')));
            QVERIFY(alone.isEmpty());
        }
    }
    void sharedTextIsLetGoAndNotSpoiled()
    {
        QString shown = QString(12, u'y');
        QString typed = shown;
        QCOMPARE(SecretBytes::takePassword(typed).size(), 12U);
        QCOMPARE(shown, QString(12, u'y'));
    }
    void aMovedSecretIsInOnePlaceOnly()
    {
        SecretBytes first = SecretBytes::random(32);
        const SecretBytes copy = first.clone();
        const SecretBytes second = std::move(first);
        QVERIFY(second == copy);
        QVERIFY(first.isEmpty()); // NOLINT: this is what is tested
        QVERIFY(!(SecretBytes::random(32) == copy));
    }
    void noCoreDumpAndNoDebuggerOfTheSameUser()
    {
        QVERIFY(hardenProcess());
        rlimit limit{1, 1};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
        QCOMPARE(limit.rlim_max, rlim_t(0));
        QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
    }
};

QTEST_APPLESS_MAIN(SecretBytesTest)
#include "SecretBytesTest.moc"
