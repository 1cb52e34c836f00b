#include "ui/common/DocumentPreference.h"

#include "models/records/Preference.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/common/Later.h"

#include <QJsonObject>

namespace praxis::ui::documentpreference {

namespace {

constexpr auto preferenceName = "documents";
constexpr auto folderKey = "scan_folder";

} // namespace

void scanFolder(Desk &desk, QObject *context, std::function<void(const QString &)> then)
{
    List<Preference> question;
    question.selection.where = {{"name", Condition::Equal, QString::fromLatin1(preferenceName)}, {"user_id", Condition::Equal, idText(desk.actor().user)}};
    later(desk.ask(question), context, [then = std::move(then)](const Result<QVector<std::shared_ptr<Preference>>> &answer) {
        then(answer && !answer->isEmpty() ? answer->front()->value[QLatin1StringView(folderKey)].toString() : QString());
    });
}

void setScanFolder(Desk &desk, QObject *context, const QString &folder, std::function<void(const Error &)> failed)
{
    const SetPreference wanted{QString::fromLatin1(preferenceName), {{QLatin1StringView(folderKey), folder}}};
    later(desk.run(wanted), context, [failed = std::move(failed)](const Result<Outcome> &outcome) {
        if (!outcome)
            failed(outcome.error());
    });
}

} // namespace praxis::ui::documentpreference
