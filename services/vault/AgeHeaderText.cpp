// The text of an age header: reading and writing. What it means is in AgeHeader.cpp.
#include "services/vault/AgeHeader.h"

#include "services/vault/Base64.h"

#include <algorithm>

namespace praxis::vault {

namespace {

constexpr QByteArrayView version = "age-encryption.org/v1";
constexpr qsizetype columns = 64; ///< of a full line of a body

bool isArgument(const QByteArray &argument)
{
    return !argument.isEmpty() && std::all_of(argument.begin(), argument.end(), [](char c) { return c >= 33 && c <= 126; });
}

class Lines {
public:
    explicit Lines(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] Result<QByteArray> next()
    {
        const qsizetype end = m_bytes.indexOf('\n', m_at);
        if (end < 0 || end >= AgeHeader::longest)
            return m_bytes.size() > AgeHeader::longest ? Result<QByteArray>(tooLarge()) : Result<QByteArray>(malformed("ends early"));
        const QByteArray line = m_bytes.sliced(m_at, end - m_at).toByteArray();
        m_at = end + 1;
        ++m_number;
        return line;
    }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] std::unexpected<Error> malformed(const char *detail) const
    {
        return fail(ErrorCode::Malformed, {{QStringLiteral("line"), m_number}, {QStringLiteral("detail"), QString::fromLatin1(detail)}});
    }

private:
    [[nodiscard]] static std::unexpected<Error> tooLarge()
    {
        return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), QStringLiteral("age header")}, {QStringLiteral("limit"), AgeHeader::longest}});
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_number = 0;
};

Result<AgeStanza> readStanza(const QByteArray &first, Lines &lines)
{
    AgeStanza stanza{first.mid(3).split(' '), {}};
    if (!std::all_of(stanza.arguments.begin(), stanza.arguments.end(), isArgument))
        return lines.malformed("argument");
    for (;;) {
        PRAXIS_TRY(const QByteArray line, lines.next());
        const auto piece = fromBase64(line);
        if (line.size() > columns || !piece)
            return lines.malformed("body");
        stanza.body.append(*piece);
        if (line.size() < columns) // a short line ends it, an empty one after a full one too
            return stanza;
    }
}

} // namespace

Result<AgeHeader::Read> AgeHeader::read(QByteArrayView bytes)
{
    Lines lines(bytes);
    PRAXIS_TRY(const QByteArray first, lines.next());
    if (first != version)
        return lines.malformed("version");
    Read read;
    for (;;) {
        PRAXIS_TRY(const QByteArray line, lines.next());
        if (line.startsWith("-> ")) {
            PRAXIS_TRY(AgeStanza stanza, readStanza(line, lines));
            read.header.stanzas.append(std::move(stanza));
            continue;
        }
        const auto mac = line.startsWith("--- ") ? fromBase64(line.mid(4)) : std::nullopt;
        if (!mac || mac->size() != 32 || read.header.stanzas.isEmpty())
            return lines.malformed("mac");
        read.header.mac = *mac;
        read.size = lines.at();
        return read;
    }
}

Result<AgeHeader> AgeHeader::readWhole(QByteArrayView bytes)
{
    PRAXIS_TRY(Read read, AgeHeader::read(bytes));
    if (read.size != bytes.size())
        return fail(ErrorCode::Malformed, {{QStringLiteral("detail"), QStringLiteral("bytes after the header")}});
    return std::move(read.header);
}

QByteArray AgeHeader::textBeforeMac() const
{
    QByteArray text = version.toByteArray() + '\n';
    for (const AgeStanza &stanza : stanzas) {
        text += "-> " + stanza.arguments.join(' ') + '\n';
        const QByteArray body = toBase64(stanza.body);
        for (qsizetype at = 0; at <= body.size(); at += columns)
            text += body.mid(at, columns) + '\n';
    }
    return text + "---";
}

QByteArray AgeHeader::text() const
{
    return textBeforeMac() + ' ' + toBase64(mac) + '\n';
}

} // namespace praxis::vault
