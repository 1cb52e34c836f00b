#include "services/vault/Bech32.h"
#include "services/vault/PayloadReader.h"
#include "services/vault/PayloadWriter.h"
#include "services/vault/AgeHeader.h"
#include "tests/vault/VaultRoom.h"

#include <QProcess>

#include <cstdio>
#include <numeric>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// The program `age` opens what Praxis keeps, and Praxis opens what `age` wrote.
class AgeProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ageOpensWhatWeKeep_data();
    void ageOpensWhatWeKeep();
    void ageOpensAFileThatHasANewKey();
    void weOpenWhatAgeWrote_data() { ageOpensWhatWeKeep_data(); }
    void weOpenWhatAgeWrote();
    void aFileForSeveralIsOpenedByEach();
    void ageOpensAFileOfManyGigabytes();
    void weOpenAFileOfManyGigabytes();

private:
    static bool isSoak() { return qEnvironmentVariableIntValue("PRAXIS_SOAK") != 0; }
    /// Five gigabytes and a bit in a soak; elsewhere what takes seconds.
    static qint64 manyBytes() { return isSoak() ? 5'368'709'120 + 12'345 : 134'217'728 + 12'345; }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile out(file(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
    }
    /// What a shell line says, run in the folder; the test fails where it fails.
    [[nodiscard]] QByteArray shell(const QString &line) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"bash"_s, {u"-euo"_s, u"pipefail"_s, u"-c"_s, line});
        if (!process.waitForFinished(900'000) || process.exitCode() != 0)
            return "failed: " + process.readAllStandardError();
        return process.readAllStandardOutput().trimmed();
    }

    QTemporaryDir m_folder;
    VaultRoom m_room;
};

namespace {

/// A file beside the vault, as a blob.
class PlainFile final : public Blob {
public:
    explicit PlainFile(const QString &path) : m_file(path) { m_isOpen = m_file.open(QIODevice::ReadOnly); }
    [[nodiscard]] qint64 size() const override { return m_isOpen ? m_file.size() : 0; }
    [[nodiscard]] Result<> read(qint64 offset, std::span<uchar> into) override
    {
        const auto wanted = static_cast<qint64>(into.size());
        if (!m_file.seek(offset) || m_file.read(reinterpret_cast<char *>(into.data()), wanted) != wanted)
            return fail(ErrorCode::FileUnreadable);
        return {};
    }

private:
    QFile m_file;
    bool m_isOpen = false;
};

struct Person {
    vault::Identity identity;
    QString recipient; ///< "age1…"
};

Person somebody()
{
    Person person{vault::randomSecret<32>().value(), {}};
    person.recipient = QString::fromLatin1(vault::bech32("age", vault::publicKeyOf(person.identity).value()));
    return person;
}

QByteArray secretText(const vault::Identity &identity)
{
    return vault::bech32("age-secret-key-", {identity.view().data(), 32}).toUpper();
}

/// What `age` wrote, opened with an identity.
Result<std::unique_ptr<vault::PayloadReader>> openFile(const QString &path, const vault::Identity &identity)
{
    auto blob = std::make_unique<PlainFile>(path);
    QByteArray start(std::min<qint64>(blob->size(), vault::AgeHeader::longest), '\0');
    PRAXIS_CHECK(blob->read(0, {reinterpret_cast<uchar *>(start.data()), static_cast<std::size_t>(start.size())}));
    PRAXIS_TRY(const auto read, vault::AgeHeader::read(start));
    PRAXIS_TRY(const auto fileKey, read.header.unlock(identity));
    return vault::PayloadReader::open(std::move(blob), fileKey, read.size);
}

} // namespace

void AgeProgramTest::initTestCase()
{
    const QByteArray version = shell(u"age --version"_s);
    QVERIFY2(!version.startsWith("failed"), "the program `age` is missing");
}

void AgeProgramTest::ageOpensWhatWeKeep_data()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size : {0LL, 1LL, 65'535LL, 65'536LL, 65'537LL, 131'072LL, 1'048'575LL, 1'048'576LL, 1'048'577LL, 5'000'000LL})
        QTest::addRow("%lld bytes", size) << static_cast<qint64>(size);
}

