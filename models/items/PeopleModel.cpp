#include "models/items/PeopleModel.h"

#include "models/items/RowDiff.h"
#include "models/kernel/Id.h"

#include <QTimer>

#include <algorithm>

namespace praxis {

namespace {

constexpr int pageLimit = 200; // the most that a PeopleFilter may ask for

/// The order of the store: sort name by code point, then id.
bool isBehind(const QString &sortName, const QUuid &id, const QString &lastName, const QUuid &lastId)
{
    const int order = QString::compare(sortName, lastName);
    return order > 0 || (order == 0 && idText(id) > idText(lastId));
}

} // namespace

PeopleModel::PeopleModel(Ask ask, QObject *parent) : QAbstractTableModel(parent), m_ask(std::move(ask)), m_later(new QTimer(this))
{
    m_later->setSingleShot(true);
    m_later->setInterval(0);
    connect(m_later, &QTimer::timeout, this, &PeopleModel::askNextWanted);
    countRows();
}

void PeopleModel::find(const QString &text, const QString &kind, const QString &tag)
{
    m_text = text;
    m_kind = kind;
    m_tag = tag;
    m_wanted.clear();
    PeopleFilter filter;
    filter.text = text;
    filter.kind = kind;
    filter.tag = tag;
    filter.limit = pageSize;
    ask(filter, [this](const QVector<PersonHit> &rows) {
        m_fixed = false;
        startOver(rows, rows.size() < pageSize);
        Q_EMIT found();
    });
}

void PeopleModel::show(const QVector<PersonHit> &people)
{
    ++m_turn;
    m_asking = false;
    m_wanted.clear();
    m_fixed = true;
    m_text.clear();
    startOver(people, true);
    Q_EMIT loadingChanged();
    Q_EMIT found();
}

void PeopleModel::refresh()
{
    if (m_fixed)
        return;
    for (int page = 0; page < m_pages.size(); ++page) {
        if (!m_pages[page].rows.isEmpty())
            want(page);
    }
    if (m_pages.isEmpty())
        find(m_text, m_kind, m_tag);
    else
        want(static_cast<int>(m_pages.size()) - 1);
}

void PeopleModel::ask(const PeopleFilter &filter, std::function<void(const QVector<PersonHit> &)> then)
{
    const quint64 turn = ++m_turn;
    m_asking = true;
    Q_EMIT loadingChanged();
    m_ask(filter, [this, turn, then = std::move(then)](const Answer &answer) {
        if (turn != m_turn)
            return;
        m_asking = false;
        m_applying = true; // a view that asks for more in the middle would get the same page twice
        if (answer)
            then(*answer);
        else
            Q_EMIT failed(answer.error());
        m_applying = false;
        Q_EMIT loadingChanged();
        if (!m_wanted.isEmpty())
            m_later->start();
    });
}

void PeopleModel::startOver(const QVector<PersonHit> &rows, bool complete)
{
    beginResetModel();
    m_pages.clear();
    if (!rows.isEmpty())
        m_pages.append(pageOf({}, rows));
    m_complete = complete;
    countRows();
    endResetModel();
}

void PeopleModel::append(const QVector<PersonHit> &rows)
{
    m_complete = rows.size() < pageSize;
    const bool again = !rows.isEmpty() && !m_pages.isEmpty() && m_pages.last().ids.contains(rows.first().id);
    if (rows.isEmpty() || again) {
        m_complete = true;
        return;
    }
    const int first = m_starts.last();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_pages.append(pageOf(m_pages.isEmpty() ? Key{} : m_pages.last().last, rows));
    countRows();
    endInsertRows();
    letGo();
}

bool PeopleModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_asking && !m_applying && !m_pages.isEmpty();
}

void PeopleModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    PeopleFilter filter;
    filter.text = m_text;
    filter.kind = m_kind;
    filter.tag = m_tag;
    filter.afterSortName = m_pages.last().last.sortName;
    filter.afterId = m_pages.last().last.id;
    filter.limit = pageSize;
    ask(filter, [this](const QVector<PersonHit> &rows) { append(rows); });
}

void PeopleModel::want(int page) const
{
    m_wanted.removeAll(page);
    m_wanted.append(page);
    m_later->start();
}

void PeopleModel::askNextWanted()
{
    if (m_asking || m_wanted.isEmpty())
        return;
    const int page = m_wanted.takeLast();
    if (page >= m_pages.size())
        return m_wanted.isEmpty() ? void() : m_later->start();
    PeopleFilter filter;
    filter.text = m_text;
    filter.kind = m_kind;
    filter.tag = m_tag;
    filter.afterSortName = m_pages[page].after.sortName;
    filter.afterId = m_pages[page].after.id;
    filter.limit = std::min(pageLimit, std::max<int>(pageSize, static_cast<int>(m_pages[page].ids.size())) + 20);
    const int limit = filter.limit;
    ask(filter, [this, page, limit](const QVector<PersonHit> &rows) { replacePage(page, rows, limit); });
}

