#include "tests/bench/BenchRecordings.h"
#include "tests/bench/Rows.h"

#include "services/practice/recordings/RecordingCommands.h"
#include "services/practice/retention/RemovalQueries.h"

namespace praxis::bench {

namespace {

constexpr double atOnce = 20;
constexpr double page = 150;
constexpr qint64 hour = 3'600'000;

struct Asked {
    RecordingFilter filter;
    QByteArray condition;   ///< the same for bare SQL
    QVariantList values;
    QString name;
};

/// What people choose above the table, one by one and some together.
QVector<Asked> filters(const BenchPractice &practice)
{
    const Facts &facts = practice.facts();
    const qlonglong lastYear = practice.midnight(facts.today.addYears(-1)).ms, lastMonth = practice.midnight(facts.today.addMonths(-1)).ms;
    const qlonglong older = practice.midnight(facts.today.addYears(-5)).ms;
    QVector<Asked> all;
    const auto add = [&](const QString &name, const RecordingFilter &filter, const QByteArray &condition, const QVariantList &values) { all.append({filter, condition, values, name}); };
    add(QStringLiteral("all"), {}, "", {});
    add(QStringLiteral("a practitioner"), {.practitioner = facts.practitioner}, " AND r.practitioner_id = ?", {facts.practitioner});
    add(QStringLiteral("a month"), {.from = {lastMonth}}, " AND r.started_at >= ?", {lastMonth});
    add(QStringLiteral("a year"), {.from = {lastYear}}, " AND r.started_at >= ?", {lastYear});
    add(QStringLiteral("older"), {.until = {older}}, " AND r.started_at < ?", {older});
    add(QStringLiteral("failed"), {.status = QStringLiteral("failed")}, " AND r.status = ?", {QStringLiteral("failed")});
    add(QStringLiteral("ready"), {.status = QStringLiteral("completed")}, " AND r.status = ?", {QStringLiteral("completed")});
    add(QStringLiteral("long"), {.leastMs = hour}, " AND r.duration_ms >= ?", {static_cast<qlonglong>(hour)});
    add(QStringLiteral("very long"), {.leastMs = 89 * hour / 60}, " AND r.duration_ms >= ?", {static_cast<qlonglong>(89 * hour / 60)});
    add(QStringLiteral("large"), {.leastBytes = 1'900'000'000}, " AND r.size_bytes >= ?", {1'900'000'000LL});
    add(QStringLiteral("consent withdrawn"), {.consent = QStringLiteral("withdrawn")},
        " AND EXISTS (SELECT 1 FROM consent k WHERE k.organization_id = r.organization_id AND k.contact_id = r.contact_id AND k.withdrawn_at IS NOT NULL)", {});
    add(QStringLiteral("consent missing"), {.consent = QStringLiteral("missing")},
        " AND NOT EXISTS (SELECT 1 FROM consent k WHERE k.organization_id = r.organization_id AND k.contact_id = r.contact_id)", {});
    add(QStringLiteral("a name"), {.text = QStringLiteral("mar")}, " AND c.sort_name LIKE 'mar%'", {});
    add(QStringLiteral("a practitioner's long ones of a year"), {.practitioner = facts.practitioner, .from = {lastYear}, .leastMs = hour},
        " AND r.practitioner_id = ? AND r.started_at >= ? AND r.duration_ms >= ?", {facts.practitioner, lastYear, static_cast<qlonglong>(hour)});
    return all;
}

constexpr std::array<const char *, 6> sortColumns{"r.started_at", "c.sort_name", "d.display_name", "r.duration_ms", "r.size_bytes", "r.status"};

void measureLists(Bench &bench, const QString &what, bool ownOnly)
{
    Row row{what, bench.size, Row::Bound::Milliseconds, atOnce, {}, {}, {}};
    double most = 0;
    QString slowest;
    int rows = 0;
    for (int round = 0; round < 3; ++round) {
        for (const Asked &asked : filters(bench.practice)) {
            for (int sort = 0; sort < static_cast<int>(sortColumns.size()); ++sort) {
                ShowRecordings question{asked.filter};
                question.filter.sort = static_cast<RecordingFilter::Sort>(sort);
                question.filter.limit = 100;
                const double took = millisecondsOf([&] { rows += static_cast<int>(must(bench.desk.ask(question)).size()); });
                if (round == 0)
                    continue; // what the file's pages cost the first time is another matter
                row.measured.add(took);
                if (took > most) {
                    most = took;
                    slowest = asked.name + QStringLiteral(" by ") + QLatin1StringView(sortColumns[static_cast<std::size_t>(sort)]);
                }
                if (round > 1)
                    continue;
                sqlite3_stmt *bare = bench.bare.prepare("SELECT r.id, r.started_at, r.duration_ms, r.size_bytes, r.status, c.sort_name, d.display_name FROM recording r"
                                                        " JOIN contact c ON c.organization_id = r.organization_id AND c.id = r.contact_id AND NOT c.is_deleted"
                                                        " JOIN practitioner d ON d.organization_id = r.organization_id AND d.id = r.practitioner_id"
                                                        " WHERE r.organization_id = ? AND NOT r.is_deleted" + QByteArray(ownOnly ? " AND r.practitioner_id = ?" : "") + asked.condition
                                                        + " ORDER BY " + sortColumns[static_cast<std::size_t>(sort)] + " DESC, r.id DESC LIMIT 100");
                QVariantList values{bench.practice.tenant()};
                if (ownOnly)
                    values.append(bench.practice.facts().practitioner);
                values += asked.values;
                row.yardstick.add(millisecondsOf([&] { bench.bare.run(bare, values); }));
            }
        }
    }
    row.remark = QStringLiteral("%1 filters in 6 orders, slowest \"%2\" with %3 ms, the line of the trail written; beside bare SQL").arg(filters(bench.practice).size()).arg(slowest).arg(most, 0, 'f', 1);
    bench.table.add(row);
}

template <class Q> void measureOne(Bench &bench, const QString &what, const Q &question, double bound, const QString &remark)
{
    Row row{what, bench.size, Row::Bound::Milliseconds, bound, {}, {}, {}};
    for (int i = 0; i < 20; ++i)
        row.measured.add(millisecondsOf([&] { (void)must(bench.desk.ask(question)); }));
    row.remark = remark;
    bench.table.add(row);
}

/// As the person's page asks: who they are, and each part of what stands on it.
void measurePage(Bench &bench)
{
    const QUuid person = bench.practice.facts().regular;
    Row row{QStringLiteral("a person's page: 1 000 sessions, 500 documents"), bench.size, Row::Bound::Milliseconds, page, {}, {}, {}};
    int shown = 0;
    for (int i = 0; i < 30; ++i) {
        row.measured.add(millisecondsOf([&] {
            auto head = bench.desk.ask(OpenPerson{person, {}});
            auto recordings = bench.desk.ask(ShowRecordings{{.person = person}});
            auto documents = bench.desk.ask(ShowDocuments{{.person = person, .limit = 500}});
            auto consents = bench.desk.ask(PersonConsents{person});
            auto notes = bench.desk.ask(PersonNotes{.person = person});
            shown = static_cast<int>(must(std::move(head)).appointments.size() + must(std::move(documents)).size() + must(std::move(recordings)).size());
            (void)must(std::move(consents));
            (void)must(std::move(notes));
        }));
    }
    row.remark = QStringLiteral("%1 rows of its first pages, the lines of the trail written").arg(shown);
    bench.table.add(row);
}

} // namespace

void measureRecordings(Bench &bench)
{
    const int count = makeSureOfRecordings(bench.bare, bench.practice);
    makeSureOfDocuments(bench.bare, bench.practice, 500);
    Actor admin = bench.practice.receptionist();
    admin.user = bench.practice.facts().admin;
    admin.role = Role::Admin;
    admin.purpose = QStringLiteral("quality_assurance");
    bench.desk.signIn(admin);
    measureLists(bench, QStringLiteral("%1 recordings: the first page").arg(count), false);
    measureOne(bench, QStringLiteral("how many, how long, how large they are"), SumRecordings{}, 100, QStringLiteral("of the whole practice"));
    measureOne(bench, QStringLiteral("recordings whose retention is over"), RecordsDue{RetainedKind::Recording}, 250, QStringLiteral("with everybody's last contact looked up"));
    measureOne(bench, QStringLiteral("documents whose retention is over"), RecordsDue{RetainedKind::Document}, 250, QStringLiteral("the same"));
    measurePage(bench);
    bench.desk.signIn(bench.practice.psychologist());
    measureLists(bench, QStringLiteral("the same, of a psychologist's own"), true);
    measureOne(bench, QStringLiteral("the sums of a psychologist's own"), SumRecordings{}, 100, {});
    bench.desk.signIn(bench.practice.receptionist());
}

} // namespace praxis::bench
