#include "ui/common/Waiting.h"

#include "models/records/Preference.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace praxis::ui::waitingwords {

namespace {

class WaitingWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::Waiting)
};

QString shared(Instant until, const Moments &moments)
{
    const WallTime end = moments.lastOf(until);
    const qint64 days = moments.today().daysTo(end.date);
    const QLocale locale;
    if (until.isNull())
        return WaitingWords::tr("A recording was shared with you.");
    if (days <= 0)
        return WaitingWords::tr("A recording was shared with you until %1 today.", "time").arg(locale.toString(end.time, QLocale::ShortFormat));
    if (days < 7)
        return WaitingWords::tr("A recording was shared with you until %1.", "day of the week").arg(locale.dayName(end.date.dayOfWeek()));
    return WaitingWords::tr("A recording was shared with you until %1.", "date").arg(locale.toString(end.date, WaitingWords::tr("d MMMM", "a day within a sentence")));
}

} // namespace

QString one(const Waiting &waiting, const Moments &moments)
{
    switch (waiting.kind) {
    case WaitingKind::Shared: return shared(waiting.until, moments);
    case WaitingKind::Approval: return WaitingWords::tr("A document waits for your approval.");
    case WaitingKind::Cosign: return WaitingWords::tr("A note waits for your co-signature.");
    case WaitingKind::Removal: return WaitingWords::tr("A record is to be destroyed, and waits for a second person.");
    case WaitingKind::Capture: return WaitingWords::tr("A recording of a video session was not taken in.");
    case WaitingKind::Answered: return WaitingWords::tr("A recording that you shared was answered.");
    case WaitingKind::Decided: return WaitingWords::tr("A document of yours was approved or rejected.");
    case WaitingKind::Cosigned: return WaitingWords::tr("A note of yours was co-signed.");
    case WaitingKind::Undelivered: return WaitingWords::tr("A message to somebody was not delivered.");
    case WaitingKind::Withdrawn: return WaitingWords::tr("Somebody in a session of yours has withdrawn a consent.");
    case WaitingKind::Room: return WaitingWords::tr("Somebody waits to be let into a video session.");
    case WaitingKind::Release: return WaitingWords::tr("A legal hold is to be released, and waits for a second person.");
    case WaitingKind::Ending: return WaitingWords::tr("A record of yours is to be destroyed at the end of its notice.");
    }
    return {};
}

QStringList several(const QMap<WaitingKind, int> &counts)
{
    QStringList lines;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        switch (it.key()) {
        case WaitingKind::Shared: lines.append(WaitingWords::tr("%n recordings shared with you", nullptr, it.value())); break;
        case WaitingKind::Approval: lines.append(WaitingWords::tr("%n documents to approve", nullptr, it.value())); break;
        case WaitingKind::Cosign: lines.append(WaitingWords::tr("%n notes to co-sign", nullptr, it.value())); break;
        case WaitingKind::Removal: lines.append(WaitingWords::tr("%n destructions to decide", nullptr, it.value())); break;
        case WaitingKind::Capture: lines.append(WaitingWords::tr("%n recordings of video sessions not taken in", nullptr, it.value())); break;
        case WaitingKind::Answered: lines.append(WaitingWords::tr("%n shared recordings answered", nullptr, it.value())); break;
        case WaitingKind::Decided: lines.append(WaitingWords::tr("%n of your documents approved or rejected", nullptr, it.value())); break;
        case WaitingKind::Cosigned: lines.append(WaitingWords::tr("%n of your notes co-signed", nullptr, it.value())); break;
        case WaitingKind::Undelivered: lines.append(WaitingWords::tr("%n messages not delivered", nullptr, it.value())); break;
        case WaitingKind::Withdrawn: lines.append(WaitingWords::tr("%n consents withdrawn during your sessions", nullptr, it.value())); break;
        case WaitingKind::Room: lines.append(WaitingWords::tr("%n clients waiting for a video session", nullptr, it.value())); break;
        case WaitingKind::Release: lines.append(WaitingWords::tr("%n releases of legal holds to decide", nullptr, it.value())); break;
        case WaitingKind::Ending: lines.append(WaitingWords::tr("%n of your records to be destroyed", nullptr, it.value())); break;
        }
    }
    return lines;
}

