#include "ui/contacts/TimelineModel.h"

#include "ui/common/TwoLines.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace praxis::ui {

TimelineModel::TimelineModel(const UiContext &context, QObject *parent) : QAbstractListModel(parent), m_moments(context.desk, context.directory)
{
    for (const TimelineSourceFactory &make : context.timelineSources) {
        if (TimelineSource *source = make(context, this)) {
            m_lines.append(Line{.source = source, .entries = {}});
            connect(source, &TimelineSource::sectionWanted, this, &TimelineModel::sectionWanted);
        }
    }
}

QStringList TimelineModel::titles() const
{
    QStringList titles;
    for (const Line &line : m_lines)
        titles << line.source->title();
    return titles;
}

void TimelineModel::show(const QUuid &person)
{
    ++m_turn;
    m_waiting = 0;
    const bool again = person == m_person;
    if (!again) {
        beginResetModel();
        m_rows.clear();
        endResetModel();
    }
    m_person = person;
    QVector<int> limits;
    for (Line &line : m_lines) {
        limits.append(again ? std::clamp(static_cast<int>(line.entries.size()), pageSize, largestPage) : pageSize); // what was scrolled to stays
        line.entries.clear();
        line.isWhole = false;
    }
    askAll([&](int i) { return limits[i]; });
}

void TimelineModel::setShown(int source, bool shown)
{
    m_lines[source].isShown = shown;
    lay();
}

void TimelineModel::more()
{
    if (m_waiting > 0)
        return;
    askAll([this](int i) { return m_lines[i].isWhole ? 0 : pageSize; });
}

/// Counted as waiting until all have been asked: one that answers at once does not answer for the others.
void TimelineModel::askAll(const std::function<int(int)> &limitOf)
{
    ++m_waiting;
    for (int i = 0; i < m_lines.size(); ++i) {
        if (const int limit = limitOf(i); limit > 0)
            ask(i, limit);
    }
    answered();
}

void TimelineModel::answered()
{
    if (--m_waiting > 0)
        return;
    lay();
    Q_EMIT loaded();
}

bool TimelineModel::isComplete() const
{
    return std::all_of(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.isWhole; });
}

QStringList TimelineModel::unread() const
{
    QStringList titles;
    for (const Line &line : m_lines) {
        if (line.isUnread)
            titles << line.source->title();
    }
    return titles;
}

void TimelineModel::ask(int index, int limit)
{
    Line &line = m_lines[index];
    const Instant before = line.entries.isEmpty() ? Instant() : line.entries.last().at;
    const QUuid beforeId = line.entries.isEmpty() ? QUuid() : line.entries.last().id;
    ++m_waiting;
    line.source->ask(m_person, before, beforeId, limit, [this, index, limit, turn = m_turn](const Result<QVector<TimelineEntry>> &answer) {
        if (turn != m_turn)
            return;
        Line &asked = m_lines[index];
        if (answer)
            asked.entries += *answer;
        asked.isUnread = !answer;
        asked.isWhole = !answer || answer->size() < limit;
        answered();
    });
}

void TimelineModel::lay()
{
    Instant whole{std::numeric_limits<qint64>::min()};
    QVector<TimelineEntry> all;
    for (const Line &line : std::as_const(m_lines)) {
        if (!line.isShown)
            continue;
        all += line.entries;
        if (!line.isWhole && !line.entries.isEmpty())
            whole = std::max(whole, line.entries.last().at);
    }
    all.removeIf([whole](const TimelineEntry &entry) { return entry.at < whole; });
    std::stable_sort(all.begin(), all.end(), [](const TimelineEntry &a, const TimelineEntry &b) { return a.at > b.at; });
    beginResetModel();
    m_rows.clear();
    QDate month;
    for (const TimelineEntry &entry : std::as_const(all)) {
        const QDate day = m_moments.wall(entry.at).date;
        if (const QDate first(day.year(), day.month(), 1); first != month) {
            month = first;
            m_rows.append({QLocale().toString(month, tr("MMMM yyyy", "a month of a year")), {}});
        }
        m_rows.append({{}, entry});
    }
    endResetModel();
}

void TimelineModel::open(int row)
{
    if (row >= 0 && row < m_rows.size() && m_rows[row].entry.open)
        m_rows[row].entry.open();
}

QUuid TimelineModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].entry.id : QUuid();
}

int TimelineModel::indexOf(const QUuid &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return !id.isNull() && row.entry.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    const bool isHeading = !row.heading.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return isHeading ? row.heading : row.entry.title;
    case Qt::AccessibleTextRole:
        return isHeading ? row.heading : QStringList{m_moments.full(row.entry.at), row.entry.title, row.entry.detail}.join(QStringLiteral(", "));
    case TwoLines::HeadingRole:
        return isHeading;
    case TwoLines::DetailRole:
        return row.entry.detail;
    case TwoLines::WhenRole:
        return isHeading ? QString() : m_moments.full(row.entry.at);
    case TwoLines::IconRole:
        return row.entry.icon;
    case TwoLines::StruckRole:
        return row.entry.isStruck;
    default:
        return {};
    }
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows[index.row()].heading.isEmpty())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace praxis::ui
