#include "services/net/S3Blobs.h"
#include "tests/net/ProviderServer.h"
#include "tests/net/S3Service.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace praxis;
using namespace praxis::net;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

QString named(char c)
{
    return QString(32, QLatin1Char(c));
}

QByteArray bytes(qsizetype size)
{
    QRandomGenerator random(static_cast<quint32>(size));
    QByteArray all(size, Qt::Uninitialized);
    for (char &c : all)
        c = static_cast<char>(random.bounded(256));
    return all;
}

} // namespace

/// Against OpenStack Swift, which speaks S3 and checks every signature; and, for what it does not do wrong, against a few lines of Python.
class S3BlobsTest : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 part = 5 << 20; ///< the least that S3 takes
    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<S3Service> m_service;
    QString m_address;
    std::unique_ptr<S3Blobs> m_blobs;

    [[nodiscard]] S3Blobs::Options options(const QString &prefix = u"praxis/"_s) const
    {
        S3Blobs::Options options;
        options.address = m_address;
        options.bucket = u"recordings"_s;
        options.prefix = prefix;
        options.key = {"us-east-1", "test:tester", "testing"};
        options.http = ProviderServer::http(*m_certificates);
        options.http.stalled = std::chrono::seconds(20); // a busy computer
        options.partBytes = part;
        return options;
    }
    [[nodiscard]] static Result<> put(S3Blobs &blobs, const QString &name, const QByteArray &all, qsizetype piece = 1 << 20)
    {
        PRAXIS_TRY(const auto writer, blobs.put(name));
        for (qsizetype at = 0; at < all.size(); at += piece)
            PRAXIS_CHECK(writer->write(QByteArrayView(all).sliced(at, std::min(piece, all.size() - at))));
        return writer->commit();
    }
    [[nodiscard]] static QByteArray read(Blob &blob, qint64 offset, qint64 length)
    {
        QByteArray all(length, '\0');
        const auto done = blob.read(offset, {reinterpret_cast<uchar *>(all.data()), static_cast<std::size_t>(length)});
        return done ? all : "error: " + codeName(done.error().code).toLatin1();
    }
    [[nodiscard]] static QStringList names(const Result<QVector<BlobEntry>> &entries)
    {
        QStringList all;
        for (const BlobEntry &entry : entries.value())
            all.append(entry.name);
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_certificates = std::make_unique<Certificates>(m_folder.path());
        m_service = std::make_unique<S3Service>(m_folder.path());
        m_address = u"https://localhost:%1"_s.arg(m_service->port());
        m_blobs = std::make_unique<S3Blobs>(options());
        const auto made = m_blobs->ask("PUT", {});
        QVERIFY2(made.has_value() && made->status == 200, made ? made->body.constData() : qPrintable(outcome(made)));
    }
    void cleanup()
    {
        for (const QString &name : names(m_blobs->list({}, 1000)))
            QVERIFY(m_blobs->remove(name));
    }

    void aBlobComesBackAsItWas_data()
    {
        QTest::addColumn<qint64>("size");
        for (const qint64 size : {qint64{0}, qint64{1}, part - 1, part, part + 1, 2 * part, 2 * part + 12'345})
            QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
    }
    void aBlobComesBackAsItWas()
    {
        QFETCH(qint64, size);
        const QByteArray all = bytes(size);
        QCOMPARE(outcome(m_blobs->open(named('a'))), u"not_found"_s);
        QCOMPARE(outcome(put(*m_blobs, named('a'), all, 777'777)), u"ok"_s);
        const auto blob = m_blobs->open(named('a'));
        QCOMPARE(outcome(blob), u"ok"_s);
        QCOMPARE((*blob)->size(), size);
        QVERIFY(read(**blob, 0, size) == all);
        QCOMPARE(m_blobs->list({}, 10)->constFirst().size, size);
        QVERIFY(m_blobs->list({}, 10)->constFirst().writtenAt.ms > 1'500'000'000'000);
    }

    void aBlobIsReadAnywhere()
    {
        const QByteArray all = bytes(3'000'000);
        QCOMPARE(outcome(put(*m_blobs, named('a'), all)), u"ok"_s);
        const auto blob = m_blobs->open(named('a')).value();
        QRandomGenerator random(7);
        for (int i = 0; i < 60; ++i) {
            const int length = random.bounded(1, 70'000), at = random.bounded(3'000'000 - length + 1);
            QVERIFY(read(*blob, at, length) == all.mid(at, length));
        }
        for (qint64 at = 0; at + 65'536 <= all.size(); at += 65'536) // and from one end to the other
            QVERIFY(read(*blob, at, 65'536) == all.mid(at, 65'536));
        QCOMPARE(read(*blob, 3'000'000 - 10, 10), all.last(10));
        QCOMPARE(read(*blob, 3'000'000 - 9, 10), QByteArray("error: file_unreadable"));
        QCOMPARE(read(*blob, -1, 1), QByteArray("error: file_unreadable"));
        QCOMPARE(read(*blob, 3'000'000, 0), QByteArray());
        QVERIFY(m_blobs->remove(named('a')));
        const auto other = m_blobs->open(named('a'));
        QCOMPARE(outcome(other), u"not_found"_s);
    }

    void aNameIsThereOnce()
    {
        QCOMPARE(outcome(put(*m_blobs, named('a'), "one")), u"ok"_s);
        QCOMPARE(outcome(m_blobs->put(named('a'))), u"duplicate blob"_s);
        QCOMPARE(outcome(m_blobs->remove(named('a'))), u"ok"_s);
        QCOMPARE(outcome(m_blobs->remove(named('a'))), u"ok"_s);
        for (const QString &bad : QStringList{u""_s, u"a"_s, named('A'), named('g'), named('a') + u'a', u"../"_s + named('a').mid(3), named('a').mid(1) + u'/', named('a').mid(1) + u'\n'}) {
            QCOMPARE(outcome(m_blobs->put(bad)), u"invalid"_s);
            QCOMPARE(outcome(m_blobs->open(bad)), u"invalid"_s);
            QCOMPARE(outcome(m_blobs->remove(bad)), u"invalid"_s);
        }
    }

    void theListIsPagedByName()
    {
        for (const char c : {'c', 'a', 'f', '0'})
            QCOMPARE(outcome(put(*m_blobs, named(c), QByteArray(c, 'x'))), u"ok"_s);
        S3Blobs other(options(u"other/"_s)), everywhere(options({}));
        QCOMPARE(outcome(put(other, named('b'), "of somebody else")), u"ok"_s);
        QVERIFY(m_blobs->ask("PUT", u"praxis/notes.txt"_s, {}, "no blob").value().status == 200);
        QCOMPARE(names(m_blobs->list({}, 10)), (QStringList{named('0'), named('a'), named('c'), named('f')}));
        QCOMPARE(names(m_blobs->list({}, 2)), (QStringList{named('0'), named('a')}));
        QCOMPARE(names(m_blobs->list(named('a'), 2)), (QStringList{named('c'), named('f')}));
        QCOMPARE(names(m_blobs->list(named('f'), 2)), QStringList());
        QCOMPARE(names(everywhere.list({}, 10)), QStringList());
        QVERIFY(other.remove(named('b')) && m_blobs->ask("DELETE", u"praxis/notes.txt"_s));
    }

    void whoGoesAwayLeavesNothing()
    {
        {
            const auto writer = m_blobs->put(named('a')).value();
            QVERIFY(writer->write(bytes(2 * part + 1)));
            QCOMPARE(names(m_blobs->list({}, 10)), QStringList()); // never a part of it
        }
        QCOMPARE(m_blobs->removeUnfinished(Instant::fromString(u"2100-01-01T00:00:00Z"_s)).value(), 0);
        QCOMPARE(outcome(m_blobs->open(named('a'))), u"not_found"_s);
    }

    void whatWritersThatDiedHaveLeftIsTakenAway()
    {
        S3Blobs other(options(u"other/"_s));
        for (const char c : {'a', 'b', 'b'})
            QCOMPARE(m_blobs->ask("POST", m_blobs->keyOf(named(c)), "uploads=").value().status, 200);
        QCOMPARE(other.ask("POST", other.keyOf(named('a')), "uploads=").value().status, 200);
        QCOMPARE(m_blobs->removeUnfinished(Instant::fromString(u"2020-01-01T00:00:00Z"_s)).value(), 0);
        const Instant late = Instant::fromString(u"2100-01-01T00:00:00Z"_s);
        QCOMPARE(m_blobs->removeUnfinished(late).value(), 3);
        QCOMPARE(m_blobs->removeUnfinished(late).value(), 0);
        QCOMPARE(other.removeUnfinished(late).value(), 1);
    }

    void whoeverHasNoKeyGetsNothing()
    {
        QCOMPARE(outcome(put(*m_blobs, named('a'), "secret")), u"ok"_s);
        S3Blobs::Options with = options();
        with.key.secret = "guessed";
        S3Blobs stranger(with);
        QCOMPARE(outcome(stranger.open(named('a'))), u"file_unreadable"_s);
        QCOMPARE(outcome(stranger.put(named('b'))), u"file_unreadable"_s);
        QCOMPARE(outcome(stranger.remove(named('a'))), u"file_unwritable"_s);
        QCOMPARE(outcome(stranger.list({}, 1)), u"file_unreadable"_s);
        QVERIFY(stranger.list({}, 1).error().data.value(u"detail"_s).toString().startsWith(u"403 SignatureDoesNotMatch"));
        with = options();
        for (const QString &bad : {u"../x"_s, u"A"_s, u"a/b"_s, u"a?b"_s, u""_s}) {
            with.bucket = bad;
            QCOMPARE(outcome(S3Blobs(with).list({}, 1)), u"file_unreadable"_s);
        }
        QVERIFY(m_blobs->open(named('a')));
    }

    void aServiceInTroubleIsSaidSo()
    {
        const TlsServer trouble(m_folder.path(), u"good"_s, u"n = int(self.headers.get('Content-Length') or 0); self.rfile.read(n)\n"
                                                             "if self.command == 'HEAD' and '/' + 'a' * 32 in self.path: self.send_response(200); self.send_header('Content-Length', '100'); self.end_headers()\n"
                                                             "elif self.command == 'HEAD': self.say(404)\n"
                                                             "elif 'uploads=' in self.path: self.say(200, b'<InitiateMultipartUploadResult><UploadId>u/1</UploadId></InitiateMultipartUploadResult>')\n"
                                                             "elif 'partNumber=' in self.path: self.say(200, b'', {'ETag': '\"1\"'})\n"
                                                             "elif 'uploadId=' in self.path: self.say(200, b'<Error><Code>InternalError</Code></Error>')\n"
                                                             "elif 'start-after' in self.path: self.say(200, b'<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>praxis/' + b'b' * 32 + b'</Key><Size>2</Size></Contents></ListBucketResult>')\n"
                                                             "elif 'list-type' in self.path: self.say(200, b'<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>praxis/' + b'a' * 32 + b'</Key><Size>2</Size></Contents></ListBucketResult>')\n"
                                                             "elif self.command == 'GET': self.say(206, b'short')\n"
                                                             "else: self.say(507, b'<Error><Code>QuotaExceeded</Code></Error>')"_s);
        S3Blobs::Options with = options();
        with.address = trouble.address({});
        S3Blobs blobs(with);
        QCOMPARE(outcome(put(blobs, named('b'), bytes(part + 1))), u"file_unwritable"_s); // "200 OK", and it says that it failed
        QCOMPARE(outcome(put(blobs, named('b'), "small")), u"disk_full"_s);
        QCOMPARE(read(*blobs.open(named('a')).value(), 0, 10), QByteArray("error: file_unreadable"));
        QCOMPARE(names(blobs.list({}, 10)), (QStringList{named('a'), named('b')})); // page by page
        with.address = u"https://localhost:1"_s;
        QCOMPARE(outcome(S3Blobs(with).open(named('a'))), u"file_unreadable"_s);
        QCOMPARE(outcome(S3Blobs(with).put(named('a'))), u"file_unreadable"_s);
    }

    void aServiceThatAsksForPatienceIsAskedAgain()
    {
        const TlsServer busy(m_folder.path(), u"good"_s, u"n = int(self.headers.get('Content-Length') or 0); self.rfile.read(n)\n"
                                                          "Handler.asked = getattr(Handler, 'asked', 0) + 1\n"
                                                          "if '/' + 'f' * 32 in self.path or Handler.asked % 3: self.say(503, b'<Error><Code>SlowDown</Code></Error>')\n"
                                                          "elif self.command == 'HEAD': self.say(404)\n"
                                                          "else: self.say(200)"_s);
        S3Blobs::Options with = options();
        with.address = busy.address({});
        S3Blobs blobs(with);
        QCOMPARE(outcome(put(blobs, named('a'), "small")), u"ok"_s); // each request is answered the third time
        const auto never = blobs.remove(named('f')); // and not for ever
        QCOMPARE(outcome(never), u"file_unwritable"_s);
        QCOMPARE(never.error().data.value(u"detail"_s).toString(), u"503 SlowDown"_s);
    }
};

QTEST_GUILESS_MAIN(S3BlobsTest)
#include "S3BlobsTest.moc"
