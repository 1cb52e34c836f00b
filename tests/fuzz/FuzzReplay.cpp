#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cstdio>

/// Stands in for libFuzzer where the compiler has none: runs every file of a corpus, then mutations of them from a seed
/// that is printed. `target CORPUS [MUTATIONS [SEED]]`.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

void run(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()), static_cast<size_t>(bytes.size()));
}

QByteArray randomPiece(const QByteArray &from, QRandomGenerator &random)
{
    const int size = static_cast<int>(from.size());
    const int at = random.bounded(size + 1);
    return from.mid(at, random.bounded(1, 64));
}

QByteArray mutated(QByteArray bytes, const QList<QByteArray> &corpus, QRandomGenerator &random)
{
    static const QList<QByteArray> words{"\r\n", "\n ", ";", ":", ",", "\"", "=", "\\", QByteArray(1, '\0'), "\xff", "\xc3", "-", "9999999999",
                                         "BEGIN:VEVENT\n", "END:VEVENT\n", "BEGIN:VCARD\n", "END:VCARD\n", ";COUNT=0", ";UNTIL=", ";BYDAY=", "20260101",
                                         "-> X25519 ", "-> ", "--- ", "\r\nContent-Length: 1", "bytes=", "{\"", "\":", "[", "}", "\\u00", "&", "%", "1e308", "."};
    for (int i = random.bounded(1, 6); i > 0; --i) {
        const int size = static_cast<int>(bytes.size());
        const int at = random.bounded(size + 1);
        switch (random.bounded(6)) {
        case 0:
            if (at < size)
                bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 1: bytes.insert(at, words[random.bounded(static_cast<int>(words.size()))]); break;
        case 2: bytes.remove(at, random.bounded(1, 32)); break;
        case 3: bytes.insert(at, randomPiece(corpus[random.bounded(static_cast<int>(corpus.size()))], random)); break;
        case 4: bytes.insert(at, randomPiece(bytes, random)); break;
        default: bytes.truncate(at); break;
        }
    }
    return bytes;
}

} // namespace

int main(int count, char **arguments)
{
    const QDir folder(count > 1 ? QString::fromLocal8Bit(arguments[1]) : QString());
    const int rounds = count > 2 ? QByteArray(arguments[2]).toInt() : 20'000;
    const quint32 seed = count > 3 ? QByteArray(arguments[3]).toUInt() : QRandomGenerator::global()->generate();
    QList<QByteArray> corpus;
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        corpus.append(file.readAll());
        run(corpus.last());
    }
    if (corpus.isEmpty()) {
        std::fputs("no corpus\n", stderr);
        return 2;
    }
    std::printf("%d seeds, %d mutations, seed %u\n", static_cast<int>(corpus.size()), rounds, seed);
    std::fflush(stdout);
    QRandomGenerator random(seed);
    for (int i = 0; i < rounds; ++i)
        run(mutated(corpus[random.bounded(static_cast<int>(corpus.size()))], corpus, random));
    return 0;
}
