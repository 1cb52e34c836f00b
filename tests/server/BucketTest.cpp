#include "services/net/S3Blobs.h"
#include "tests/net/S3Service.h"
#include "tests/net/TlsServer.h"
#include "tests/server/HostedPractice.h"
#include "tests/support/EitherDatabase.h"

#include <QDirIterator>

using namespace praxis::test;
using namespace Qt::StringLiterals;

/// praxisd keeps its media in a bucket: of OpenStack Swift, which speaks S3 and checks every signature.
class BucketTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDocumentGoesIntoTheBucketAndComesBack_data() { onEitherDatabase(); }
    void aDocumentGoesIntoTheBucketAndComesBack();
    void theBucketIsLookedAtBeforeItIsServed();
    void aBucketMayBeOursAlone();
    void whatIsNoPlaceForMediaIsRefused_data();
    void whatIsNoPlaceForMediaIsRefused();

private:
    [[nodiscard]] QStringList media(const QString &secret, const QString &prefix = u"media-of-praxis"_s) const
    {
        return {u"--media"_s, u"s3://test%3Atester@localhost:%1/clinic/%2?region=us-east-1"_s.arg(m_port).arg(prefix), u"--media-secret-file"_s, m_folder.filePath(secret),
                u"--media-authorities"_s, m_certificates->authority()};
    }
    [[nodiscard]] praxis::net::S3Blobs bucket() const
    {
        praxis::net::S3Blobs::Options options;
        options.address = u"https://localhost:%1"_s.arg(m_port);
        options.bucket = u"clinic"_s;
        options.key = {"us-east-1", "test:tester", "testing"};
        options.http.hosts = {u"localhost"_s};
        options.http.authorities = m_certificates->authority();
        options.http.toThisComputer = true;
        return praxis::net::S3Blobs(options);
    }
    [[nodiscard]] QByteArray listed() const
    {
        const auto answer = bucket().ask("GET", {}, "list-type=2");
        return answer ? answer->body : QByteArray();
    }
    /// curl sends bytes, and reads them.
    [[nodiscard]] static QByteArray curl(const QStringList &arguments, const QByteArray &body = {})
    {
        QProcess run;
        run.start(u"curl"_s, QStringList{u"-sS"_s, u"--max-time"_s, u"60"_s} + arguments);
        run.write(body);
        run.closeWriteChannel();
        return run.waitForFinished(70'000) ? run.readAllStandardOutput() : QByteArray("curl does not end");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<S3Service> m_service;
    int m_port = 0;
    std::unique_ptr<HostedPractice> m_practice;
};

void BucketTest::initTestCase()
{
    m_certificates = std::make_unique<Certificates>(m_folder.path());
    m_service = std::make_unique<S3Service>(m_folder.path());
    m_port = m_service->port();
    writeSecret(m_folder.filePath(u"secret"_s), "testing\n");
    writeSecret(m_folder.filePath(u"wrong"_s), "guessed\n");
    m_practice = std::make_unique<HostedPractice>(PostgresServer::running());
    const auto made = bucket().ask("PUT", {});
    QVERIFY2(made && made->status == 200, made ? made->body.constData() : "nobody answers");
}

void BucketTest::aDocumentGoesIntoTheBucketAndComesBack()
{
    QFETCH(const QString, kind);
    // On one file it is the sample practice, whose own media lie in its folder.
    const bool founded = kind == u"postgresql";
    const QString prefix = founded ? u"media-of-praxis"_s : u"media-of-one-file"_s, login = founded ? practiceLogin : u"robin"_s;
    const QString password = founded ? QString::fromUtf8(practicePassword) : u"harbour-side-sample-robin"_s;
    const QByteArray letter = "To whom it may concern: the chair by the window is free on Tuesdays.\n" + QByteArray(200'000, 'x') + "\nYours\n";
    {
        RunningServer server((founded ? m_practice->options : QStringList{u"--sample"_s}) + media(u"secret"_s, prefix));
        const auto lying = [&] { return QDir(server.folder.path()).entryList({u"media"_s, u"incoming"_s}); };
        const auto files = [&] {
            qsizetype count = 0;
            for (const QString &folder : lying()) {
                for (QDirIterator all(server.folder.filePath(folder), QDir::Files, QDirIterator::Subdirectories); all.hasNext(); all.next())
                    ++count;
            }
            return count;
        };
        const qsizetype before = files();
        const QString by = u"Authorization: Bearer "_s + server.signIn(login, password);
        const QString person = server.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Citizen"_s}, {u"given_name"_s, u"Jane"_s}}, {by}).json()[u"touched"][0][u"id"].toString();
        QVERIFY(!person.isEmpty());
        const QByteArray receipt = curl({u"-H"_s, by, u"-H"_s, u"Content-Type: application/octet-stream"_s, u"--data-binary"_s, u"@-"_s, QString(server.url() + u"/api/v1/uploads")}, letter);
        const QString piece = QJsonDocument::fromJson(receipt).object()[u"receipt"].toString();
        QVERIFY2(!piece.isEmpty(), receipt.constData());
        const auto added = server.ask(u"/api/v1/documents"_s, "POST", {{u"person"_s, person}, {u"title"_s, u"A chair"_s}, {u"kind"_s, u"letter"_s}, {u"privacy"_s, u"internal"_s},
                                                                       {u"file_name"_s, u"chair.txt"_s}, {u"pieces"_s, QJsonArray{piece}}}, {by});
        QVERIFY2(added.status == 201, added.body.constData());
        QString document;
        for (const QJsonValue &touched : added.json()[u"touched"].toArray())
            document = touched[u"type"] == u"Document"_s ? touched[u"id"].toString() : document;
        const QString file = server.url() + u"/api/v1/documents/"_s + document + u"/file?copy_for=own_use"_s;
        QCOMPARE(curl({u"-H"_s, by, file}), letter);
        QCOMPARE(curl({u"-H"_s, by, u"-r"_s, u"150000-150099"_s, file}), letter.mid(150'000, 100));
        const QByteArray incoming = prefix.toLatin1() + "/incoming/";
        QVERIFY(!listed().contains(incoming)); // its pieces went
        (void)curl({u"-H"_s, by, u"-H"_s, u"Content-Type: application/octet-stream"_s, u"--data-binary"_s, u"@-"_s, QString(server.url() + u"/api/v1/uploads")}, letter);
        QCOMPARE(files(), before); // nothing of it lies beside the server
        QVERIFY(!founded || lying().isEmpty());
        QVERIFY(listed().contains(incoming)); // and what nobody comes back for lies apart, until it is swept
    }
    const QByteArray names = listed();
    QVERIFY2(names.contains(QByteArray("<Key>" + prefix.toLatin1() + "/media/")), names.constData());
    for (QDirIterator files(m_folder.filePath(u"devices"_s), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QFile kept(files.next());
        QVERIFY(kept.open(QIODevice::ReadOnly) && !kept.readAll().contains("the chair by the window")); // and whoever keeps it cannot read it
    }

    if (!founded)
        return; // the sample's own are not in the bucket
    const QStringList verify = QStringList{u"--data"_s, m_practice->folder.path(), u"--json"_s, u"verify"_s, u"vault"_s} + m_practice->options;
    const auto [code, said] = praxisctl(verify + media(u"secret"_s));
    QVERIFY2(code == 0, said.constData());
    QVERIFY(jsonIn(said).value(u"files"_s).toInteger() > 0);
    QVERIFY(praxisctl(verify).first != 0); // in the folder there is none of it
    QVERIFY(praxisctl(verify + media(u"wrong"_s)).first != 0);
}

void BucketTest::theBucketIsLookedAtBeforeItIsServed()
{
    const auto checked = [&](const QString &secret) {
        return ran(QStringLiteral(PRAXISD), QStringList{u"--check"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_practice->folder.path(), u"--public-url"_s, u"https://praxis.test"_s}
                                                + m_practice->options + media(secret));
    };
    const QByteArray before = listed();
    const auto [good, words] = checked(u"secret"_s);
    QVERIFY2(words.contains("Media are written to https://localhost:"), words.constData());
    Q_UNUSED(good) // this PostgreSQL does not wait for its disk, which is found, too
    QCOMPARE(listed(), before); // and taken away again
    const auto [bad, refused] = checked(u"wrong"_s);
    QVERIFY2(bad != 0 && refused.contains("Media cannot be kept in"), refused.constData());
    QVERIFY(!refused.contains("guessed"));
    m_service.reset();
    const auto [gone, nobody] = checked(u"secret"_s);
    m_service = std::make_unique<S3Service>(m_folder.path());
    m_port = m_service->port();
    QVERIFY2(gone != 0 && nobody.contains("Media cannot be kept in"), nobody.constData());
}

void BucketTest::aBucketMayBeOursAlone()
{
    const auto [code, words] = ran(QStringLiteral(PRAXISD), QStringList{u"--check"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_practice->folder.path(), u"--public-url"_s, u"https://praxis.test"_s}
                                                                + m_practice->options + QStringList(media(u"secret"_s)).replaceInStrings(u"localhost"_s, u"LOCALHOST"_s).replaceInStrings(u"/media-of-praxis"_s, QString()));
    QVERIFY2(words.contains("Media are written to https://localhost:"), words.constData());
    Q_UNUSED(code)
}

void BucketTest::whatIsNoPlaceForMediaIsRefused_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"s3://localhost/clinic?region=us-east-1", "s3://key:secret@localhost/clinic?region=us-east-1", "s3://key@localhost/clinic", "https://key@localhost/clinic?region=us-east-1",
                                "s3://key@localhost/Clinic?region=us-east-1", "s3://key@localhost/clinic/..%2f?region=us-east-1", "s3://key@localhost/clinic/..?region=us-east-1", "s3://key@localhost/clinic/my.folder?region=us-east-1", "s3://key@local host/clinic?region=us-east-1", "/srv/media"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void BucketTest::whatIsNoPlaceForMediaIsRefused()
{
    QFETCH(const QString, address);
    const auto [code, said] = ran(QStringLiteral(PRAXISD), QStringList{u"--check"_s, u"--data"_s, m_practice->folder.path(), u"--public-url"_s, u"https://praxis.test"_s} + m_practice->options
                                                               + QStringList{u"--media"_s, address, u"--media-secret-file"_s, m_folder.filePath(u"secret"_s)});
    QVERIFY2(code != 0 && said.contains("s3://") == !address.contains(u":secret"), said.constData());
    QVERIFY(!said.contains("testing"));
}

QTEST_GUILESS_MAIN(BucketTest)
#include "BucketTest.moc"
