#include "tests/bench/Rows.h"

#include <openssl/evp.h>
#include <sqlite3.h>

namespace praxis::bench {

namespace {

constexpr double million = 1e6;

/// SHA-256 of every entry, nothing else: the bytes are read, a page at a time, while the clock stands still.
double hashAll(Bench &bench, sqlite3_stmt *bodies, qint64 entries)
{
    constexpr qint64 page = 20'000;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_MD *sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    QByteArray bytes;
    std::vector<qsizetype> sizes;
    uchar hash[32];
    double took = 0;
    for (qint64 from = 1; from <= entries; from += page) {
        bytes.clear();
        sizes.clear();
        bench.bare.read(bodies, {bench.practice.tenant(), static_cast<qlonglong>(from), static_cast<qlonglong>(from + page)}, [&](sqlite3_stmt *row) {
            const int size = sqlite3_column_bytes(row, 0);
            bytes.append(41, '\0'); // what stands before a body in its hash
            bytes.append(static_cast<const char *>(sqlite3_column_blob(row, 0)), size);
            sizes.push_back(41 + size);
        });
        took += millisecondsOf([&] {
            const char *at = bytes.constData();
            for (const qsizetype size : sizes) {
                EVP_DigestInit_ex2(context, sha256, nullptr);
                EVP_DigestUpdate(context, at, static_cast<std::size_t>(size));
                EVP_DigestFinal_ex(context, hash, nullptr);
                at += size;
            }
        });
    }
    EVP_MD_free(sha256);
    EVP_MD_CTX_free(context);
    return took;
}

} // namespace

void measureAudit(Bench &bench)
{
    Row row{QStringLiteral("verify 1 000 000 audit entries"), bench.size, Row::Bound::Ratio, 2, {}, {}, {}};
    const QUuid organization = bench.practice.facts().organization;
    sqlite3_stmt *bodies = bench.bare.prepare("SELECT body FROM audit WHERE organization_id = ?1 AND number >= ?2 AND number < ?3 UNION ALL"
                                                  " SELECT body FROM audit_tail WHERE organization_id = ?1 AND number >= ?2 AND number < ?3");
    const auto ours = [&](const AuditHead &head) {
        return bench.practice.seal().verify(auditHeadMessage(organization, head), head.signature);
    };
    qint64 entries = 0;
    for (int i = 0; i < 3; ++i) {
        AuditHead end;
        const double took = millisecondsOf([&] { end = must(bench.practice.store().verifyAudit(organization, ours)); });
        entries = end.number;
        const double part = million / static_cast<double>(entries);
        row.measured.add(took * part);
        row.yardstick.add(hashAll(bench, bodies, entries) * part);
    }
    row.remark = QStringLiteral("of %1 entries, scaled; beside SHA-256 of the same bytes").arg(entries);
    bench.table.add(row);
}

} // namespace praxis::bench
