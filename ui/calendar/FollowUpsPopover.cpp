#include "ui/calendar/FollowUpsPopover.h"

#include "ui/calendar/CalendarLook.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Wording.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace praxis::ui {
namespace {
constexpr int mostRows = 10;
}

FollowUpsPopover::FollowUpsPopover(const CalendarLook &look, const QDate &today, QWidget *host) : Popover(host), m_look(look), m_today(today), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("followUps"));
    setAccessibleName(tr("To be seen again"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(new PlainLabel(accessibleName(), this, PlainLabel::Heading));
    m_list->setAccessibleName(accessibleName());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_list);
    layout->addWidget(new PlainLabel(tr("Arrows choose · Enter books · Esc leaves"), this, PlainLabel::Quiet));
    setFocusProxy(m_list);
    setMinimumWidth(420);
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(); });
}

QString FollowUpsPopover::words(const FollowUpLine &line) const
{
    const QString day = CalendarLook::shortDate(line.by);
    const QString when = line.by < m_today ? tr("since %1", "a day that has passed").arg(day) : tr("by %1", "a day to come").arg(day);
    return tr("%1 · %2 · %3", "person, by which day, practitioner").arg(wording::fullName(line.person), when, m_look.practitioner(line.practitioner));
}

void FollowUpsPopover::show(const QVector<FollowUpLine> &lines)
{
    m_lines = lines;
    for (const FollowUpLine &line : lines) {
        auto *item = new QListWidgetItem(words(line));
        item->setSizeHint({100, theme::rowHeight});
        m_list->addItem(item);
    }
    m_list->setFixedHeight(std::min(mostRows, m_list->count()) * theme::rowHeight + 2);
    m_list->setCurrentRow(0);
}

void FollowUpsPopover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose();
    else
        Popover::keyPressEvent(event);
}

void FollowUpsPopover::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_lines.size())
        return;
    const FollowUpLine line = m_lines[row];
    dismiss();
    Q_EMIT chosen(line);
}

} // namespace praxis::ui
