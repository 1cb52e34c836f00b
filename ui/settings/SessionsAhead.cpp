#include "ui/settings/SessionsAhead.h"

#include "models/records/Appointment.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"

#include <QDialog>

#include <memory>

namespace praxis::ui {

void askAboutSessionsAhead(const UiContext &context, QWidget *parent, const SessionsAhead &ahead, std::function<void(const QVector<AnyCommand> &before)> go, std::function<void()> stay)
{
    List<Appointment> question;
    question.selection.where = {ahead.where, {"start_at", Condition::Greater, context.desk.parts().clock.now().ms}};
    later(context.desk.ask(question), parent, [=, &context](const Result<QVector<std::shared_ptr<Appointment>>> &answer) {
        if (!answer) {
            context.notices.failed(answer.error());
            return stay();
        }
        int count = 0;
        QVector<AnyCommand> before;
        for (const auto &one : *answer) {
            count += occupies(one->status);
            if (ahead.before && occupies(one->status))
                before.append(ahead.before(*one));
        }
        if (count == 0)
            return go({});
        auto chosen = std::make_shared<bool>(false);
        QDialog *dialog = ask::confirm(parent, ahead.question(count), [chosen, go, before] {
            *chosen = true;
            go(before);
        });
        QObject::connect(dialog, &QDialog::finished, parent, [chosen, stay] {
            if (!*chosen)
                stay();
        }, Qt::QueuedConnection);
    });
}

} // namespace praxis::ui
