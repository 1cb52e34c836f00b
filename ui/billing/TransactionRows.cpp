#include "ui/billing/TransactionRows.h"

#include "models/items/RowDiff.h"
#include "services/practice/door/Desk.h"
#include "ui/billing/BillingWords.h"
#include "ui/common/Icons.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"

#include <QFont>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int pageSize = 100;

QVector<QUuid> idsOf(const QVector<TransactionEntry> &entries)
{
    QVector<QUuid> ids;
    ids.reserve(entries.size());
    for (const TransactionEntry &entry : entries)
        ids.append(entry.id);
    return ids;
}

} // namespace

TransactionRows::TransactionRows(const UiContext &context, QObject *parent)
    : QAbstractTableModel(parent), m_context(context), m_moments(context.desk, context.directory)
{
}

void TransactionRows::setFilter(const TransactionFilter &filter)
{
    const auto sort = m_filter.sort;
    const bool descending = m_filter.descending;
    m_filter = filter;
    m_filter.sort = sort; // the header's
    m_filter.descending = descending;
    m_fetching = false;
    m_asked = true;
    refresh();
}

void TransactionRows::sort(int column, Qt::SortOrder order)
{
    if (column != Day && column != Amount)
        return;
    m_filter.sort = column == Day ? TransactionFilter::ByDay : TransactionFilter::ByAmount;
    m_filter.descending = order == Qt::DescendingOrder;
    if (m_asked) // not before somebody said of whom
        refresh();
}

TransactionFilter TransactionRows::after(const TransactionEntry &last) const
{
    TransactionFilter filter = m_filter;
    filter.after = filter.sort == TransactionFilter::ByDay ? QVariant(last.bookedOn.toString(Qt::ISODate)) : QVariant(last.amountMinor);
    filter.afterId = last.id;
    filter.limit = pageSize;
    return filter;
}

/// The first page anew: what changed is mostly there, and the rest is read again as one scrolls.
void TransactionRows::refresh()
{
    TransactionFilter filter = m_filter;
    filter.limit = pageSize;
    m_question.ask(m_context.desk.ask(ShowTransactions{filter}), this, [this](const Result<QVector<TransactionEntry>> &entries) {
        m_fetching = false;
        if (!entries)
            return Q_EMIT failed(entries.error());
        m_atEnd = entries->size() < pageSize;
        show(*entries);
        m_loaded = true;
        Q_EMIT found();
    });
}

void TransactionRows::show(const QVector<TransactionEntry> &entries)
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

bool TransactionRows::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_loaded && !m_atEnd && !m_fetching && !m_entries.isEmpty();
}

void TransactionRows::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    m_question.ask(m_context.desk.ask(ShowTransactions{after(m_entries.last())}), this, [this](const Result<QVector<TransactionEntry>> &entries) {
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

int TransactionRows::indexOf(const QUuid &id) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const TransactionEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int TransactionRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int TransactionRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TransactionRows::words(const TransactionEntry &entry, int column) const
{
    switch (column) {
    case Who: return billingwords::who(entry);
    case What: return billingwords::what(entry);
    case Day: return m_moments.day(entry.bookedOn);
    case Amount: return wording::amount(entry.amountMinor, entry.currency);
    case Left: return billingwords::stands(entry) && entry.kind != LedgerKind::Refund && entry.left() > 0 ? wording::amount(entry.left(), entry.currency) : QString();
    case State: return billingwords::state(entry);
    case Method: return entry.reference.isEmpty() ? billingwords::method(entry.method) : QStringLiteral("%1 %2").arg(billingwords::method(entry.method), entry.reference);
    default: return {};
    }
}

QVariant TransactionRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const TransactionEntry &entry = m_entries[index.row()];
    const bool number = index.column() == Amount || index.column() == Left;
    switch (role) {
    case Qt::DisplayRole:
        return words(entry, index.column());
    case Qt::ToolTipRole:
        return tip::plain(index.column() == State && !entry.why.isEmpty() ? QStringLiteral("%1: %2").arg(words(entry, State), entry.why) : words(entry, index.column()));
    case Qt::TextAlignmentRole:
        return number ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::FontRole:
        return number ? QVariant(theme::tabular(QFont())) : QVariant();
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(icons::get(billingwords::icon(entry))) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == State && billingwords::sense(entry) != theme::Sense::Plain)
            return theme::sense(billingwords::sense(entry));
        return entry.reversed || !entry.reverses.isNull() ? QVariant(theme::quietText()) : QVariant();
    default:
        return {};
    }
}

QVariant TransactionRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && (section == Amount || section == Left))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who: return tr("Client");
    case What: return tr("What");
    case Day: return tr("Day");
    case Amount: return tr("Amount");
    case Left: return tr("Open");
    case State: return tr("State");
    case Method: return tr("Paid by");
    default: return {};
    }
}

} // namespace praxis::ui
