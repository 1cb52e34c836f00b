#include "app/desktop/program/Places.h"

#include "services/practice/Desk.h"
#include "ui/audit/AuditPlace.h"
#include "ui/audit/AuditVerifier.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/common/Appearance.h"
#include "ui/contacts/AppointmentTimeline.h"
#include "ui/contacts/PeoplePlace.h"
#include "ui/contacts/PersonAuthorisationsTab.h"
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

/// Walks the chain on a reading thread of the desk and checks every signed head.
class TrailVerifier final : public QObject, public ui::AuditVerifier {
public:
    TrailVerifier(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

    [[nodiscard]] QFuture<Result<ui::AuditVerdict>> verify(std::function<void(qint64, qint64)>) override
    {
        return m_desk.onReader<ui::AuditVerdict>([&desk = m_desk](Door &, const Actor &actor) -> Result<ui::AuditVerdict> {
            const auto byUs = [&](const AuditHead &head) {
                return desk.parts().seal.verify(auditHeadMessage(actor.organization, head), head.signature);
            };
            PRAXIS_TRY(const AuditHead end, desk.store().verifyAudit(actor.organization, byUs));
            PRAXIS_TRY(const auto session, desk.store().session());
            PRAXIS_CHECK(session->begin(actor.organization, false));
            const auto heads = session->auditHeads();
            session->rollback();
            PRAXIS_CHECK(heads);
            ui::AuditVerdict verdict{end.number, heads->size(), {}};
            for (const AuditHead &head : *heads)
                verdict.signedAt = std::max(verdict.signedAt, head.at);
            return verdict;
        });
    }

private:
    Desk &m_desk;
};

} // namespace

ui::PlaceFactory placesOver(ui::KeyRing &keys, ui::BackupService &backups)
{
    return [&keys, &backups](ui::UiContext &context, QWidget *parent) -> QVector<ui::Place *> {
        context.timelineSources.append(&ui::AppointmentTimeline::make);
        context.timelineSources.append(&ui::NoteTimeline::make);
        context.timelineSources.append(&ui::RecordingTimeline::make);
        context.timelineSources.append(&ui::ConsentTimeline::make);
        context.personSections.append(&ui::PersonNotesTab::make);
        context.personSections.append(&ui::PersonRecordings::make);
        context.personSections.append(&ui::PersonConsentsView::make);
        context.personSections.append(&ui::PersonAuthorisationsTab::make);
        context.appointmentSections.append(&ui::AppointmentNote::make);
        context.appointmentSections.append(&ui::AppointmentRecording::make);
        QVector<ui::Place *> places;
        if (context.desk.may(QStringLiteral("appointment.read")) != Cell::No)
            places.append(new ui::CalendarPlace(context, parent));
        if (context.desk.may(QStringLiteral("contact.read")) != Cell::No)
            places.append(new ui::PeoplePlace(context, parent));
        if (context.desk.may(QStringLiteral("note.read")) != Cell::No)
            places.append(new ui::NotesPlace(context, parent));
        if (context.desk.may(QStringLiteral("recording.list")) != Cell::No)
            places.append(new ui::RecordingsPlace(context, {}, parent));
        if (context.desk.may(QStringLiteral("audit.read")) != Cell::No)
            places.append(new ui::AuditPlace(context, new TrailVerifier(context.desk, parent), parent));
        places.append(new ui::SettingsPlace({context, keys, backups, &applyAppearance}, parent));
        return places;
    };
}

} // namespace praxis::app
