#pragma once

#include "ui/calendar/Popover.h"

#include <QUuid>

namespace praxis {
class Desk;
}

namespace praxis::ui {

/// Finds who pays for somebody.
class PayerPopover : public Popover {
    Q_OBJECT

public:
    PayerPopover(Desk &desk, const QString &patient, QWidget *host);

Q_SIGNALS:
    void chosen(const QUuid &payer);
};

} // namespace praxis::ui
