#include "ui/calendar/PayerPopover.h"

#include "ui/common/PersonField.h"
#include "ui/common/PlainLabel.h"

#include <QVBoxLayout>

namespace praxis::ui {

PayerPopover::PayerPopover(Desk &desk, const QString &patient, QWidget *host) : Popover(host)
{
    setObjectName(QStringLiteral("payer"));
    setAccessibleName(tr("Who pays for %1?").arg(patient));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(new PlainLabel(accessibleName(), this, PlainLabel::Heading));
    auto *field = new PersonField(desk, tr("Name, phone, date of birth or record number"), this);
    field->setObjectName(QStringLiteral("payerName"));
    field->setAccessibleName(accessibleName());
    layout->addWidget(field);
    layout->addWidget(new PlainLabel(tr("Arrows choose · Enter takes · Esc leaves"), this, PlainLabel::Quiet));
    setFixedWidth(340);
    setFocusProxy(field);
    connect(field, &PersonField::picked, this, [this](const QUuid &person) {
        if (person.isNull())
            return;
        dismiss();
        Q_EMIT chosen(person);
    });
}

} // namespace praxis::ui
