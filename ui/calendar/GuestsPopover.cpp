#include "ui/calendar/GuestsPopover.h"

#include "ui/calendar/CalendarLook.h"
#include "ui/common/Icons.h"
#include "ui/common/Moments.h"
#include "ui/common/PlainLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {
namespace {
constexpr int mostGuestRows = 8;
}

GuestsPopover::GuestsPopover(const Moments &moments, QWidget *host)
    : Popover(host), m_moments(moments), m_list(new QListWidget(this)), m_admit(new QPushButton(icons::get(QStringLiteral("dialog-ok")), tr("Let in"), this)), m_open(new QPushButton(tr("Show the appointment"), this))
{
    setObjectName(QStringLiteral("meetingGuests"));
    setAccessibleName(tr("Waiting for a video session"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(new PlainLabel(accessibleName(), this, PlainLabel::Heading));
    m_list->setAccessibleName(accessibleName());
    m_list->setFrameShape(QFrame::NoFrame);
    layout->addWidget(m_list);
    auto *row = new QHBoxLayout;
    row->addWidget(m_admit);
    row->addWidget(m_open);
    row->addStretch(1);
    layout->addLayout(row);
    m_admit->setObjectName(QStringLiteral("guestAdmit"));
    m_open->setObjectName(QStringLiteral("guestOpen"));
    layout->addWidget(new PlainLabel(tr("Arrows choose · Enter lets in · Esc leaves"), this, PlainLabel::Quiet));
    setFocusProxy(m_list);
    setMinimumWidth(460);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &GuestsPopover::offerChosen);
    connect(m_admit, &QPushButton::clicked, this, [this] {
        if (const MeetingGuest *guest = chosen())
            Q_EMIT admitted(*guest);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        const MeetingGuest *guest = chosen();
        if (!guest)
            return;
        const MeetingGuest one = *guest;
        dismiss();
        Q_EMIT opened(one);
    });
}

const MeetingGuest *GuestsPopover::chosen() const
{
    const QList<QListWidgetItem *> marked = m_list->selectedItems(); // not the current row, which a list that is come to gives itself
    const int row = marked.isEmpty() ? -1 : m_list->row(marked.first());
    return row < 0 || row >= m_guests.size() ? nullptr : &m_guests[row];
}

QString GuestsPopover::words(const MeetingGuest &guest) const
{
    const QString line = tr("%1 · since %2 · %3, %4", "person, since when they wait, practitioner, time of the appointment")
                             .arg(guest.name, CalendarLook::time(m_moments.wall(guest.since).time), guest.practitionerName, CalendarLook::time(guest.startWall.time));
    return guest.place.isEmpty() ? line : QString(line + QStringLiteral(" · ") + guest.place);
}

/// The one that was chosen stays chosen. Where that one waits no more nobody is: the key that was meant for them lets in nobody else. When nobody
/// waits any more it is over.
void GuestsPopover::show(const QVector<MeetingGuest> &guests)
{
    const bool isFirst = m_guests.isEmpty();
    const MeetingGuest *before = chosen();
    const std::pair<QUuid, QUuid> kept = before ? std::pair(before->appointment, before->person) : std::pair<QUuid, QUuid>();
    m_guests = guests;
    if (guests.isEmpty())
        return dismiss();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = isFirst ? 0 : -1;
    for (const MeetingGuest &guest : guests) {
        auto *item = new QListWidgetItem(words(guest));
        item->setSizeHint({100, theme::rowHeight});
        m_list->addItem(item);
        if (std::pair(guest.appointment, guest.person) == kept)
            row = m_list->count() - 1;
    }
    m_list->setFixedHeight(std::min(mostGuestRows, m_list->count()) * theme::rowHeight + 2);
    if (row < 0)
        m_list->setCurrentIndex({}); // or it takes its first row with the focus
    else
        m_list->setCurrentRow(row);
    offerChosen();
    refit();
}

void GuestsPopover::offerChosen()
{
    const bool isChosen = chosen();
    const bool hadFocus = m_admit->hasFocus() || m_open->hasFocus();
    m_admit->setEnabled(isChosen);
    m_open->setEnabled(isChosen);
    if (hadFocus && !isChosen)
        m_list->setFocus(); // where one is chosen again
}

void GuestsPopover::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter)
        return Popover::keyPressEvent(event);
    if (m_open->hasFocus())
        m_open->click();
    else
        m_admit->click();
}

} // namespace praxis::ui
