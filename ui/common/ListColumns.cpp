#include "ui/common/ListColumns.h"

#include "models/records/Preference.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace praxis::ui {

namespace {

const QString headerKey = QStringLiteral("header");

} // namespace

ListHeader::ListHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setFocusPolicy(Qt::TabFocus);
    if (parent)
        setTabOrder(parent, this);
    setAccessibleName(tr("Titles of the columns"));
    setAccessibleDescription(tr("Arrows choose a column, Space sorts by it"));
}

void ListHeader::goTo(int column)
{
    m_at = column;
    if (column < 0)
        return;
    // The list brings the column into view; the title follows it.
    if (auto *view = qobject_cast<QAbstractItemView *>(parentWidget()); view && view->model() && view->model()->rowCount() > 0)
        view->scrollTo(view->model()->index(std::max(0, view->currentIndex().row()), column));
    const QString title = model() ? model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString() : QString();
    setAccessibleName(!title.isEmpty() ? title : model() ? model()->headerData(column, Qt::Horizontal).toString() : QString());
    QAccessibleEvent told(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
    viewport()->update();
}

void ListHeader::step(int direction)
{
    for (int at = visualIndex(m_at) + direction; at >= 0 && at < count(); at += direction) {
        if (!isSectionHidden(logicalIndex(at)))
            return goTo(logicalIndex(at));
    }
}

/// As a click: another column from its beginning, the same one the other way round.
void ListHeader::sortHere()
{
    if (m_at < 0 || !sorts(m_at))
        return;
    const bool again = sortIndicatorSection() == m_at && sortIndicatorOrder() == Qt::AscendingOrder;
    setSortIndicator(m_at, again ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ListHeader::keyPressEvent(QKeyEvent *event)
{
    const int ahead = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left: return step(-ahead);
    case Qt::Key_Right: return step(ahead);
    case Qt::Key_Home: return goTo(logicalIndex(0));
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: return sortHere();
    case Qt::Key_Down: return parentWidget()->setFocus(Qt::OtherFocusReason);
    default: QHeaderView::keyPressEvent(event);
    }
}

void ListHeader::focusInEvent(QFocusEvent *event)
{
    QHeaderView::focusInEvent(event);
    goTo(m_at >= 0 && m_at < count() ? m_at : std::max(0, sortIndicatorSection()));
}

void ListHeader::focusOutEvent(QFocusEvent *event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

void ListHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    if (!hasFocus() || logicalIndex != m_at)
        return;
    painter->save();
    painter->setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter->drawRect(rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

void ListHeader::mousePressEvent(QMouseEvent *event)
{
    setSectionsClickable(sorts(logicalIndexAt(event->position().toPoint()))); // moved and widened it can be all the same
    QHeaderView::mousePressEvent(event);
}

void ListHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    setSectionsClickable(true);
}

void ListHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (!sorts(logicalIndex))
        option->state &= ~(QStyle::State_MouseOver | QStyle::State_Sunken);
}

ListColumns::ListColumns(Desk &desk, const QString &preference, QHeaderView *header)
    : QObject(header), m_desk(desk), m_preference(preference), m_header(header), m_soon(new QTimer(this)), m_usual(header->saveState())
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(300);
    connect(m_soon, &QTimer::timeout, this, &ListColumns::save);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (!isWindows(column))
            keep();
    });
    connect(header, &QHeaderView::sectionMoved, this, &ListColumns::keep);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ListColumns::keep);
    if (header->contextMenuPolicy() == Qt::DefaultContextMenu) {
        header->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(header, &QWidget::customContextMenuRequested, this, &ListColumns::showMenu);
    }
    load();
}

/// Such a column has what the window leaves it.
bool ListColumns::isWindows(int column) const
{
    if (m_header->sectionResizeMode(column) != QHeaderView::Interactive)
        return true;
    int last = m_header->count() - 1;
    while (last > 0 && m_header->isSectionHidden(m_header->logicalIndex(last)))
        --last;
    return m_header->stretchLastSection() && column == m_header->logicalIndex(last);
}

void ListColumns::load()
{
    const List<Preference> question{{.where = {{"name", Condition::Equal, m_preference}}}};
    later(m_desk.ask(question), this, [this](const Result<List<Preference>::Answer> &answer) {
        if (m_moved || !answer || answer->isEmpty())
            return;
        const QByteArray kept = QByteArray::fromBase64(answer->first()->value[headerKey].toString().toLatin1());
        if (!kept.isEmpty() && restore(kept))
            Q_EMIT restored();
    });
}

/// What does not fit this program's columns is left.
bool ListColumns::restore(const QByteArray &state)
{
    const QByteArray before = m_header->saveState();
    const int columns = m_header->count();
    const bool sorts = m_header->isSortIndicatorShown();
    const int section = m_header->sortIndicatorSection();
    const Qt::SortOrder order = m_header->sortIndicatorOrder();
    m_restoring = true;
    const bool fits = m_header->restoreState(state) && m_header->count() == columns && !m_header->isSectionHidden(0);
    if (!fits)
        m_header->restoreState(before);
    if (sorts && !m_header->isSortIndicatorShown()) { // kept before this list could be sorted: it says nothing of that
        m_header->setSortIndicatorShown(true);
        m_header->setSortIndicator(section, order);
    }
    m_header->setSectionsClickable(true);
    m_restoring = false;
    return fits;
}

void ListColumns::keep()
{
    if (m_restoring)
        return;
    m_moved = true;
    m_soon->start();
}

void ListColumns::save()
{
    const QJsonObject value{{headerKey, QString::fromLatin1(m_header->saveState().toBase64())}};
    later(m_desk.run(SetPreference{m_preference, value}), this, [](const Result<Outcome> &) {});
}

void ListColumns::reset()
{
    (void)restore(m_usual);
    keep();
}

void ListColumns::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(m_header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icons::get(QStringLiteral("edit-undo")), tr("Columns as they came"), this, &ListColumns::reset)->setObjectName(QStringLiteral("columnsReset"));
    menu->popup(m_header->mapToGlobal(at));
}

} // namespace praxis::ui
