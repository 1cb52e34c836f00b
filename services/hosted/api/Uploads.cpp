#include "services/hosted/api/Uploads.h"

#include "models/kernel/Id.h"
#include "services/hosted/api/Rows.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr auto base64url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(base64url));
}

QByteArray bytes(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1(), base64url);
}

QByteArray bodyOf(const VaultObject &object)
{
    return QJsonDocument(QJsonObject{{u"i"_s, idText(object.id)}, {u"p"_s, idText(object.person)}, {u"n"_s, object.size}, {u"s"_s, text(object.sha256)},
                                     {u"h"_s, text(object.header)}, {u"k"_s, text(object.key)}, {u"b"_s, object.blob}})
        .toJson(QJsonDocument::Compact);
}

VaultObject objectIn(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    return {QUuid::fromString(json[u"i"].toString()), QUuid::fromString(json[u"p"].toString()), json[u"n"].toInteger(), bytes(json[u"s"]), bytes(json[u"h"]), bytes(json[u"k"]), json[u"b"].toString()};
}

/// Encrypted pieces, one after the other.
class Pieces final : public QIODevice {
public:
    Pieces(Vault &vault, QVector<VaultObject> objects) : m_vault(vault), m_objects(std::move(objects))
    {
        qint64 end = 0;
        for (const VaultObject &object : std::as_const(m_objects))
            m_ends.append(end += object.size);
        QIODevice::open(ReadOnly | Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_ends.isEmpty() ? 0 : m_ends.last(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 at = pos();
        const auto end = std::upper_bound(m_ends.cbegin(), m_ends.cend(), at);
        if (end == m_ends.cend())
            return 0;
        const qsizetype index = end - m_ends.cbegin();
        if (index != m_opened) {
            auto reader = m_vault.reader(m_objects[index]);
            if (!reader) {
                setErrorString(codeName(reader.error().code));
                return -1;
            }
            m_reader = std::move(*reader);
            m_opened = index;
        }
        const qint64 offset = at - (index > 0 ? m_ends[index - 1] : 0);
        const auto got = m_reader->read(offset, {data, static_cast<std::size_t>(std::min(most, *end - at))});
        if (!got)
            setErrorString(codeName(got.error().code));
        return got ? *got : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Vault &m_vault;
    QVector<VaultObject> m_objects;
    QVector<qint64> m_ends; ///< of each, in the whole
    std::unique_ptr<VaultReader> m_reader;
    qsizetype m_opened = -1;
};

} // namespace

QByteArray Uploads::signedText(const QByteArray &body) const
{
    return "praxis upload\n" + m_actor.organization.toByteArray() + m_actor.user.toByteArray() + '\n' + body;
}

Result<QString> Uploads::keep(QByteArrayView piece)
{
    PRAXIS_TRY(const auto writer, m_vault.writer(m_actor.organization));
    PRAXIS_CHECK(writer->write(piece));
    PRAXIS_TRY(const VaultObject object, writer->finish());
    const QByteArray body = bodyOf(object);
    return QString(text(body) + u'.' + text(m_seal.sign(signedText(body))));
}

Result<VaultObject> Uploads::read(const QString &receipt) const
{
    const QByteArray body = bytes(receipt.section(u'.', 0, 0));
    if (!m_seal.verify(signedText(body), bytes(receipt.section(u'.', 1, 1))))
        return invalidValue(u"pieces"_s);
    return objectIn(body);
}

Result<std::unique_ptr<QIODevice>> Uploads::open(const QStringList &receipts)
{
    QVector<VaultObject> objects;
    for (const QString &receipt : receipts) {
        PRAXIS_TRY(const VaultObject object, read(receipt));
        objects.append(object);
    }
    if (objects.isEmpty() || objects.size() > mostPieces || QSet<QString>(receipts.cbegin(), receipts.cend()).size() != receipts.size())
        return invalidValue(u"pieces"_s);
    return std::make_unique<Pieces>(m_vault, std::move(objects));
}

void Uploads::discard(const QStringList &receipts)
{
    for (const QString &receipt : receipts) {
        if (const auto object = read(receipt))
            (void)m_vault.remove(*object); // what stays is swept
    }
}

} // namespace praxis::hosted
