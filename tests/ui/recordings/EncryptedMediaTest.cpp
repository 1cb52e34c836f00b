#include "tests/ui/recordings/FolderWatch.h"
#include "tests/ui/recordings/PlayerWindow.h"
#include "tests/vault/UnpluggedBlobs.h"
#include "tests/vault/VaultRoom.h"

#include <QSignalSpy>
#include <QTemporaryFile>

using namespace praxis;
using namespace praxis::ui;
using namespace praxis::test;

namespace {

QTemporaryDir &home()
{
    static QTemporaryDir folder;
    return folder;
}

} // namespace

/// Recordings out of the vault: decrypted as they are read, and nowhere else.
class EncryptedMediaTest : public QObject {
    Q_OBJECT

public:
    /// Everything that a library keeps for itself goes where this test looks.
    static void initMain()
    {
        FolderWatch::forgiveInherited();
        for (const char *folder : {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"}) {
            const QString path = home().filePath(QString::fromLatin1(folder));
            QDir().mkpath(path);
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            qputenv(folder, QFile::encodeName(path));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Uncompressed sound: large enough to have many chunks of the vault.
        const QStringList codecs{QStringLiteral("-c:v"), QStringLiteral("libvpx"), QStringLiteral("-b:v"), QStringLiteral("500k"),
                                 QStringLiteral("-g"), QStringLiteral("25"), QStringLiteral("-c:a"), QStringLiteral("pcm_s16le")};
        m_film = m_media.film(QStringLiteral("a.mkv"), 12, codecs);
        QVERIFY2(m_film.size() > 1'000'000, "ffmpeg makes the media of this test");
        auto kept = m_room.keep(m_room.ann, m_film);
        MUST(kept);
        m_object = *kept;
    }

    void itPlaysOutOfTheVault()
    {
        PlayerWindow window;
        window.view.open(fromVault(), {}, 5020);
        QTRY_VERIFY(window.session.isSettled());
        QCOMPARE(window.shownNumber(0), TestMedia::numberAt(5020));
        window.session.play();
        QTRY_VERIFY(window.session.position() > 5500);
    }

    /// Case 49.
    void nothingPlainIsWrittenAnywhere()
    {
        {
            PlayerWindow first; // what libraries write once for themselves is written
            first.view.open(inputsOf({m_film}), {}, 1000);
            QTRY_VERIFY(first.session.isSettled());
        }
        FolderWatch watch(home().path());
        QVERIFY(watch.isWatching());
        QStringList open;
        PlayerWindow window;
        connect(&window.session, &MediaSession::pictureChanged, &window.view, [&] { open += FolderWatch::openForWriting(); });
        window.view.open(fromVault(), {});
        window.session.setSpeed(2);
        window.session.play();
        QTRY_VERIFY(window.session.position() > 2000);
        window.session.seek(9000);
        QTRY_VERIFY(window.session.position() > 9500);
        window.view.blank();
        QStringList written = watch.written();
        // Orc, which GStreamer converts pictures with, maps the machine code that it makes through a file it has removed.
        written.removeIf([](const QString &name) { return name.startsWith(u"orcexec."); });
        open.removeIf([](const QString &path) { return path.contains(u"/orcexec."); });
        open.removeDuplicates();
        QCOMPARE(written, QStringList());
        QCOMPARE(open, QStringList());
    }

    void theWatchSeesAFileThatIsGoneAtOnce()
    {
        FolderWatch watch(home().path());
        const QString path = home().filePath(QStringLiteral("TMPDIR/plain"));
        QFile named(path);
        QVERIFY(named.open(QIODevice::WriteOnly) && named.write("plain") == 5 && named.flush() && named.remove());
        QCOMPARE(watch.written(), QStringList{QStringLiteral("plain")});
        QTemporaryFile nameless(path + QStringLiteral(".XXXXXX")); // on Linux it never has a name
        QVERIFY(nameless.open());
        QCOMPARE(FolderWatch::openForWriting().size(), 1);
    }

    /// Case 48.
    void aDamagedPartStopsThePlayerThere()
    {
        const QByteArray whole = m_room.payload(m_object);
        QByteArray damaged = whole;
        damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
        QVERIFY(m_room.setPayload(m_object, damaged));
        PlayerWindow window;
        QSignalSpy failed(&window.view, &PlayerView::failed);
        int last = 0;
        connect(&window.session, &MediaSession::pictureChanged, &window.view, [&] { last = std::max(last, TestMedia::numberOf(window.session.picture(0))); });
        window.view.open(fromVault(), {}, 4000);
        window.session.play();
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed[0][0].value<Error>();
        QCOMPARE(error.code, ErrorCode::StoreDamaged);
        QCOMPARE(error.data.value(QStringLiteral("media")).toString(), QStringLiteral("damaged"));
        QVERIFY2(last <= TestMedia::numberAt(6500), qPrintable(QString::number(last)));
        QVERIFY(m_room.setPayload(m_object, whole));
    }

    /// Case 51.
    void aDriveThatIsPulledOutStopsThePlayerAndNothingElse()
    {
        UnpluggedBlobs drive(*m_room.blobs);
        vault::AgeVault vault(drive, *m_room.archive, m_room.seal, m_room.keys, m_room.ids, m_room.clock);
        // Larger than what a decoder reads ahead (two megabytes).
        const QByteArray film = m_media.film(QStringLiteral("long.mkv"), 40, {QStringLiteral("-c:v"), QStringLiteral("mjpeg"), QStringLiteral("-q:v"), QStringLiteral("2"),
                                                                              QStringLiteral("-c:a"), QStringLiteral("pcm_s16le")});
        QVERIFY2(film.size() > 4'000'000, qPrintable(QString::number(film.size())));
        const auto object = m_room.keep(m_room.ann, film);
        MUST(object);
        auto device = vault.open(*object);
        MUST(device);
        PlayerWindow window;
        QSignalSpy failed(&window.view, &PlayerView::failed);
        std::vector<MediaInput> inputs;
        inputs.push_back({std::move(*device)});
        window.view.open(std::move(inputs), {}, 1000);
        window.session.play();
        QTRY_VERIFY(window.session.isRunning() && window.session.position() > 1500);
        drive.isGone = true;
        window.session.seek(30'000);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 15'000);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::FileUnreadable);
        QVERIFY(!window.session.isRunning());
        QCOMPARE(codeOf(vault.open(*object)), ErrorCode::FileUnreadable);
        drive.isGone = false; // plugged in again it opens as before
        auto again = vault.open(*object);
        MUST(again);
        std::vector<MediaInput> back;
        back.push_back({std::move(*again)});
        window.view.open(std::move(back), {}, 9020);
        QTRY_VERIFY(window.session.isSettled());
        QCOMPARE(window.shownNumber(0), TestMedia::numberAt(9020));
    }

    void anotherKeyOpensNothing()
    {
        const QByteArray key = m_room.keys.kept.value(m_room.ann);
        m_room.keys.kept.remove(m_room.ann);
        QVERIFY(m_room.keys.findOrMake(m_room.ann).has_value());
        const auto device = m_room.vault.open(m_object);
        QCOMPARE(codeOf(device), ErrorCode::KeyMissing);
        PlayerWindow window;
        window.view.showProblem(device.error());
        QCOMPARE(window.session.state(), MediaSession::State::Empty);
        m_room.keys.kept.insert(m_room.ann, key);
    }

private:
    std::vector<MediaInput> fromVault()
    {
        std::vector<MediaInput> inputs;
        auto device = m_room.vault.open(m_object);
        if (!device)
            qFatal("%s", qPrintable(said(device.error())));
        inputs.push_back({std::move(*device)});
        return inputs;
    }

    VaultRoom m_room;
    TestMedia m_media;
    VaultObject m_object;
    QByteArray m_film;
};

QTEST_MAIN(EncryptedMediaTest)
#include "EncryptedMediaTest.moc"
