#include "app/desktop/program/Places.h"

#include "app/common/MessageAdapters.h"
#include "app/common/VideoAdapters.h"
#include "services/paper/PaperPress.h"
#include "services/practice/door/AuditProof.h"
#include "services/practice/door/Desk.h"
#include "ui/audit/AuditPlace.h"
#include "ui/audit/AuditVerifier.h"
#include "ui/billing/AppointmentMoney.h"
#include "ui/billing/BillingPlace.h"
#include "ui/billing/PersonAccount.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/common/Appearance.h"
#include "ui/common/Later.h"
#include "ui/contacts/AppointmentTimeline.h"
#include "ui/contacts/PeoplePlace.h"
#include "ui/contacts/PersonAuthorisationsTab.h"
#include "ui/documents/AppointmentDocuments.h"
#include "ui/documents/DocumentTimeline.h"
#include "ui/documents/DocumentsPlace.h"
#include "ui/documents/PersonDocuments.h"
#include "ui/help/GuidePlace.h"
#include "ui/letters/PersonRequests.h"
#include "ui/letters/RequestsPlace.h"
#include "ui/messages/MessagesPlace.h"
#include "ui/notes/AppointmentNote.h"
#include "ui/notes/NoteTimeline.h"
#include "ui/notes/NotesPlace.h"
#include "ui/notes/PersonNotesTab.h"
#include "ui/recordings/AppointmentRecording.h"
#include "ui/recordings/ConsentTimeline.h"
#include "ui/recordings/PersonConsentsView.h"
#include "ui/recordings/PersonRecordings.h"
#include "ui/recordings/RecordingTimeline.h"
#include "ui/recordings/RecordingsPlace.h"
#include "ui/settings/SettingsPlace.h"
#include "ui/video/AppointmentMeeting.h"
#include "ui/video/MeetNow.h"

#include <QPromise>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <atomic>

