#pragma once

#include "services/practice/video/GuestQueries.h"
#include "ui/calendar/Popover.h"

class QListWidget;
class QPushButton;

namespace praxis::ui {

class Moments;

/// Who waits to be let into a session by video: arrows, Enter lets in. It follows who comes and goes while it is open.
class GuestsPopover : public Popover {
    Q_OBJECT

public:
    GuestsPopover(const Moments &moments, QWidget *host);
    void show(const QVector<MeetingGuest> &guests);

Q_SIGNALS:
    void admitted(const praxis::MeetingGuest &guest);
    void opened(const praxis::MeetingGuest &guest);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] const MeetingGuest *chosen() const;
    void offerChosen();
    [[nodiscard]] QString words(const MeetingGuest &guest) const;

    const Moments &m_moments;
    QListWidget *m_list;
    QPushButton *m_admit;
    QPushButton *m_open;
    QVector<MeetingGuest> m_guests;
};

} // namespace praxis::ui