void PeopleModel::replacePage(int page, QVector<PersonHit> rows, int limit)
{
    const bool isLast = page == m_pages.size() - 1;
    const Key end = m_pages[page].last;
    if (isLast) {
        m_complete = rows.size() < limit;
    } else {
        auto behind = std::find_if(rows.begin(), rows.end(), [&](const PersonHit &p) { return p.id == end.id; });
        if (behind != rows.end())
            ++behind;
        else if (m_text.isEmpty()) // the last one was deleted or renamed; of a search the order is the store's secret
            behind = std::find_if(rows.begin(), rows.end(), [&](const PersonHit &p) { return isBehind(p.sortName, p.id, end.sortName, end.id); });
        if (behind == rows.end() && (rows.size() == limit || !m_text.isEmpty()) && (rows.isEmpty() || rows.last().id != end.id))
            return find(m_text, m_kind, m_tag); // the pages no longer fit together
        rows.erase(behind, rows.end());
    }
    Page fresh = pageOf(m_pages[page].after, rows);
    if (!isLast || rows.isEmpty())
        fresh.last = end; // the next page starts where it did
    const int start = m_starts[page];
    m_pages[page].rows.clear(); // rows and ids do not agree until the end: data() says "on its way"
    items::applyRows(m_pages[page].ids, fresh.ids, {
        [&](int first, int count) {
            beginRemoveRows({}, start + first, start + first + count - 1);
            m_pages[page].ids.remove(first, count);
            countRows();
            endRemoveRows();
        },
        [&](int first, int count) {
            beginInsertRows({}, start + first, start + first + count - 1);
            for (int i = first; i < first + count; ++i)
                m_pages[page].ids.insert(i, fresh.ids[i]);
            countRows();
            endInsertRows();
        }});
    m_pages[page] = fresh;
    if (!fresh.ids.isEmpty())
        Q_EMIT dataChanged(index(start, 0), index(start + static_cast<int>(fresh.ids.size()) - 1, ColumnCount - 1));
    letGo();
}

void PeopleModel::letGo()
{
    // Pages around the one last seen stay; so does the last page, from which the list grows.
    QVector<int> held;
    for (int page = 0; page < m_pages.size(); ++page) {
        if (!m_pages[page].rows.isEmpty())
            held.append(page);
    }
    const int seen = m_seen;
    std::sort(held.begin(), held.end(), [&](int a, int b) { return std::abs(a - seen) < std::abs(b - seen); });
    for (qsizetype i = heldPages; i < held.size(); ++i) {
        if (held[i] != m_pages.size() - 1)
            m_pages[held[i]].rows = {};
    }
}

void PeopleModel::countRows()
{
    m_starts.resize(m_pages.size() + 1);
    int row = 0;
    for (int page = 0; page < m_pages.size(); ++page) {
        m_starts[page] = row;
        row += static_cast<int>(m_pages[page].ids.size());
    }
    m_starts.last() = row;
}

PeopleModel::Page PeopleModel::pageOf(const Key &after, const QVector<PersonHit> &rows)
{
    Page page;
    page.after = after;
    page.last = rows.isEmpty() ? after : Key{rows.last().sortName, rows.last().id};
    page.rows = rows;
    page.ids.reserve(rows.size());
    for (const PersonHit &row : rows)
        page.ids.append(row.id);
    return page;
}

PeopleModel::Place PeopleModel::placeOf(int row) const
{
    if (row < 0 || row >= m_starts.last())
        return {};
    const auto at = std::upper_bound(m_starts.begin(), m_starts.end(), row) - 1;
    return {static_cast<int>(at - m_starts.begin()), row - *at};
}

const PersonHit *PeopleModel::person(int row) const
{
    const Place place = placeOf(row);
    if (place.page < 0)
        return nullptr;
    m_seen = place.page;
    const Page &page = m_pages[place.page];
    if (place.row < page.rows.size() && page.rows.size() == page.ids.size())
        return &page.rows[place.row];
    want(place.page);
    return nullptr;
}

QUuid PeopleModel::idAt(int row) const
{
    const Place place = placeOf(row);
    return place.page < 0 ? QUuid() : m_pages[place.page].ids[place.row];
}

int PeopleModel::rowOf(const QUuid &id) const
{
    for (int page = 0; page < m_pages.size(); ++page) {
        const qsizetype at = m_pages[page].ids.indexOf(id);
        if (at >= 0)
            return m_starts[page] + static_cast<int>(at);
    }
    return -1;
}

int PeopleModel::rowsHeld() const
{
    int held = 0;
    for (const Page &page : m_pages)
        held += static_cast<int>(page.rows.size());
    return held;
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_starts.last();
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return idAt(index.row());
    if (role != Qt::DisplayRole && role != RawRole && role != LoadingRole && role != SeverityRole)
        return {};
    const PersonHit *p = person(index.row());
    if (role == LoadingRole)
        return p == nullptr;
    if (!p)
        return {};
    if (role == SeverityRole)
        return p->alerts.isEmpty() ? QVariant() : QVariant(QStringLiteral("warning"));
    const QVariant value = raw(*p, index.column());
    return role == Qt::DisplayRole && value.userType() == QMetaType::QStringList ? QVariant(value.toStringList().join(u", ")) : value;
}

QVariant PeopleModel::raw(const PersonHit &p, int column) const
{
    switch (column) {
    case Name: return p.givenName.isEmpty() ? p.familyName : QString(p.familyName + u", " + p.givenName);
    case Born: return p.birthDate;
    case Phone: return p.phone;
    case Next: return p.nextAt.isNull() ? QVariant() : QVariant(p.nextAt.ms);
    case Last: return p.lastAt.isNull() ? QVariant() : QVariant(p.lastAt.ms);
    case RecordNumber: return p.recordNumber;
    case Alerts: return p.alerts;
    case UsualPractitioner: return p.usualPractitioner;
    default: return {};
    }
}

} // namespace praxis
