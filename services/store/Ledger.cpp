#include "services/store/Ledger.h"

#include "models/ports/AuditBody.h"

#include <QSet>
#include <QtEndian>

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <limits>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 10'000;
constexpr qsizetype hashSize = 32;
constexpr char keyOfPerson[] = "SELECT wrapped FROM person_key WHERE organization_id = ? AND person = ?";

} // namespace

ChainHasher::ChainHasher() : m_context(EVP_MD_CTX_new()), m_sha256(EVP_MD_fetch(nullptr, "SHA256", nullptr))
{
}

ChainHasher::~ChainHasher()
{
    EVP_MD_free(m_sha256);
    EVP_MD_CTX_free(m_context);
}

QByteArrayView ChainHasher::hash(QByteArrayView previous, qint64 number, QByteArrayView body)
{
    std::array<uchar, 1 + hashSize + 8> start{};
    std::copy_n(previous.data(), std::min(previous.size(), hashSize), start.begin() + 1);
    qToBigEndian(static_cast<quint64>(number), start.data() + 1 + hashSize);
    EVP_DigestInit_ex2(m_context, m_sha256, nullptr);
    EVP_DigestUpdate(m_context, start.data(), start.size());
    EVP_DigestUpdate(m_context, body.data(), static_cast<std::size_t>(body.size()));
    EVP_DigestFinal_ex(m_context, reinterpret_cast<uchar *>(m_hash.data()), nullptr);
    return {m_hash.data(), hashSize};
}

Result<Statement *> Ledger::counter()
{
    const bool postgres = m_transaction.connection.dialect().isPostgres();
    return m_transaction.connection.prepared(postgres
        ? "SELECT change_number, audit_number, audit_hash FROM counter WHERE organization_id = ? FOR UPDATE"
        : "SELECT change_number, audit_number, audit_hash FROM counter WHERE organization_id = ?");
}

Result<> Ledger::ask()
{
    PRAXIS_TRY(Statement *statement, counter());
    return statement->send({m_transaction.tenant});
}

Result<> Ledger::begin()
{
    PRAXIS_TRY(Statement *statement, counter());
    const Reading reading(*statement);
    PRAXIS_TRY(bool found, statement->step());
    if (!found) {
        statement->finish();
        PRAXIS_TRY(Statement *counter, m_transaction.connection.prepared(
            "INSERT INTO counter (organization_id, change_number, audit_number, audit_hash) VALUES (?, 0, 0, ?) ON CONFLICT DO NOTHING"));
        PRAXIS_CHECK(counter->run({m_transaction.tenant, QByteArray(hashSize, '\0')}));
        PRAXIS_TRY(Statement *tenant, m_transaction.connection.prepared("INSERT INTO tenant (organization_id) VALUES (?) ON CONFLICT DO NOTHING"));
        PRAXIS_CHECK(tenant->run({m_transaction.tenant}));
        PRAXIS_CHECK(statement->run({m_transaction.tenant}));
        PRAXIS_TRY(found, statement->step());
    }
    m_counter = {statement->number(0), statement->number(1), statement->bytes(2), false};
    m_audit.begin();
    return {};
}

void Ledger::mark()
{
    m_marked = m_counter;
    m_audit.mark();
}

void Ledger::returnToMark()
{
    m_counter = m_marked;
    m_audit.returnToMark();
}

Result<> Ledger::finish()
{
    if (!m_counter.touched)
        return {};
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "UPDATE counter SET change_number = ?, audit_number = ?, audit_hash = ? WHERE organization_id = ?"));
    return statement->runLater({numberValue(m_counter.change), numberValue(m_counter.audit), m_counter.hash, m_transaction.tenant});
}

Result<qint64> Ledger::numberChange(const RecordType &type, const QUuid &id)
{
    PRAXIS_CHECK(m_transaction.require(true));
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "INSERT INTO change_log (organization_id, number, type, record_id) VALUES (?, ?, ?, ?)"));
    PRAXIS_CHECK(statement->runLater({m_transaction.tenant, numberValue(m_counter.change + 1), type.key(), uuidValue(id)}));
    m_counter.touched = true;
    return ++m_counter.change;
}

