#include "tests/support/opened/Opened.h"
#include "tests/ui/recordings/PlayerWindow.h"
#include "ui/recordings/SoundShapeReader.h"

#include <QFile>
#include <QSignalSpy>
#include <QtEndian>

#include <array>
#include <cstring>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace praxis;
using namespace praxis::ui;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// Whoever connects to this port of this computer is counted, and never answered.
class Listener {
public:
    Listener() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(m_socket, 100) != 0
            || ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &length) != 0)
            qFatal("no port");
        m_port = ntohs(address.sin_port);
    }
    ~Listener() { ::close(m_socket); }
    [[nodiscard]] QByteArray url(const QByteArray &path) const { return "http://127.0.0.1:" + QByteArray::number(m_port) + path; }
    [[nodiscard]] int came() const
    {
        int connections = 0;
        for (int one = 0; (one = ::accept(m_socket, nullptr, nullptr)) >= 0; ++connections)
            ::close(one);
        return connections;
    }

private:
    int m_socket;
    quint16 m_port = 0;
};

QByteArray box(const char *type, const QByteArray &content)
{
    const auto size = qToBigEndian(static_cast<quint32>(content.size() + 8));
    return QByteArray(reinterpret_cast<const char *>(&size), 4) + type + content;
}

/// QuickTime's way of saying "the film is over there".
QByteArray redirectingMovie(const QByteArray &url)
{
    const auto length = qToBigEndian(static_cast<quint32>(url.size() + 1));
    const QByteArray reference = box("rdrf", QByteArray(4, '\0') + "url " + QByteArray(reinterpret_cast<const char *>(&length), 4) + url + '\0');
    return box("ftyp", "qt  " + QByteArray(4, '\0') + "qt  ") + box("moov", box("rmra", box("rmda", reference)));
}

/// An ordinary film whose media is said to be elsewhere ("dref" with a URL instead of "in this file").
QByteArray movieWithMediaElsewhere(QByteArray film, const QByteArray &url)
{
    const qsizetype at = film.indexOf(QByteArray("url \0\0\0\1", 8));
    if (at < 0)
        return {};
    film.replace(at, 8, QByteArray("url \0\0\0\0", 8)); // version, flags: not self-contained
    return film + box("free", url);
}

} // namespace

/// Case 45: files that would make a player open something else. Nothing but the device that it was given is opened, and no address is asked.
class HostileMediaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWatchSeesWhatIsOpened();
    void aTrapOpensNothing_data();
    void aTrapOpensNothing();

private:
    TestMedia m_media;
    QTemporaryDir m_canary{QDir::tempPath() + u"/praxis-canary-XXXXXX"_s};
    QByteArray m_film;
    Listener m_listener;
};

void HostileMediaTest::initTestCase()
{
    m_film = m_media.film(u"a.mp4"_s, 2, {u"-c:v"_s, u"libx264"_s, u"-pix_fmt"_s, u"yuv420p"_s, u"-c:a"_s, u"aac"_s});
    QVERIFY2(!m_film.isEmpty(), "ffmpeg makes the media of this test");
    for (const QString &name : {u"film.mp4"_s, u"film.ts"_s, u"words.srt"_s}) { // it is there, and would play
        QFile file(m_canary.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_film) == m_film.size());
    }
    MediaSession session(TestSound::silent()); // what libraries load once is loaded
    session.load(inputsOf({m_film}), 1020);
    QTRY_VERIFY(session.isSettled());
}