QString choice(WaitingKind kind)
{
    switch (kind) {
    case WaitingKind::Shared: return WaitingWords::tr("A recording is shared with me");
    case WaitingKind::Approval: return WaitingWords::tr("A document waits for my approval");
    case WaitingKind::Cosign: return WaitingWords::tr("A note waits for my co-signature");
    case WaitingKind::Removal: return WaitingWords::tr("A record is to be destroyed, and waits for a second person");
    case WaitingKind::Capture: return WaitingWords::tr("A recording of a video session was not taken in");
    case WaitingKind::Answered: return WaitingWords::tr("A recording that I shared is answered");
    case WaitingKind::Decided: return WaitingWords::tr("A document of mine is approved or rejected");
    case WaitingKind::Cosigned: return WaitingWords::tr("A note of mine is co-signed");
    case WaitingKind::Undelivered: return WaitingWords::tr("A message is not delivered");
    case WaitingKind::Withdrawn: return WaitingWords::tr("A consent is withdrawn during a session of mine");
    case WaitingKind::Room: return WaitingWords::tr("Somebody waits to be let into a video session");
    case WaitingKind::Release: return WaitingWords::tr("A legal hold is to be released, and waits for a second person");
    case WaitingKind::Ending: return WaitingWords::tr("A record of mine is to be destroyed");
    }
    return {};
}

} // namespace praxis::ui::waitingwords

namespace praxis::ui::waitingpreference {

namespace {

constexpr auto preferenceName = "notifications";
constexpr auto silentKey = "silent";

} // namespace

QVector<WaitingKind> possible(const Desk &desk)
{
    const auto may = [&desk](const char *action) { return desk.may(QString::fromLatin1(action)) != Cell::No; };
    QVector<WaitingKind> kinds;
    if (may("recording.review"))
        kinds.append(WaitingKind::Shared);
    if (may("document.approve"))
        kinds.append(WaitingKind::Approval);
    if (may("note.write") && !desk.actor().practitioner.isNull())
        kinds.append(WaitingKind::Cosign);
    if (may("retention.destroy"))
        kinds.append(WaitingKind::Removal);
    if (may("hold.release"))
        kinds.append(WaitingKind::Release);
    if (may("retention.notice") && !desk.actor().practitioner.isNull())
        kinds.append(WaitingKind::Ending);
    if (may("job.read"))
        kinds.append(WaitingKind::Capture);
    if (may("recording.share"))
        kinds.append(WaitingKind::Answered);
    if (may("document.edit"))
        kinds.append(WaitingKind::Decided);
    if (may("note.write") && !desk.actor().practitioner.isNull())
        kinds.append(WaitingKind::Cosigned);
    if (may("message.cancel"))
        kinds.append(WaitingKind::Undelivered);
    if (!desk.actor().practitioner.isNull())
        kinds.append(WaitingKind::Withdrawn);
    if (may("video.admit") && (!desk.actor().practitioner.isNull() || desk.actor().role == Role::Receptionist))
        kinds.append(WaitingKind::Room);
    return kinds;
}

void silent(Desk &desk, QObject *context, std::function<void(const QVector<WaitingKind> &)> then)
{
    List<Preference> question;
    question.selection.where = {{"name", Condition::Equal, QString::fromLatin1(preferenceName)}, {"user_id", Condition::Equal, idText(desk.actor().user)}};
    later(desk.ask(question), context, [then = std::move(then)](const Result<QVector<std::shared_ptr<Preference>>> &answer) {
        QVector<WaitingKind> kinds;
        const QJsonArray kept = answer && !answer->isEmpty() ? answer->front()->value[QLatin1StringView(silentKey)].toArray() : QJsonArray();
        for (std::size_t i = 0; i < enumNames(WaitingKind{}).size(); ++i) {
            if (kept.contains(QLatin1StringView(enumNames(WaitingKind{})[i])))
                kinds.append(static_cast<WaitingKind>(i));
        }
        then(kinds);
    });
}

void setSilent(Desk &desk, QObject *context, const QVector<WaitingKind> &kinds, std::function<void(const Error &)> failed)
{
    QJsonArray kept;
    for (const WaitingKind kind : kinds)
        kept.append(enumName(kind));
    const SetPreference wanted{QString::fromLatin1(preferenceName), {{QLatin1StringView(silentKey), kept}}};
    later(desk.run(wanted), context, [failed = std::move(failed)](const Result<Outcome> &outcome) {
        if (!outcome)
            failed(outcome.error());
    });
}

} // namespace praxis::ui::waitingpreference
