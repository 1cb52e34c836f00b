#include "ui/audit/AuditExport.h"

#include "services/interchange/CsvWriter.h"
#include "services/practice/exchange/WholeFile.h"
#include "ui/common/VisibleText.h"

#include <QJsonDocument>

namespace praxis::ui {

namespace {

constexpr int pageSize = 500;

QStringList row(const AuditLine &line)
{
    const AuditEntry &e = line.entry;
    QStringList persons;
    for (const QUuid &person : e.persons)
        persons.append(idText(person));
    const QString changes = line.changes.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(line.changes).toJson(QJsonDocument::Compact));
    QStringList cells{QString::number(line.number), e.at.toString(), line.userName, e.role, e.action, e.command, e.type, idText(e.record),
                      persons.join(u' '), e.outcome, e.risk, e.why, e.device, e.address, e.agent, changes};
    for (QString &cell : cells)
        cell = visibleText(cell, 20'000);
    return cells;
}

} // namespace

Result<qint64> exportAudit(Door &door, const Actor &actor, const AuditFilter &filter, const QString &path, const QStringList &header)
{
    AuditFilter page = filter;
    page.limit = pageSize;
    page.before = 0;
    PRAXIS_TRY(QVector<AuditLine> lines, door.ask(actor, ExportAudit{page})); // refused before there is a file
    qint64 done = 0;
    PRAXIS_CHECK(writeWholeFile(path, [&](QIODevice &file) -> Result<> {
        interchange::CsvWriter writer(file);
        PRAXIS_CHECK(writer.write(header));
        while (!lines.isEmpty()) {
            for (const AuditLine &line : std::as_const(lines))
                PRAXIS_CHECK(writer.write(row(line)));
            done += lines.size();
            page.before = lines.last().number;
            PRAXIS_TRY(lines, door.ask(actor, ExportAudit{page}));
        }
        return {};
    }));
    return done;
}

} // namespace praxis::ui