Result<QVector<Change>> Ledger::changesAfter(qint64 number, int limit)
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT number, type, record_id FROM change_log WHERE organization_id = ? AND number > ? ORDER BY number LIMIT ?"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant, numberValue(number), std::clamp(limit, 1, mostLines)}));
    QVector<Change> changes;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return changes;
        changes.append({statement->number(0), statement->text(1), statement->uuid(2)});
    }
}

Result<qint64> Ledger::append(const AuditEntry &entry)
{
    PRAXIS_CHECK(m_transaction.require(true));
    const qint64 number = m_counter.audit + 1;
    const QByteArray body = auditBody(entry);
    const QByteArray hash = m_hasher.hash(m_counter.hash, number, body).toByteArray();
    PRAXIS_CHECK(m_audit.append(entry, {number, m_counter.hash, hash, body}));
    m_counter.audit = number;
    m_counter.hash = hash;
    m_counter.touched = true;
    return number;
}

Result<AuditHead> Ledger::end()
{
    PRAXIS_CHECK(m_transaction.require());
    if (m_transaction.writing)
        return AuditHead{m_counter.audit, m_counter.hash, {}, {}};
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared("SELECT audit_number, audit_hash FROM counter WHERE organization_id = ?"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant}));
    PRAXIS_TRY(const bool found, statement->step());
    return found ? AuditHead{statement->number(0), statement->bytes(1), {}, {}} : AuditHead{0, QByteArray(hashSize, '\0'), {}, {}};
}

Result<> Ledger::keepHead(const AuditHead &head)
{
    PRAXIS_CHECK(m_transaction.require(true));
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "INSERT INTO audit_head (organization_id, number, hash, at, signature) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    return statement->run({m_transaction.tenant, numberValue(head.number), head.hash, numberValue(head.at.ms), head.signature});
}

Result<QVector<AuditHead>> Ledger::heads()
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(
        "SELECT number, hash, at, signature FROM audit_head WHERE organization_id = ? ORDER BY number"));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run({m_transaction.tenant}));
    QVector<AuditHead> heads;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            return heads;
        heads.append({statement->number(0), statement->bytes(1), Instant{statement->number(2)}, statement->bytes(3)});
    }
}

Result<QByteArray> Ledger::personKey(const QUuid &person)
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(keyOfPerson));
    const Reading reading(*statement);
    const QVariantList values{m_transaction.tenant, uuidValue(person)};
    if (!m_expectedKeys.take(*statement, values))
        PRAXIS_CHECK(statement->run(values));
    PRAXIS_TRY(const bool found, statement->step());
    return found ? statement->value(0).toByteArray() : QByteArray();
}

void Ledger::expectPersonKey(const QUuid &person)
{
    Connection &connection = m_transaction.connection;
    if (m_transaction.open && connection.dialect().isPostgres())
        m_expectedKeys.ask(keyOfPerson, connection, connection.prepared(keyOfPerson), {m_transaction.tenant, uuidValue(person)});
}

Result<> Ledger::keepPersonKey(const QUuid &person, const QByteArray &wrapped)
{
    PRAXIS_CHECK(m_transaction.require(true));
    m_expectedKeys.forget();
    if (wrapped.isEmpty()) {
        PRAXIS_TRY(Statement *drop, m_transaction.connection.prepared("DELETE FROM person_key WHERE organization_id = ? AND person = ?"));
        return drop->run({m_transaction.tenant, uuidValue(person)});
    }
    PRAXIS_TRY(Statement *keep, m_transaction.connection.prepared(
        "INSERT INTO person_key (organization_id, person, wrapped) VALUES (?, ?, ?)"
        " ON CONFLICT (organization_id, person) DO UPDATE SET wrapped = excluded.wrapped"));
    return keep->runLater({m_transaction.tenant, uuidValue(person), wrapped});
}

} // namespace praxis::store