void AgeProgramTest::ageOpensWhatWeKeep()
{
    QFETCH(const qint64, size);
    const QByteArray plain = noise(size, 7);
    const auto object = m_room.keep(m_room.ann, plain, 70'001);
    MUST(object);
    QCOMPARE(object->size, size);
    QCOMPARE(object->sha256, sha256(plain));
    QVERIFY(write(u"file.age"_s, object->header + m_room.payload(*object)));
    QVERIFY(write(u"key"_s, m_room.vault.ageIdentity(*object).value() + '\n'));
    QCOMPARE(shell(u"age --decrypt --identity key file.age | sha256sum | cut -d' ' -f1"_s), sha256(plain).toHex());
}

void AgeProgramTest::ageOpensAFileThatHasANewKey()
{
    const QByteArray plain = noise(100'000, 9);
    const auto object = m_room.keep(m_room.ann, plain);
    MUST(object);
    QVERIFY(write(u"old"_s, m_room.vault.ageIdentity(*object).value()));
    const auto moved = m_room.vault.rewrap(*object, m_room.bob, m_room.keys.findOrMake(m_room.bob).value());
    MUST(moved);
    QVERIFY(write(u"file.age"_s, moved->header + m_room.payload(*moved)));
    QVERIFY(write(u"key"_s, m_room.vault.ageIdentity(*moved).value()));
    QCOMPARE(shell(u"age --decrypt --identity key file.age | sha256sum | cut -d' ' -f1"_s), sha256(plain).toHex());
    QVERIFY(shell(u"age --decrypt --identity old file.age"_s).startsWith("failed"));
}

void AgeProgramTest::weOpenWhatAgeWrote()
{
    QFETCH(const qint64, size);
    const QByteArray plain = noise(size, 8);
    const Person person = somebody();
    QVERIFY(write(u"plain"_s, plain));
    QCOMPARE(shell(u"age --encrypt --recipient %1 --output file.age plain"_s.arg(person.recipient)), QByteArray());
    const auto reader = openFile(file(u"file.age"_s), person.identity);
    MUST(reader);
    QCOMPARE((*reader)->size(), size);
    QByteArray found(size + 10, '\0');
    QCOMPARE((*reader)->read(0, {found.data(), static_cast<std::size_t>(found.size())}).value_or(-1), size);
    QCOMPARE(found.first(size), plain);
    QVERIFY(codeOf(openFile(file(u"file.age"_s), somebody().identity)) == ErrorCode::KeyMissing);
}

void AgeProgramTest::aFileForSeveralIsOpenedByEach()
{
    std::vector<Person> people;
    QString recipients;
    for (int i = 0; i < 20; ++i) {
        people.push_back(somebody());
        recipients += u" -r "_s + people.back().recipient;
    }
    QCOMPARE(shell(u"echo -n together | age%1 -o file.age"_s.arg(recipients)), QByteArray());
    for (const Person &person : people) {
        const auto reader = openFile(file(u"file.age"_s), person.identity);
        MUST(reader);
        QByteArray found(8, '\0');
        QCOMPARE((*reader)->read(0, {found.data(), 8}).value_or(-1), 8);
        QCOMPARE(found, QByteArray("together"));
    }
}

void AgeProgramTest::ageOpensAFileOfManyGigabytes()
{
    const Person person = somebody();
    const auto fileKey = vault::randomSecret<16>();
    MUST(fileKey);
    const auto header = vault::AgeHeader::make(*fileKey, vault::publicKeyOf(person.identity).value());
    MUST(header);
    QVERIFY(write(u"key"_s, secretText(person.identity)));
    // Nothing is kept on the way: from here through a pipe into age.
    const QByteArray line = QFile::encodeName(u"age -d -i %1 | sha256sum > %2"_s.arg(file(u"key"_s), file(u"sum"_s)));
    std::FILE *age = ::popen(line.constData(), "w");
    QVERIFY(age);
    const auto send = [&](QByteArrayView bytes) -> Result<> {
        if (std::fwrite(bytes.data(), 1, static_cast<std::size_t>(bytes.size()), age) != static_cast<std::size_t>(bytes.size()))
            return fail(ErrorCode::FileUnwritable);
        return {};
    };
    MUST(send(header->text()));
    const auto writer = vault::PayloadWriter::make(*fileKey, send);
    MUST(writer);
    const QByteArray zeros(4'000'000, '\0');
    for (qint64 left = manyBytes(); left > 0; left -= zeros.size())
        MUST((*writer)->write(QByteArrayView(zeros).first(std::min<qint64>(left, zeros.size()))));
    MUST((*writer)->finish());
    QCOMPARE(::pclose(age), 0);
    QCOMPARE((*writer)->size(), manyBytes());
    QFile sum(file(u"sum"_s));
    QVERIFY(sum.open(QIODevice::ReadOnly));
    QCOMPARE(sum.readAll().first(64), (*writer)->sha256().toHex());
}

void AgeProgramTest::weOpenAFileOfManyGigabytes()
{
    const Person person = somebody();
    QCOMPARE(shell(u"truncate -s %1 plain && printf end >> plain && age -r %2 -o file.age plain"_s.arg(manyBytes()).arg(person.recipient)), QByteArray());
    const auto reader = openFile(file(u"file.age"_s), person.identity);
    MUST(reader);
    QCOMPARE((*reader)->size(), manyBytes() + 3);
    QByteArray end(4, '\0');
    QCOMPARE((*reader)->read(manyBytes() - 1, {end.data(), 4}).value_or(-1), 4);
    QCOMPARE(end, QByteArray("\0end", 4));
    std::vector<char> bytes(1'000'000);
    vault::Hasher all;
    for (qint64 at = 0; at < (*reader)->size();) {
        const auto got = (*reader)->read(at, bytes);
        MUST(got);
        all.start({reinterpret_cast<const uchar *>(bytes.data()), static_cast<std::size_t>(*got)});
        all.wait();
        at += *got;
    }
    QCOMPARE(all.result().toHex(), shell(u"sha256sum plain | cut -d' ' -f1"_s));
    QFile::remove(file(u"plain"_s));
    QFile::remove(file(u"file.age"_s));
}

QTEST_GUILESS_MAIN(AgeProgramTest)
#include "AgeProgramTest.moc"
