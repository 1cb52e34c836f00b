#include "tests/bench/Rows.h"

#include "services/secrets/PracticeSeal.h"
#include "services/system/RandomIds.h"
#include "services/system/SystemClock.h"
#include "services/vault/AgeVault.h"
#include "services/vault/FolderBlobs.h"
#include "tests/support/FastFolder.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sched.h>
#include <sys/resource.h>

namespace praxis::bench {

namespace {

constexpr qint64 fileSize = 2'000'000'000;
constexpr qint64 piece = 1'048'576;
constexpr int times = 4;

class OneKey final : public PersonKeys {
public:
    explicit OneKey(Seal &seal) : m_key(must(seal.newWrappedKey())) {}
    [[nodiscard]] Result<QByteArray> find(const QUuid &) override { return m_key; }
    [[nodiscard]] Result<QByteArray> findOrMake(const QUuid &) override { return m_key; }

private:
    QByteArray m_key;
};

/// Seconds of processor time that this program, or those it has started, took.
double processorSeconds(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto seconds = [](const timeval &time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// A vault beside a plain file, in memory or on the disk.
class Place {
public:
    explicit Place(const QString &pattern) : m_folder(pattern)
    {
        QFile file(plain());
        QByteArray noise(piece, Qt::Uninitialized);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        for (qint64 left = fileSize; left > 0; left -= piece) {
            QRandomGenerator::global()->fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
            file.write(noise.constData(), std::min(left, piece));
        }
    }

    [[nodiscard]] VaultObject import()
    {
        QFile file(plain());
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            qFatal("no file");
        const auto writer = must(m_vault.writer(QUuid()));
        QByteArray bytes(piece, Qt::Uninitialized);
        for (;;) {
            const qint64 got = file.read(bytes.data(), bytes.size());
            if (got <= 0)
                return must(writer->finish());
            must(writer->write(QByteArrayView(bytes).first(got)));
        }
    }
    void readAll(const VaultObject &object)
    {
        const auto reader = must(m_vault.reader(object));
        QByteArray bytes(piece, Qt::Uninitialized);
        qint64 at = 0;
        while (const qint64 got = must(reader->read(at, {bytes.data(), static_cast<std::size_t>(bytes.size())})))
            at += got;
        if (at != fileSize)
            qFatal("the file was not read to its end");
    }
    void remove(const VaultObject &object) { must(m_vault.remove(object)); }
    /// The same file for the program: FOLDER/file.age, and its key in FOLDER/key.
    void handOut(const VaultObject &object)
    {
        QFile key(m_folder.filePath(QStringLiteral("key")));
        QFile file(m_folder.filePath(QStringLiteral("header")));
        if (!key.open(QIODevice::WriteOnly) || key.write(must(m_vault.ageIdentity(object)) + '\n') < 0 || !file.open(QIODevice::WriteOnly)
            || file.write(object.header) < 0)
            qFatal("the key cannot be written");
        file.close();
        key.close();
        shell(QStringLiteral("cat header media/*/%1 > file.age").arg(object.blob));
    }
    void shell(const QString &line)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral("bash"), {QStringLiteral("-euc"), line});
        if (!process.waitForFinished(900'000) || process.exitCode() != 0)
            qFatal("failed: %s", qPrintable(line));
    }

private:
    [[nodiscard]] QString plain() const { return m_folder.filePath(QStringLiteral("plain")); }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    RandomIds m_ids{m_clock};
    PracticeSeal m_seal{SecretBytes::random(32), SecretBytes::random(32)};
    OneKey m_keys{m_seal};
    std::unique_ptr<vault::FolderBlobs> m_blobs = must(vault::FolderBlobs::in(m_folder.filePath(QStringLiteral("media"))));
    std::unique_ptr<vault::FolderBlobs> m_archive = must(vault::FolderBlobs::in(m_folder.filePath(QStringLiteral("archive"))));
    vault::AgeVault m_vault{*m_blobs, *m_archive, m_seal, m_keys, m_ids, m_clock};
};

/// This program, and what it starts, on one core for as long as this lives.
class OneCore {
public:
    OneCore()
    {
        sched_getaffinity(0, sizeof m_before, &m_before);
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(sched_getcpu(), &one);
        sched_setaffinity(0, sizeof one, &one);
    }
    ~OneCore() { sched_setaffinity(0, sizeof m_before, &m_before); }
    Q_DISABLE_COPY_MOVE(OneCore)

private:
    cpu_set_t m_before;
};

void measureReading(Place &place, const VaultObject &object, Table &table)
{
    Row row{QStringLiteral("read 2 GB from the vault, one core"), {}, Row::Bound::Ratio, 1 / 0.8, {}, {}, {}};
    const OneCore oneCore;
    const double ours = processorSeconds(RUSAGE_SELF), theirs = processorSeconds(RUSAGE_CHILDREN);
    for (int i = 0; i < times; ++i) {
        row.measured.add(millisecondsOf([&] { place.readAll(object); }));
        row.yardstick.add(millisecondsOf([&] { place.shell(QStringLiteral("exec age --decrypt --identity key file.age > /dev/null")); }));
    }
    row.remark = QStringLiteral("%1 MB/s; files in memory; %2 s of processor a time, beside age --decrypt with %3 s")
                     .arg(2e6 / row.measured.quantile(0.5), 0, 'f', 0)
                     .arg((processorSeconds(RUSAGE_SELF) - ours) / times, 0, 'f', 2)
                     .arg((processorSeconds(RUSAGE_CHILDREN) - theirs) / times, 0, 'f', 2);
    table.add(row);
}

void measureImport(Place &place, const QString &where, Row::Bound bound, Table &table)
{
    Row row{QStringLiteral("import 2 GB into the vault, ") + where, {}, bound, 1 / 0.7, {}, {}, {}};
    place.shell(QStringLiteral("age-keygen -o own 2> /dev/null; age-keygen -y own > recipient"));
    const double ours = processorSeconds(RUSAGE_SELF), theirs = processorSeconds(RUSAGE_CHILDREN);
    for (int i = 0; i < times; ++i) {
        const auto here = [&] {
            VaultObject object;
            row.measured.add(millisecondsOf([&] { object = place.import(); }));
            place.remove(object);
        };
        const auto there = [&] {
            row.yardstick.add(millisecondsOf([&] { place.shell(QStringLiteral("age --encrypt -R recipient -o other.age plain; sync other.age")); }));
            place.shell(QStringLiteral("rm other.age"));
        };
        // They take turns at being first: who comes second finds the memory that the other has given back.
        if (i % 2 == 0)
            here();
        there();
        if (i % 2 != 0)
            here();
    }
    row.remark = QStringLiteral("%1 MB/s; %2 s of processor a time (SHA-256 on a second core), beside age --encrypt and sync with %3 s")
                     .arg(2e6 / row.measured.quantile(0.5), 0, 'f', 0)
                     .arg((processorSeconds(RUSAGE_SELF) - ours) / times, 0, 'f', 2)
                     .arg((processorSeconds(RUSAGE_CHILDREN) - theirs) / times, 0, 'f', 2);
    table.add(row);
}

} // namespace

void measureVault(const QString &folder, Table &table)
{
    {
        Place memory(test::fastFolder());
        const VaultObject object = memory.import();
        memory.handOut(object);
        measureReading(memory, object, table);
        memory.remove(object);
        memory.shell(QStringLiteral("rm file.age"));
        measureImport(memory, QStringLiteral("in memory"), Row::Bound::Ratio, table);
    }
    // What a disk makes of it is shown, and not judged: on a shared machine that is a lottery.
    Place disk(folder + QStringLiteral("/vault-XXXXXX"));
    measureImport(disk, QStringLiteral("on the disk"), Row::Bound::None, table);
}

} // namespace praxis::bench
