#include "ui/settings/PractitionerLeaving.h"

#include "models/records/Practitioner.h"
#include "ui/settings/SessionsAhead.h"

#include <QCoreApplication>

namespace praxis::ui {

namespace {

struct PractitionerLeavingWords {
    Q_DECLARE_TR_FUNCTIONS(PractitionerLeaving)
};

} // namespace

void askAboutClientsAhead(const UiContext &context, QWidget *parent, const Record &practitioner, std::function<void(const QVector<AnyCommand> &before)> go, std::function<void()> stay)
{
    const QString name = static_cast<const Practitioner &>(practitioner).displayName;
    SessionsAhead ahead;
    ahead.where = {"practitioner_id", Condition::Equal, idText(practitioner.id)};
    ahead.question = [name](int count) {
        return ask::Question{.title = PractitionerLeavingWords::tr("Delete %1? %n appointments are still to come.", "practitioner", count).arg(name),
                             .text = PractitionerLeavingWords::tr("They stay in the calendar, in the column “Nobody yet”, until each is given to somebody else. Whoever comes is told nothing by this."),
                             .verb = PractitionerLeavingWords::tr("Delete practitioner"),
                             .keep = PractitionerLeavingWords::tr("Keep"),
                             .dangerous = true};
    };
    askAboutSessionsAhead(context, parent, ahead, std::move(go), std::move(stay));
}

} // namespace praxis::ui