/// Otherwise the test below would prove nothing.
void HostileMediaTest::theWatchSeesWhatIsOpened()
{
    opened_watch(m_canary.path().toLocal8Bit().constData());
    QFile file(m_canary.filePath(u"film.mp4"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(opened_files(), 1);
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_listener.url({}).split(':').last().toUShort());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    ::close(socket);
    QCOMPARE(opened_connections(), 1);
    QCOMPARE(m_listener.came(), 1);
}

void HostileMediaTest::aTrapOpensNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray file = "file://" + m_canary.filePath(u"film.ts"_s).toUtf8(), path = m_canary.filePath(u"film.mp4"_s).toUtf8(), web = m_listener.url("/film.ts");
    const QByteArray playlist = "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n%1\n#EXT-X-ENDLIST\n";
    const auto with = [](QByteArray text, const QByteArray &where) { return text.replace("%1", where); };
    const QByteArray manifest = "<?xml version=\"1.0\"?>\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\" mediaPresentationDuration=\"PT9S\">"
                                "<Period><AdaptationSet mimeType=\"video/mp4\"><Representation id=\"1\" bandwidth=\"9\"><BaseURL>%1</BaseURL></Representation></AdaptationSet></Period></MPD>";
    QTest::newRow("a playlist of a file here") << with(playlist, file);
    QTest::newRow("a playlist of a path") << with(playlist, path);
    QTest::newRow("a playlist of an address") << with(playlist, web);
    QTest::newRow("a playlist of playlists") << with("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=100\n%1\n", web);
    QTest::newRow("a playlist with a key elsewhere") << with("#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"%1\"\n#EXTINF:10,\n/dev/null\n#EXT-X-ENDLIST\n", web);
    QTest::newRow("a playlist in a music file's tag") << QByteArray(QByteArray("ID3\3\0\0\0\0\0\0", 10) + with(playlist, file));
    QTest::newRow("a playlist in a music file's tag, of an address") << QByteArray(QByteArray("ID3\3\0\0\0\0\0\0", 10) + with(playlist, web));
    QTest::newRow("a list to join (ffconcat)") << QByteArray("ffconcat version 1.0\nfile '" + path + "'\n");
    QTest::newRow("a list to join, of an address") << QByteArray("ffconcat version 1.0\nfile '" + web + "'\n");
    QTest::newRow("a list to join, in a music file's tag") << QByteArray(QByteArray("ID3\3\0\0\0\0\0\0", 10) + "ffconcat version 1.0\nfile '" + path + "'\n");
    QTest::newRow("a manifest of DASH") << with(manifest, web);
    QTest::newRow("a manifest of DASH, in a music file's tag") << QByteArray(QByteArray("ID3\3\0\0\0\0\0\0", 10) + with(manifest, web));
    QTest::newRow("a manifest of Smooth Streaming") << QByteArray("<?xml version=\"1.0\"?><SmoothStreamingMedia MajorVersion=\"2\" Duration=\"100\" Url=\"" + web + "\"/>");
    QTest::newRow("a list of Winamp") << QByteArray("[playlist]\nFile1=" + path + "\nNumberOfEntries=1\n");
    QTest::newRow("a list of Windows") << QByteArray("<asx version=\"3.0\"><entry><ref href=\"" + web + "\"/></entry></asx>");
    QTest::newRow("a description of a session") << QByteArray("v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n");
    QTest::newRow("a film that is over there") << redirectingMovie(web);
    QTest::newRow("a film that is a file over there") << redirectingMovie(file);
    QTest::newRow("a film whose media is over there") << movieWithMediaElsewhere(m_film, web);
    QTest::newRow("a page with a film") << QByteArray("<!doctype html><video src=\"" + web + "\" autoplay></video>");
    QTest::newRow("a picture that is a drawing with a picture") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\"><image x:href=\"" + file + "\"/></svg>");
    QTest::newRow("a picture and an archive") << QByteArray(QByteArray("GIF89a\1\0\1\0\0\0\0;") + QByteArray("PK\5\6").leftJustified(22, '\0'));
    QTest::newRow("a program") << QByteArray("MZ").leftJustified(4096, '\0');
}

void HostileMediaTest::aTrapOpensNothing()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!bytes.isEmpty());
    opened_watch(m_canary.path().toLocal8Bit().constData());
    MediaSession session(TestSound::silent());
    QSignalSpy failed(&session, &MediaSession::failed);
    session.load(inputsOf({bytes}));
    session.play();
    SoundShapeReader shape(deviceOf(bytes));
    QSignalSpy measured(&shape, &SoundShapeReader::finished), notMeasured(&shape, &SoundShapeReader::failed);
    shape.start();
    // A film whose media is said to be elsewhere may be played from what is in it; all others are refused.
    const bool mayPlay = QByteArray(QTest::currentDataTag()) == "a film whose media is over there";
    QTRY_VERIFY_WITH_TIMEOUT(failed.size() == 1 || (mayPlay && session.position() > 300), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(measured.size() + notMeasured.size() > 0, 15'000);
    session.blank();
    QCOMPARE(opened_files(), 0);
    QCOMPARE(opened_connections(), 0);
    QCOMPARE(m_listener.came(), 0);
}

QTEST_MAIN(HostileMediaTest)
#include "HostileMediaTest.moc"
