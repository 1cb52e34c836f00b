#include "models/records/Document.h"
#include "tests/hosted/Backend.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceBytes = 10'000;

QByteArray letter()
{
    return "%PDF-1.4\n" + QByteArray("a line of a letter\n").repeated(1500) + "%%EOF\n";
}

/// A psychologist with a client, and a desk that sends files.
struct Uploading {
    Backend backend;
    TestPractice &p = backend.own;
    QByteArray token;
    QUuid jane;

    explicit Uploading(const QString &kind) : backend(kind)
    {
        (void)p.vault(); // made
        backend.addAccount(p.psychologist, u"lee"_s);
        token = backend.signIn(u"lee"_s);
        jane = p.addPerson(u"Jane"_s, u"Citizen"_s, p.lee);
        p.mustRun(p.at(9, 0, jane));
    }
    [[nodiscard]] HttpAnswer piece(const QByteArray &bytes, const QByteArray &by, const QByteArray &type = "application/octet-stream")
    {
        return Backend::answerOf(backend.api, {"POST", "/api/v1/uploads", {{"authorization", "Bearer " + by}, {"content-type", type}}, bytes, u"192.0.2.1"_s});
    }
    [[nodiscard]] QJsonArray send(const QByteArray &file, const QByteArray &by, qsizetype size = pieceBytes)
    {
        QJsonArray receipts;
        for (qsizetype at = 0; at < file.size(); at += size)
            receipts.append(Backend::jsonOf(piece(file.mid(at, size), by)).value(u"receipt"));
        return receipts;
    }
    [[nodiscard]] QJsonObject document(const QJsonArray &pieces, const QString &name = u"letter.pdf"_s) const
    {
        return {{u"person"_s, idText(jane)}, {u"title"_s, u"A letter"_s}, {u"kind"_s, u"letter"_s}, {u"privacy"_s, u"internal"_s}, {u"file_name"_s, name}, {u"pieces"_s, pieces}};
    }
    [[nodiscard]] HttpAnswer add(const QJsonObject &body, const QByteArray &by, const QByteArray &key = {})
    {
        QList<std::pair<QByteArray, QByteArray>> headers;
        if (!key.isEmpty())
            headers.append({"idempotency-key", key});
        return backend.ask("POST", "/api/v1/documents", body, by, headers);
    }
    [[nodiscard]] static QByteArray idOf(const HttpAnswer &added)
    {
        for (const QJsonValue &touched : Backend::jsonOf(added).value(u"touched").toArray()) {
            if (touched[u"type"].toString() == u"Document")
                return touched[u"id"].toString().toLatin1();
        }
        return {};
    }
    [[nodiscard]] QByteArray fetched(const QByteArray &id)
    {
        const HttpAnswer answer = backend.ask("GET", "/api/v1/documents/" + id + "/file?copy_for=own_use", {}, token);
        QByteArray all = answer.body;
        for (QByteArray next; answer.more && all.size() < answer.length && !(next = answer.more(answer.length - all.size())).isEmpty();)
            all += next;
        return all;
    }
    [[nodiscard]] int payloads() const
    {
        int count = 0;
        for (QDirIterator files(p.folder.filePath(u"media"_s), QDir::Files, QDirIterator::Subdirectories); files.hasNext(); files.next())
            ++count;
        return count;
    }
};

} // namespace

