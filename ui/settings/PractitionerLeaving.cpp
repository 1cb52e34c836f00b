#include "ui/settings/PractitionerLeaving.h"

#include "models/records/Appointment.h"
#include "models/records/Practitioner.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Ask.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"

#include <QCoreApplication>
#include <QDialog>

#include <algorithm>
#include <memory>

namespace praxis::ui {

namespace {

struct PractitionerLeavingWords {
    Q_DECLARE_TR_FUNCTIONS(PractitionerLeaving)
};

} // namespace

void askAboutClientsAhead(const UiContext &context, QWidget *parent, const Record &practitioner, std::function<void()> go, std::function<void()> stay)
{
    List<Appointment> question;
    question.selection.where = {{"practitioner_id", Condition::Equal, idText(practitioner.id)}, {"start_at", Condition::Greater, context.desk.parts().clock.now().ms}};
    const QString name = static_cast<const Practitioner &>(practitioner).displayName;
    later(context.desk.ask(question), parent, [=, &context](const Result<QVector<std::shared_ptr<Appointment>>> &answer) {
        if (!answer) {
            context.notices.failed(answer.error());
            return stay();
        }
        const auto ahead = static_cast<int>(std::ranges::count_if(*answer, [](const auto &one) { return occupies(one->status); }));
        if (ahead == 0)
            return go();
        auto chosen = std::make_shared<bool>(false);
        const ask::Question question{.title = PractitionerLeavingWords::tr("Delete %1? %n appointments are still to come.", "practitioner", ahead).arg(name),
                                     .text = PractitionerLeavingWords::tr("They stay in the calendar, in the column “Nobody yet”, until each is given to somebody else. Whoever comes is told nothing by this."),
                                     .verb = PractitionerLeavingWords::tr("Delete practitioner"),
                                     .keep = PractitionerLeavingWords::tr("Keep"),
                                     .dangerous = true};
        QDialog *dialog = ask::confirm(parent, question, [chosen, go] {
            *chosen = true;
            go();
        });
        QObject::connect(dialog, &QDialog::finished, parent, [chosen, stay] {
            if (!*chosen)
                stay();
        }, Qt::QueuedConnection);
    });
}

} // namespace praxis::ui
