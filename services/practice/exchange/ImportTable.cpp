// People from a spreadsheet.
#include "services/practice/exchange/ImportPeople.h"

#include "services/interchange/CsvMapping.h"
#include "services/interchange/CsvReader.h"
#include "services/practice/exchange/Export.h"
#include "services/practice/world/WorldNames.h"

#include <QFile>
#include <QRegularExpression>

#include <utility>

namespace praxis {

using namespace interchange;

namespace {

constexpr int shownRows = 20;
constexpr qsizetype keptCells = 200; ///< of a refused line; no sheet of clients is wider

/// Of one record, and reading goes on behind it.
bool isOfOneLine(const CsvReader &reader, const Error &error)
{
    return !reader.isBroken() && error.code == ErrorCode::Malformed;
}

QStringList kept(const QStringList &cells)
{
    QStringList short_;
    for (const QString &cell : cells.first(std::min(cells.size(), keptCells)))
        short_.append(cell.left(10'000));
    return short_;
}

Contact contactFrom(const MappedRow &row, ImportPlan &plan)
{
    Contact person;
    person.kinds = {QStringLiteral("patient")};
    for (auto it = row.values.cbegin(); it != row.values.cend(); ++it) {
        if (it.key() == u"tags") {
            for (const QString &tag : it.value().split(QRegularExpression(QStringLiteral("[,;|]")), Qt::SkipEmptyParts))
                person.tags.append(tag.trimmed().left(100));
        } else if (it.key() == u"country") {
            person.country = world::countryCode(it.value());
            if (person.country.isEmpty())
                addNotKept(plan.notKept, it.key());
        } else if (const FieldDef *f = findField(contactFields, it.key())) {
            f->set(&person, it.value() == u"true" || it.value() == u"false" ? QVariant(it.value() == u"true") : QVariant(it.value()));
        }
    }
    return person;
}

/// A family name is not needed where another name is there: what a person needs, the rules of a person say.
const RowProblem *firstProblem(const MappedRow &row)
{
    for (const RowProblem &problem : row.problems) {
        if (problem.code != u"required")
            return &problem;
    }
    return nullptr;
}

/// Counts what stands in columns that become nothing, so that it can be said.
class LeftColumns {
public:
    LeftColumns(const RowMapper &mapper, const QStringList &header) : m_header(header)
    {
        // What a file of refused lines says about them is no loss once they come in.
        const QStringList &said = Import::refusedColumns();
        const qsizetype first = header.size() > said.size() && header.first(said.size()) == said ? said.size() : 0;
        for (const qsizetype column : mapper.unmapped()) {
            if (column >= first)
                m_counts.append({column, 0});
        }
    }
    void look(const QStringList &cells)
    {
        for (auto &[column, count] : m_counts)
            count += !cells.value(column).trimmed().isEmpty();
    }
    void tell(ImportPlan &plan) const
    {
        const QStringList names = columnNames(m_header);
        for (const auto &[column, count] : m_counts) {
            if (count > 0)
                plan.notKept.append({names.at(column).isEmpty() ? QString::number(column + 1) : names.at(column), count, true});
        }
    }

private:
    QStringList m_header;
    QVector<std::pair<qsizetype, int>> m_counts;
};

/// Decides the order of days and months by all dates of the columns that become dates.
Result<DateOrder> dateOrder(QIODevice &device, const CsvMapping &mapping, const interchange::ReadingWatch &work, bool *ambiguous)
{
    CsvReader reader(device, {}, work);
    PRAXIS_TRY(const QStringList header, reader.readHeader());
    const RowMapper mapper(mapping, contactTargets(), header, DateOrder::Unknown);
    DateEvidence evidence;
    for (;;) {
        const auto row = reader.next();
        if (!row && isOfOneLine(reader, row.error()))
            continue;
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        for (const qsizetype column : mapper.dateColumns())
            evidence.look((*row)->cells.value(column));
    }
    const bool known = evidence.order() == DateOrder::DayFirst || evidence.order() == DateOrder::MonthFirst;
    *ambiguous = !known && evidence.ambiguousCount() > 0;
    return evidence.order();
}

} // namespace

Result<> lookAtTable(QIODevice &device, ImportFile &file, const interchange::ReadingWatch &work)
{
    CsvReader reader(device, {}, work);
    PRAXIS_TRY(file.header, reader.readHeader());
    reader.setRestoreNeutralised(isTableOfOurs(file.header));
    while (file.firstRows.size() < shownRows) {
        const auto row = reader.next();
        if (!row && !isOfOneLine(reader, row.error()))
            return fail(row.error());
        if (!row)
            continue;
        if (!*row)
            break;
        file.firstRows.append((*row)->cells);
    }
    if (!device.seek(0))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), file.path}});
    PRAXIS_CHECK(dateOrder(device, guessMapping(file.header, contactTargets()), work, &file.datesAmbiguous));
    return {};
}

Result<> planTable(ImportRun &run, const ImportFile &file, const ImportOptions &options, ImportPlan &plan)
{
    PRAXIS_TRY(const CsvMapping mapping, CsvMapping::fromJson(options.mapping, contactTargets()));
    QFile device(file.path);
    if (!device.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), file.path}, {QStringLiteral("detail"), device.errorString()}});
    DateOrder order = mapping.dateOrder;
    if (order == DateOrder::Unknown) {
        bool ambiguous = false;
        PRAXIS_TRY(order, dateOrder(device, mapping, interchange::ReadingWatch{run.watch.isCancelled, {}}, &ambiguous));
        device.seek(0);
    }
    ImportPeoplePlanner people(run, options, plan);
    PRAXIS_CHECK(people.load());
    CsvReader reader(device, {}, run.work(device.size()));
    reader.setRestoreNeutralised(mapping.isRestoring || isTableOfOurs(file.header));
    PRAXIS_TRY(plan.header, reader.readHeader());
    const RowMapper mapper(mapping, contactTargets(), plan.header, order);
    LeftColumns left(mapper, plan.header);
    for (;;) {
        const auto row = reader.next();
        if (!row) {
            if (!isOfOneLine(reader, row.error()))
                return fail(row.error());
            plan.refused.append({row.error().data.value(QStringLiteral("line")).toInt(), row.error().data.value(QStringLiteral("detail")).toString(),
                                 {}, {}, kept(reader.refusedCells())});
            plan.linesRead += 1;
            continue;
        }
        if (!*row) {
            left.tell(plan);
            return {};
        }
        plan.linesRead += 1;
        const int line = static_cast<int>((*row)->line);
        const QStringList cells = kept((*row)->cells);
        const MappedRow mapped = mapper.map(**row);
        if (const RowProblem *problem = firstProblem(mapped)) {
            plan.refused.append({line, problem->code, mapping.columns.value(problem->column, problem->column), problem->value, cells});
            continue;
        }
        left.look(cells);
        if (mapped.phoneRemarks > 0)
            addNotKept(plan.notKept, QStringLiteral("phone_remark"), mapped.phoneRemarks);
        PRAXIS_CHECK(people.take(contactFrom(mapped, plan), line, cells));
    }
}

} // namespace praxis