/// Files that come in over the API, in pieces.
class UploadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentComesInPiecesAndIsTheSameFile_data() { onEitherDatabase(); }
    void aDocumentComesInPiecesAndIsTheSameFile();
    void aRequestThatIsSentTwiceMakesOneDocument_data() { onEitherDatabase(); }
    void aRequestThatIsSentTwiceMakesOneDocument();
    void aNewerVersionComesTheSameWay_data() { onEitherDatabase(); }
    void aNewerVersionComesTheSameWay();
    void piecesOfOthersAndForgedOnesAreRefused_data() { onEitherDatabase(); }
    void piecesOfOthersAndForgedOnesAreRefused();
    void whatIsNoDocumentIsRefusedAndLeavesNothing_data() { onEitherDatabase(); }
    void whatIsNoDocumentIsRefusedAndLeavesNothing();
    void howItWasCutHidesNothing_data() { onEitherDatabase(); }
    void howItWasCutHidesNothing();
    void aLetterOfAWordProcessorComesInPieces_data() { onEitherDatabase(); }
    void aLetterOfAWordProcessorComesInPieces();
    void aReceiptGrowsOld_data() { onEitherDatabase(); }
    void aReceiptGrowsOld();
    void nothingIsTakenForWhomOneMayNotSee_data() { onEitherDatabase(); }
    void nothingIsTakenForWhomOneMayNotSee();
};

void UploadsTest::aDocumentComesInPiecesAndIsTheSameFile()
{
    QFETCH(const QString, kind);
    Uploading s(kind);
    const QJsonArray receipts = s.send(letter(), s.token);
    QCOMPARE(receipts.size(), 3);
    const HttpAnswer added = s.add(s.document(receipts), s.token);
    QVERIFY2(added.status == 201, added.body.constData());
    QCOMPARE(s.fetched(Uploading::idOf(added)), letter());
    QCOMPARE(s.payloads(), 1); // of the pieces nothing is left
}

void UploadsTest::aRequestThatIsSentTwiceMakesOneDocument()
{
    QFETCH(const QString, kind);
    Uploading s(kind);
    const QJsonObject body = s.document(s.send(letter(), s.token));
    const HttpAnswer first = s.add(body, s.token, "once"), again = s.add(body, s.token, "once");
    QCOMPARE(first.status, 201);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(s.payloads(), 1);
    QCOMPARE(s.fetched(Uploading::idOf(first)), letter());
}

void UploadsTest::aNewerVersionComesTheSameWay()
{
    QFETCH(const QString, kind);
    Uploading s(kind);
    const QByteArray id = Uploading::idOf(s.add(s.document(s.send(letter(), s.token)), s.token));
    const QByteArray newer = letter() + "% signed\n";
    const HttpAnswer answer = s.backend.ask("POST", "/api/v1/documents/" + id + "/versions", {{u"note"_s, u"signed"_s}, {u"file_name"_s, u"letter.pdf"_s}, {u"pieces"_s, s.send(newer, s.token)}}, s.token);
    QVERIFY2(answer.status == 201, answer.body.constData());
    QCOMPARE(s.fetched(id), newer);
}

void UploadsTest::piecesOfOthersAndForgedOnesAreRefused()
{
    QFETCH(const QString, kind);
    Uploading s(kind);
    s.backend.addAccount(s.p.admin, u"admin"_s);
    const QJsonArray others = s.send(letter(), s.backend.signIn(u"admin"_s)), own = s.send(letter(), s.token);
    QString forged = own[0].toString();
    forged[20] = forged[20] == u'A' ? u'B' : u'A';
    for (const QJsonArray &pieces : {others, QJsonArray{forged}, QJsonArray{own[0], own[0]}, QJsonArray{own[0], QString(own[0].toString() + u"!"_s)}, QJsonArray{own[0], QString(own[0].toString() + u".x"_s)}, QJsonArray{u""_s}, QJsonArray{u"."_s}, QJsonArray{}, QJsonArray{7}}) {
        const HttpAnswer answer = s.add(s.document(pieces), s.token);
        QVERIFY2(answer.status == 422, answer.body.constData());
    }
    QCOMPARE(s.piece({}, s.token).status, 400);
    QCOMPARE(s.piece("{}", s.token, "application/json").status, 415);
    QCOMPARE(s.piece("bytes", "nobody").status, 401);
    QCOMPARE(s.add(s.document(own), s.token).status, 201); // and they are as good as before
}

