#include "ui/notes/NotePreference.h"

#include "models/records/Preference.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/common/Later.h"

#include <QJsonObject>

namespace praxis::ui::notepreference {

namespace {

constexpr auto preferenceName = "notes";
constexpr auto layoutKey = "layout";

} // namespace

void layout(Desk &desk, QObject *context, std::function<void(NoteKind)> then)
{
    List<Preference> question;
    question.selection.where = {{"name", Condition::Equal, QString::fromLatin1(preferenceName)}, {"user_id", Condition::Equal, idText(desk.actor().user)}};
    later(desk.ask(question), context, [then = std::move(then)](const Result<QVector<std::shared_ptr<Preference>>> &answer) {
        NoteKind kind = NoteKind::Soap;
        if (answer && !answer->isEmpty())
            detail::FieldTraits<NoteKind>::set(kind, answer->front()->value[QLatin1StringView(layoutKey)].toString());
        then(kind == NoteKind::Custom ? NoteKind::Soap : kind);
    });
}

void setLayout(Desk &desk, NoteKind kind)
{
    if (kind == NoteKind::Custom)
        return;
    const SetPreference wanted{QString::fromLatin1(preferenceName), {{QLatin1StringView(layoutKey), enumName(kind)}}};
    (void)desk.onWriterQuietly<Outcome>([wanted](Door &door, const Actor &actor) { return door.run(actor, wanted); });
}

} // namespace praxis::ui::notepreference
