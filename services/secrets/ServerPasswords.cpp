#include "services/secrets/ServerPasswords.h"

#include "services/secrets/PasswordRules.h"

#include <optional>

namespace praxis {

using namespace Qt::StringLiterals;

namespace {

constexpr auto base64 = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;

struct Kept {
    Argon2Cost cost;
    QByteArray salt;
    QByteArray hash;
};

/// "$argon2id$v=19$m=65536,t=3,p=1$SALT$HASH", as the PHC string format has it.
QString textOf(const Argon2Cost &cost, const QByteArray &salt, const SecretBytes &hash)
{
    return u"$argon2id$v=19$m=%1,t=%2,p=1$%3$%4"_s.arg(cost.memoryKiB).arg(cost.passes).arg(QString::fromLatin1(salt.toBase64(base64)),
                                                                                         QString::fromLatin1(hash.view().toByteArray().toBase64(base64)));
}

std::optional<Kept> read(const QString &text)
{
    const QStringList parts = text.split(u'$');
    if (parts.size() != 6 || parts[1] != u"argon2id" || parts[2] != u"v=19")
        return {};
    const QStringList costs = parts[3].split(u',');
    if (costs.size() != 3 || !costs[0].startsWith(u"m=") || !costs[1].startsWith(u"t=") || costs[2] != u"p=1")
        return {};
    Kept kept{{costs[1].mid(2).toLongLong(), costs[0].mid(2).toLongLong()}, QByteArray::fromBase64(parts[4].toLatin1(), base64),
              QByteArray::fromBase64(parts[5].toLatin1(), base64)};
    if (!kept.cost.isSane() || kept.salt.size() != PasswordHasher::saltSize)
        return {};
    return kept;
}

/// As a keyboard's own normal form would have it.
SecretBytes passwordOf(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    return SecretBytes::takePassword(text);
}

} // namespace

/// A place in the queue, for as long as it lives.
class ServerPasswords::Queued {
public:
    Queued(std::atomic<int> &inside, int room) : m_inside(inside), m_isIn(++inside <= room) {}
    ~Queued() { --m_inside; }
    Q_DISABLE_COPY_MOVE(Queued)
    [[nodiscard]] bool isIn() const { return m_isIn; }

private:
    std::atomic<int> &m_inside;
    bool m_isIn;
};

ServerPasswords::ServerPasswords(Argon2Cost cost, int atOnce, int waiting) : m_hasher(cost, atOnce), m_room(atOnce + waiting) {}

Result<SecretBytes> ServerPasswords::hash(const SecretBytes &password, const QByteArray &salt, const Argon2Cost &cost)
{
    const Queued queued(m_inside, m_room);
    if (!queued.isIn())
        return fail(ErrorCode::StoreBusy);
    return m_hasher.hash(m_hasher.takeTurn(), password, salt, cost);
}

Result<QString> ServerPasswords::keep(const QByteArray &password, const QStringList &names)
{
    const SecretBytes typed = passwordOf(password);
    PRAXIS_CHECK(checkNewPassword(typed, names));
    const QByteArray salt = PasswordHasher::makeSalt();
    PRAXIS_TRY(const SecretBytes made, hash(typed, salt, m_hasher.cost()));
    return textOf(m_hasher.cost(), salt, made);
}

Result<bool> ServerPasswords::fits(const QByteArray &password, const QString &kept)
{
    const SecretBytes typed = passwordOf(password);
    if (!checkPasswordSize(typed))
        return false;
    const std::optional<Kept> known = read(kept);
    const Argon2Cost cost = known ? known->cost : m_hasher.cost();
    PRAXIS_TRY(const SecretBytes made, hash(typed, known ? known->salt : QByteArray(PasswordHasher::saltSize, 's'), cost));
    return known && made == SecretBytes::copyOf(known->hash);
}

} // namespace praxis
