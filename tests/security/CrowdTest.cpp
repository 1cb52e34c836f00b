#include "services/secrets/ServerPasswords.h"
#include "tests/app/Office.h"

#include <QThreadPool>
#include <QtConcurrentRun>

using namespace office;

namespace {

/// A line of /proc/self/status, in KiB.
qint64 memory(QByteArrayView line)
{
    for (const QByteArray &found : fileBytes(u"/proc/self/status"_s).split('\n')) {
        if (found.startsWith(line))
            return found.mid(line.size()).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

} // namespace

/// Case 25: two hundred people, or a program that guesses, at the sign-in at once. The price of a guess is the real one.
class CrowdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoHundredSignInsAtOnceTakeTheMemoryOfTwo();
    void twoHundredAtAServerTakeTheMemoryOfTwoAndTheRestIsSentAway();
};

void CrowdTest::twoHundredSignInsAtOnceTakeTheMemoryOfTwo()
{
    constexpr int crowd = 200, known = 6;
    constexpr qint64 ofOne = 256 * 1024;
    const QTemporaryDir folder;
    const auto machine = Machine::make(nullptr); // Argon2id with 256 MiB, two at once: what the programs are built with
    QVERIFY(machine.has_value());
    QCOMPARE((*machine)->hasher.cost().memoryKiB, ofOne);
    const auto practice = found(folder.path(), **machine);
    KeyHeader &header = practice->header();
    const qint64 before = memory("VmRSS:");
    QVERIFY(before > 0);
    putBytes(u"/proc/self/clear_refs"_s, "5"); // the peak counts from here
    QThreadPool everybody;
    everybody.setMaxThreadCount(crowd);
    QVector<QFuture<ErrorCode>> answers;
    const Instant now = (*machine)->clock.now();
    const QString huge(1024 * 1024, u'x');
    for (int i = 0; i < crowd; ++i) {
        // A few know the password, most guess, some send a megabyte, some invent a name.
        answers.append(QtConcurrent::run(&everybody, [&header, &huge, now, i] {
            if (i < known)
                return codeOf(header.unlockWithPassword(ana.id, secret(anasPassword), now));
            if (i % 4 == 0)
                return codeOf(header.unlockWithPassword(ana.id, secret(huge), now));
            return codeOf(header.unlockWithPassword(i % 20 == 10 ? u"nobody %1"_s.arg(i) : u"ana"_s, secret(u"a guess, number %1"_s.arg(i)), now));
        }));
    }
    for (const auto &answer : answers) {
        const ErrorCode code = answer.result();
        QVERIFY2(code == ErrorCode::None || code == ErrorCode::WrongPassword || code == ErrorCode::LockedOut || code == ErrorCode::WeakPassword,
                 qPrintable(codeName(code)));
    }
    const qint64 peak = memory("VmHWM:") - before;
    qInfo("two hundred at once: %lld MiB more at the peak", static_cast<long long>(peak / 1024));
    QVERIFY2(peak > ofOne / 2, "nobody was hashed");
    // Two hashes; and what two hundred threads and fifty passwords of a megabyte take besides.
    QVERIFY2(peak <= 2 * ofOne + 128 * 1024, qPrintable(u"%1 KiB"_s.arg(peak)));
}

void CrowdTest::twoHundredAtAServerTakeTheMemoryOfTwoAndTheRestIsSentAway()
{
    constexpr int crowd = 200;
    constexpr qint64 ofOne = 64 * 1024;
    QCOMPARE(ServerPasswords::usual.memoryKiB, ofOne);
    ServerPasswords passwords;
    const QString kept = passwords.keep("quiet harbour lantern 7", {}).value();
    const qint64 before = memory("VmRSS:");
    putBytes(u"/proc/self/clear_refs"_s, "5");
    QThreadPool everybody;
    everybody.setMaxThreadCount(crowd);
    QVector<QFuture<ErrorCode>> answers;
    for (int i = 0; i < crowd; ++i) {
        const QByteArray password = i % 4 == 0 ? QByteArray(1024 * 1024, 'x') : "a guess, number " + QByteArray::number(i);
        answers.append(QtConcurrent::run(&everybody, [&passwords, &kept, password] {
            const auto fits = passwords.fits(password, kept);
            return fits ? (*fits ? ErrorCode::Internal : ErrorCode::WrongPassword) : fits.error().code;
        }));
    }
    int wrong = 0, sentAway = 0;
    for (const auto &answer : answers) {
        wrong += answer.result() == ErrorCode::WrongPassword;
        sentAway += answer.result() == ErrorCode::StoreBusy;
    }
    QCOMPARE(wrong + sentAway, crowd);
    QVERIFY2(wrong >= crowd / 4 + 2, "nobody was hashed");
    const qint64 peak = memory("VmHWM:") - before;
    qInfo("two hundred at a server: %d looked at, %lld MiB more at the peak", wrong, static_cast<long long>(peak / 1024));
    QVERIFY2(peak <= 2 * ofOne + 128 * 1024, qPrintable(u"%1 KiB"_s.arg(peak))); // and two hundred threads with fifty megabytes
}

QTEST_GUILESS_MAIN(CrowdTest)
#include "CrowdTest.moc"
