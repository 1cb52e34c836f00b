#include "ui/documents/DocumentRows.h"

#include "models/items/RowDiff.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Icons.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/documents/DocumentWords.h"

#include <algorithm>
#include <array>

namespace praxis::ui {

namespace {

constexpr int pageSize = 100;
constexpr int mostAtOnce = 500;

QVector<QUuid> idsOf(const QVector<DocumentEntry> &entries)
{
    QVector<QUuid> ids;
    ids.reserve(entries.size());
    for (const DocumentEntry &entry : entries)
        ids.append(entry.id);
    return ids;
}

} // namespace

DocumentRows::DocumentRows(const UiContext &context, QObject *parent)
    : QAbstractTableModel(parent), m_context(context), m_moments(context.desk, context.directory)
{
}

void DocumentRows::setFilter(const DocumentFilter &filter)
{
    const auto sort = m_filter.sort;
    const bool descending = m_filter.descending;
    m_filter = filter;
    m_filter.sort = sort;
    m_filter.descending = descending;
    m_fetching = false;
    m_asked = true;
    refresh();
}

void DocumentRows::sort(int column, Qt::SortOrder order)
{
    static constexpr std::array sorts{DocumentFilter::ByTitle, DocumentFilter::ByPerson, DocumentFilter::ByKind, DocumentFilter::ByDay, DocumentFilter::ByAuthor,
                                      DocumentFilter::ByPrivacy, DocumentFilter::ByStatus};
    if (column < 0 || column >= static_cast<int>(sorts.size()))
        return;
    const auto wanted = sorts[static_cast<std::size_t>(column)];
    const bool descending = order == Qt::DescendingOrder;
    if (m_filter.sort == wanted && m_filter.descending == descending)
        return;
    m_filter.sort = wanted;
    m_filter.descending = descending;
    m_fetching = false;
    if (m_asked)
        refresh();
}

void DocumentRows::refresh()
{
    DocumentFilter filter = m_filter;
    filter.limit = std::clamp(static_cast<int>(m_entries.size()), pageSize, mostAtOnce);
    m_question.ask(m_context.desk.ask(ShowDocuments{filter}), this, [this, limit = filter.limit](const Result<QVector<DocumentEntry>> &entries) {
        m_fetching = false;
        if (!entries)
            return Q_EMIT failed(entries.error());
        m_atEnd = entries->size() < limit;
        show(*entries);
        m_loaded = true;
        Q_EMIT found();
    });
}

void DocumentRows::show(const QVector<DocumentEntry> &entries)
{
    items::applyRows(idsOf(m_entries), idsOf(entries), {
        .remove = [this](int first, int count) {
            beginRemoveRows({}, first, first + count - 1);
            m_entries.remove(first, count);
            endRemoveRows();
        },
        .insert = [this, &entries](int first, int count) {
            beginInsertRows({}, first, first + count - 1);
            for (int i = first; i < first + count; ++i)
                m_entries.insert(i, entries[i]);
            endInsertRows();
        },
    });
    m_entries = entries;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool DocumentRows::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_loaded && !m_atEnd && !m_fetching && !m_entries.isEmpty();
}

void DocumentRows::fetchMore(const QModelIndex &)
{
    if (m_fetching || m_entries.isEmpty()) // a view asks only where there is more; whoever else asks gets nothing
        return;
    m_fetching = true;
    DocumentFilter filter = m_filter;
    filter.before = m_entries.last().createdAt;
    filter.after = m_entries.last().sortKey;
    filter.beforeId = m_entries.last().id;
    filter.limit = pageSize;
    m_question.ask(m_context.desk.ask(ShowDocuments{filter}), this, [this](const Result<QVector<DocumentEntry>> &entries) {
        m_fetching = false;
        if (!entries)
            return Q_EMIT failed(entries.error());
        m_atEnd = entries->size() < pageSize;
        if (entries->isEmpty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(entries->size()) - 1);
        m_entries += *entries;
        endInsertRows();
    });
}

int DocumentRows::indexOf(const QUuid &id) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const DocumentEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int DocumentRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int DocumentRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DocumentRows::words(const DocumentEntry &entry, int column) const
{
    const bool hidden = entry.title.isEmpty();
    switch (column) {
    case Title: return documentwords::title(entry);
    case Person: return entry.person.isNull() ? tr("The practice") : entry.personName;
    case Kind: return hidden ? QString() : documentwords::kind(entry.kind);
    case When: return m_moments.full(entry.createdAt);
    case Author: return entry.authorName;
    case Seen: return documentwords::privacy(entry.privacy);
    case State: return documentwords::state(entry);
    case Tags: return entry.tags.join(QStringLiteral(", "));
    default: return {};
    }
}

QString DocumentRows::tip(const DocumentEntry &entry, int column) const
{
    if (column == Title)
        return QStringList{documentwords::title(entry), documentwords::fileKind(entry.mediaType), documentwords::size(entry.sizeBytes)}.join(QStringLiteral(" · "));
    if (column == Seen)
        return documentwords::privacyHint(entry.privacy);
    return words(entry, column);
}

QVariant DocumentRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const DocumentEntry &entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return words(entry, index.column());
    case Qt::ToolTipRole:
        return tip::plain(tip(entry, index.column()));
    case Qt::DecorationRole:
        if (index.column() == Title)
            return icons::get(documentwords::icon(entry.mediaType));
        if (index.column() == Seen && entry.privacy >= Privacy::Confidential)
            return icons::get(QStringLiteral("lock"));
        return {};
    case Qt::ForegroundRole:
        return index.column() == Title && entry.title.isEmpty() ? QVariant(theme::quietText()) : QVariant();
    default:
        return {};
    }
}

QVariant DocumentRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title: return tr("Title");
    case Person: return tr("About");
    case Kind: return tr("Kind");
    case When: return tr("Filed");
    case Author: return tr("By");
    case Seen: return tr("Who sees it");
    case State: return tr("State");
    case Tags: return tr("Tags");
    default: return {};
    }
}

} // namespace praxis::ui