void UploadsTest::whatIsNoDocumentIsRefusedAndLeavesNothing()
{
    QFETCH(const QString, kind);
    Uploading s(kind);
    const QByteArray program = "\x7f" "ELF" + QByteArray(500, '\1');
    for (const auto &[name, bytes] : {std::pair{u"letter.pdf"_s, program}, {u"letter.pdf"_s, QByteArray("<html><script>")}, {u"../letter.pdf"_s, letter()}, {QString(), letter()}}) {
        const QJsonArray pieces = s.send(bytes, s.token);
        const int before = s.payloads();
        const HttpAnswer answer = s.add(s.document(pieces, name), s.token);
        QVERIFY2(answer.status >= 400 && answer.status < 500, answer.body.constData());
        QCOMPARE(s.payloads(), before); // the pieces, for who tries again; they are swept
    }
}

/// Each look at the file sees it whole, wherever its pieces begin.
void UploadsTest::howItWasCutHidesNothing()
{
    QFETCH(const QString, kind);
    Uploading s(kind);
    const QByteArray program = "\x7f" "ELF" + QByteArray(60, '\1');
    const QByteArray picture = QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200010000000100000802000000") + QByteArray(200, '\0'); // of 65 536 by 65 536
    for (const auto &[name, bytes] : {std::pair{u"notes.txt"_s, program}, {u"scan.png"_s, picture}}) {
        for (const qsizetype size : {1, 4, 8}) {
            const HttpAnswer answer = s.add(s.document(s.send(bytes, s.token, size), name), s.token);
            QVERIFY2(answer.status >= 400 && answer.status < 500, QByteArray(name.toUtf8() + ' ' + QByteArray::number(size) + ": " + answer.body).constData());
        }
    }
}

void UploadsTest::aLetterOfAWordProcessorComesInPieces()
{
    QFETCH(const QString, kind);
    Uploading s(kind);
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import io,os,sys,zipfile\nb=io.BytesIO()\nz=zipfile.ZipFile(b,'w')\nz.writestr('[Content_Types].xml','<x/>')\n"
                                                  "z.writestr('word/document.xml','<w/>')\nz.writestr('word/media/a.png',os.urandom(150000))\nz.close()\nsys.stdout.buffer.write(b.getvalue())"_s});
    QVERIFY(python.waitForFinished(20'000));
    const QByteArray letter = python.readAllStandardOutput();
    QVERIFY(letter.size() > 150'000);
    const HttpAnswer added = s.add(s.document(s.send(letter, s.token, 65'536), u"letter.docx"_s), s.token);
    QVERIFY2(added.status == 201, added.body.constData());
    QCOMPARE(s.fetched(Uploading::idOf(added)), letter);
}

void UploadsTest::aReceiptGrowsOld()
{
    QFETCH(const QString, kind);
    Uploading s(kind);
    const QJsonObject body = s.document(s.send(letter(), s.token));
    s.p.clock.at = s.p.clock.at.plusMinutes(24 * 60 + 1);
    QCOMPARE(s.add(body, s.token).status, 422);
}

/// Nobody gets a key of their own because somebody named them.
void UploadsTest::nothingIsTakenForWhomOneMayNotSee()
{
    QFETCH(const QString, kind);
    Uploading s(kind);
    const QUuid stranger = s.p.addPerson(u"Ann"_s, u"Other"_s);
    for (const QUuid &person : {stranger, s.p.ids.next(), s.backend.other.addPerson(u"Of"_s, u"Another"_s)}) {
        QJsonObject body = s.document(s.send(letter(), s.token));
        body.insert(u"person"_s, idText(person));
        const int before = s.payloads();
        QCOMPARE(s.add(body, s.token).status, 404);
        QCOMPARE(s.payloads(), before);
    }
}

QTEST_GUILESS_MAIN(UploadsTest)
#include "UploadsTest.moc"