namespace praxis::app {

namespace {

void applyAppearance(const QJsonObject &wanted)
{
    const QString look = wanted[QStringLiteral("theme")].toString();
    ui::appearance::setThemeMode(look == u"dark" ? ui::theme::Mode::Dark : look == u"light" ? ui::theme::Mode::Light : ui::theme::Mode::Platform);
    if (wanted.contains(u"scale"))
        ui::appearance::setScalePercent(wanted[QStringLiteral("scale")].toInt());
    if (wanted.contains(u"language"))
        ui::appearance::setLanguage(wanted[QStringLiteral("language")].toString());
    if (wanted.contains(u"privacy"))
        ui::appearance::setPrivacy(wanted[QStringLiteral("privacy")].toBool());
}

/// Asks the door for leave, then walks the chain on a reading thread of the desk and checks every signed head.
class TrailVerifier final : public QObject, public ui::AuditVerifier {
public:
    TrailVerifier(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

    [[nodiscard]] QFuture<Result<AuditVerdict>> verify(std::function<void(qint64, qint64)> progress) override
    {
        auto run = std::make_shared<Run>();
        run->promise.start();
        const QFuture<Result<AuditVerdict>> future = run->promise.future();
        ui::later(m_desk.ask(VerifyAudit{}), this, [this, run, progress = std::move(progress)](const Result<AuditVerdict> &leave) {
            if (leave)
                walk(run, *leave, progress);
            else
                finish(*run, leave);
        });
        return future;
    }

private:
    struct Run {
        QPromise<Result<AuditVerdict>> promise;
        std::atomic<qint64> done = 0, total = 0; ///< written by the walking threads, told by a timer of the window's
    };

    static void finish(Run &run, const Result<AuditVerdict> &verdict)
    {
        run.promise.addResult(verdict);
        run.promise.finish();
    }

    void walk(const std::shared_ptr<Run> &run, const AuditVerdict &known, const std::function<void(qint64, qint64)> &progress)
    {
        auto *tell = new QTimer(this);
        connect(tell, &QTimer::timeout, this, [run, progress] { progress(run->done, run->total); });
        tell->start(100);
        const auto job = [run, known, &desk = m_desk](Door &, const Actor &actor) {
            return proveAudit(desk.store(), desk.parts(), actor.organization, known, [run](qint64 done, qint64 total) {
                run->done = done;
                run->total = total;
                return !run->promise.isCanceled();
            });
        };
        ui::later(m_desk.onReader<AuditVerdict>(job), this, [run, tell](const Result<AuditVerdict> &verdict) {
            delete tell;
            finish(*run, verdict);
        });
    }

    Desk &m_desk;
};

/// True once the window is being closed.
using Leaving = std::shared_ptr<std::atomic<bool>>;

/// On a reading thread of the desk, which waits for it; nothing of it is kept.
QFuture<Result<>> tryMessage(Desk &desk, const SetMessageService &typed, const QString &to, const Leaving &leaving)
{
    return desk.onReader<void>([typed, to, leaving, at = desk.parts().clock.now(), id = desk.parts().ids.next()](Door &door, const Actor &actor) -> Result<> {
        PRAXIS_TRY(const OutgoingMessages kept, door.ask(actor, MessagesBeingSent{}));
        OpenedMessageService service;
        service.service.channel = typed.channel;
        service.service.host = typed.host.trimmed();
        service.service.port = typed.port;
        service.service.tlsFirst = typed.tlsFirst;
        service.service.account = typed.account.trimmed();
        service.service.sender = typed.sender.trimmed();
        service.service.senderName = typed.senderName.trimmed();
        service.secret = typed.secret.toUtf8();
        for (const OpenedMessageService &other : kept.services) {
            if (other.service.channel == typed.channel && service.secret.isEmpty())
                service.secret = other.secret;
        }
        OutgoingMessage message;
        message.id = id;
        message.channel = typed.channel;
        message.templateName = QStringLiteral("test");
        message.to = to.trimmed();
        message.practice = kept.practice;
        message.language = kept.language;
        message.at = at;
        return messageSender().trySending(service, message, [leaving] { return !*leaving; });
    });
}

/// On a thread and a session of its own: a provider may keep one waiting. `workers` go before the desk and its store.
template <class Way> QFuture<Result<MeetingPass>> atProvider(QThreadPool *workers, Desk &desk, Way way)
{
    return QtConcurrent::run(workers, [&store = desk.store(), &parts = desk.parts(), actor = desk.actor(), way = std::move(way)]() -> Result<MeetingPass> {
        PRAXIS_TRY(const auto session, store.session());
        Door door(*session, parts);
        return way(Meetings(videoProviders(parts.clock), CallbackOf()), door, parts, actor);
    });
}

QFuture<Result<MeetingPass>> joinMeeting(QThreadPool *workers, Desk &desk, const QUuid &appointment)
{
    return atProvider(workers, desk, [appointment](const Meetings &meetings, Door &door, const Parts &parts, const Actor &actor) { return meetings.join(door, parts, actor, appointment); });
}

QFuture<Result<MeetingPass>> inviteToMeeting(QThreadPool *workers, Desk &desk, const QUuid &appointment, const QUuid &person)
{
    return atProvider(workers, desk, [appointment, person](const Meetings &meetings, Door &door, const Parts &parts, const Actor &actor) { return meetings.invite(door, parts, actor, appointment, person); });
}

} // namespace

ui::PlaceFactory placesOver(ui::KeyRing &keys, ui::BackupService &backups)
{
    // One press for all windows; it lives as long as what makes the places.
    const auto press = std::make_shared<paper::PaperPress>();
    return [&keys, &backups, press](ui::UiContext &context, QWidget *parent) -> QVector<ui::Place *> {
        context.paper = press.get();
        context.timelineSources.append(&ui::AppointmentTimeline::make);
        context.timelineSources.append(&ui::NoteTimeline::make);
        context.timelineSources.append(&ui::RecordingTimeline::make);
        context.timelineSources.append(&ui::ConsentTimeline::make);
        context.timelineSources.append(&ui::DocumentTimeline::make);
        context.personSections.append(&ui::PersonNotesTab::make);
        context.personSections.append(&ui::PersonDocuments::make);
        context.personSections.append(&ui::PersonRecordings::make);
        context.personSections.append(&ui::PersonConsentsView::make);
        context.personSections.append(&ui::PersonAccount::make);
        context.personSections.append(&ui::PersonRequests::make);
        context.personSections.append(&ui::PersonAuthorisationsTab::make);
        auto *workers = new QThreadPool(parent);
        const auto leaving = std::make_shared<std::atomic<bool>>(false);
        QObject::connect(parent, &QObject::destroyed, [leaving] { *leaving = true; });
        const auto join = [workers, &desk = context.desk](const QUuid &appointment) { return joinMeeting(workers, desk, appointment); };
        context.meetNow = ui::MeetNow::way(context, join);
        context.appointmentSections.append([workers, join](const ui::UiContext &of, QWidget *beside) {
            return ui::AppointmentMeeting::make(
                of, beside, join,
                [workers, &desk = of.desk](const QUuid &appointment, const QUuid &person) { return inviteToMeeting(workers, desk, appointment, person); });
        });
        context.appointmentSections.append(&ui::AppointmentMoney::make);
        context.appointmentSections.append(&ui::AppointmentNote::make);
        context.appointmentSections.append(&ui::AppointmentRecording::make);
        context.appointmentSections.append(&ui::AppointmentDocuments::make);
        QVector<ui::Place *> places;
        if (context.desk.may(QStringLiteral("appointment.read")) != Cell::No)
            places.append(new ui::CalendarPlace(context, parent));
        if (context.desk.may(QStringLiteral("contact.read")) != Cell::No)
            places.append(new ui::PeoplePlace(context, parent));
        if (context.desk.may(QStringLiteral("note.read")) != Cell::No)
            places.append(new ui::NotesPlace(context, parent));
        if (context.desk.may(QStringLiteral("document.list")) != Cell::No)
            places.append(new ui::DocumentsPlace(context, parent));
        if (context.desk.may(QStringLiteral("recording.list")) != Cell::No)
            places.append(new ui::RecordingsPlace(context, {}, parent));
        if (context.desk.may(QStringLiteral("transaction.read")) != Cell::No)
            places.append(new ui::BillingPlace(context, parent));
        if (context.desk.may(QStringLiteral("message.cancel")) != Cell::No)
            places.append(new ui::MessagesPlace(context, parent));
        if (context.desk.may(QStringLiteral("audit.read")) != Cell::No)
            places.append(new ui::AuditPlace(context, new TrailVerifier(context.desk, parent), parent));
        if (context.desk.may(QStringLiteral("request.read")) != Cell::No)
            places.append(new ui::RequestsPlace(context, parent));
        places.append(new ui::GuidePlace(context, parent));
        places.append(new ui::SettingsPlace({context, keys, backups, &applyAppearance, [&context, leaving](const SetMessageService &typed, const QString &to) { return tryMessage(context.desk, typed, to, leaving); }}, parent));
        return places;
    };
}

} // namespace praxis::app
