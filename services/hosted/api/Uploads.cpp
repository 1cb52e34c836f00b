#include "services/hosted/api/Uploads.h"

#include "models/kernel/Id.h"
#include "services/hosted/api/Rows.h"
#include "services/hosted/identity/Secrets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <chrono>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

QString utf8Text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(base64url));
}

QByteArray bytes(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1(), base64url);
}

QByteArray bodyOf(const VaultObject &object, const QStringList &madeOf, Instant at)
{
    QJsonObject body{{u"t"_s, at.ms}, {u"i"_s, idText(object.id)}, {u"p"_s, idText(object.person)}, {u"n"_s, object.size}, {u"s"_s, utf8Text(object.sha256)},
                                     {u"h"_s, utf8Text(object.header)}, {u"k"_s, utf8Text(object.key)}, {u"b"_s, object.blob}};
    if (!madeOf.isEmpty())
        body.insert(u"f"_s, QJsonArray::fromStringList(madeOf));
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
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
    /// Whole, across pieces: who asks for the end of an archive is not to get half of it because somebody cut there.
    qint64 readData(char *data, qint64 most) override
    {
        qint64 done = 0;
        while (done < most) {
            const qint64 got = readPiece(pos() + done, data + done, most - done);
            if (got < 0)
                return -1;
            if (got == 0)
                break;
            done += got;
        }
        return done;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 readPiece(qint64 at, char *data, qint64 most)
    {
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
    return receiptFor({object, {}});
}

QString Uploads::receiptFor(const Piece &piece) const
{
    const QByteArray body = bodyOf(piece.object, piece.madeOf, m_clock.now());
    return utf8Text(body) + u'.' + utf8Text(m_seal.sign(signedText(body)));
}

Result<QString> Uploads::join(const QStringList &receipts, const std::function<Result<>(qint64 size)> &mayTake)
{
    PRAXIS_TRY(const auto bytes, open(receipts));
    PRAXIS_CHECK(mayTake(bytes->size()));
    Piece joined;
    for (const QString &receipt : receipts) {
        PRAXIS_TRY(const Piece piece, read(receipt));
        if (!piece.madeOf.isEmpty())
            return invalidValue(u"pieces"_s);
        joined.madeOf.append(piece.object.blob);
    }
    PRAXIS_TRY(const auto writer, m_vault.writer(m_actor.organization));
    for (qint64 done = 0; done < bytes->size();) {
        const QByteArray some = bytes->read(1 << 20);
        if (some.isEmpty())
            return fail(ErrorCode::FileUnreadable, {{u"media"_s, u"missing"_s}});
        PRAXIS_CHECK(writer->write(some));
        done += some.size();
    }
    PRAXIS_TRY(joined.object, writer->finish());
    return receiptFor(joined);
}

Result<Uploads::Piece> Uploads::read(const QString &receipt) const
{
    const QByteArray body = bytes(receipt.section(u'.', 0, 0));
    const QByteArray signature = bytes(receipt.section(u'.', 1));
    // One piece has one receipt: what decodes to the same is not the same.
    if (receipt != utf8Text(body) + u'.' + utf8Text(signature) || !m_seal.verify(signedText(body), signature))
        return invalidValue(u"pieces"_s);
    const QJsonObject said = QJsonDocument::fromJson(body).object();
    const Instant at{said[u"t"].toInteger()};
    if (m_clock.now().ms - at.ms > std::chrono::milliseconds(Vault::grace).count())
        return invalidValue(u"pieces"_s);
    return Piece{objectIn(body), said[u"f"].toVariant().toStringList()};
}

Result<std::unique_ptr<QIODevice>> Uploads::open(const QStringList &receipts)
{
    if (receipts.isEmpty() || receipts.size() > mostPieces || QSet<QString>(receipts.cbegin(), receipts.cend()).size() != receipts.size())
        return invalidValue(u"pieces"_s);
    QVector<VaultObject> objects;
    for (const QString &receipt : receipts) {
        PRAXIS_TRY(const Piece piece, read(receipt));
        if (!m_vault.reader(piece.object)) // used, or swept
            return invalidValue(u"pieces"_s);
        objects.append(piece.object);
    }
    return std::make_unique<Pieces>(m_vault, std::move(objects));
}

void Uploads::discard(const QStringList &receipts)
{
    for (const QString &receipt : receipts) {
        const auto piece = read(receipt);
        if (!piece)
            continue;
        (void)m_vault.remove(piece->object); // what stays is swept
        for (const QString &blob : piece->madeOf) {
            VaultObject one;
            one.blob = blob;
            (void)m_vault.remove(one);
        }
    }
}

} // namespace praxis::hosted
