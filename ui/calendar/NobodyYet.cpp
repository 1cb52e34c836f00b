#include "ui/calendar/NobodyYet.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/EmptyState.h"
#include "ui/common/UiContext.h"

#include <QAction>
#include <QCoreApplication>
#include <QPushButton>

namespace praxis::ui {

namespace {

class NobodyYetWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::NobodyYet)
};

} // namespace

QWidget *nobodyYet(const UiContext &context, QWidget *parent)
{
    const bool may = context.desk.may(QStringLiteral("settings.edit")) != Cell::No;
    auto *empty = new EmptyState(QStringLiteral("view-calendar-day"), NobodyYetWords::tr("Nobody has a column here yet"),
                                 may ? NobodyYetWords::tr("Add whom clients see, with their hours and a service; then this is their calendar.")
                                     : NobodyYetWords::tr("Whom clients see is added in the settings, by a practice manager or administrator."),
                                 parent);
    empty->setObjectName(QStringLiteral("nobodyYet"));
    if (!may)
        return empty;
    auto *add = empty->addStep(NobodyYetWords::tr("Add a practitioner…"), QStringLiteral("list-add"));
    add->setObjectName(QStringLiteral("addPractitioner"));
    // Found when it is pressed: the settings come into being after the calendar.
    QObject::connect(add, &QPushButton::clicked, empty, [&actions = context.actions] {
        if (QAction *settings = actions.find(QStringLiteral("settings.practitioners")))
            settings->trigger();
    });
    empty->setFocusProxy(add);
    return empty;
}

} // namespace praxis::ui
