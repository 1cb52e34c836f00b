#include "ui/video/AppointmentMeeting.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/Icons.h"
#include "ui/common/KeyText.h"
#include "ui/common/LettingIn.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SecretCopy.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int refreshMs = 15'000; ///< a window opens and closes by the clock alone

PlainLabel *addLine(QVBoxLayout *column, QWidget *parent, const char *name)
{
    auto *label = new PlainLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->hide();
    column->addWidget(label);
    return label;
}

} // namespace

AppointmentSection *AppointmentMeeting::make(const UiContext &context, QWidget *parent, JoinMeeting join, InviteToRoom invite)
{
    return context.desk.may(QStringLiteral("appointment.read")) == Cell::No ? nullptr : new AppointmentMeeting(context, std::move(join), std::move(invite), parent);
}

AppointmentMeeting::AppointmentMeeting(const UiContext &context, JoinMeeting join, InviteToRoom invite, QWidget *parent)
    : AppointmentSection(parent), openAddress(meetingwords::systemBrowser()), m_context(context),
      m_join(std::move(join)), m_invite(std::move(invite)), m_moments(context.desk, context.directory)
{
    setObjectName(QStringLiteral("appointmentMeeting"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::grid, 0, 0);
    column->setSpacing(6);
    column->addWidget(new PlainLabel(tr("Video session"), this, PlainLabel::Heading));
    m_state = addLine(column, this, "meetingState");
    m_waiting = new QWidget(this);
    m_waiting->setObjectName(QStringLiteral("meetingWaiting"));
    auto *rows = new QVBoxLayout(m_waiting);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    m_waiting->hide();
    column->addWidget(m_waiting);
    m_consents = addLine(column, this, "meetingConsents");
    m_emergency = addLine(column, this, "meetingEmergency");
    m_places = addLine(column, this, "meetingPlaces");
    m_button = new QPushButton(icons::get(QStringLiteral("camera-video")), {}, this);
    m_button->setObjectName(QStringLiteral("meetingJoin"));
    column->addWidget(m_button);
    m_invites = new QWidget(this);
    m_invites->setObjectName(QStringLiteral("meetingInvites"));
    auto *invites = new QVBoxLayout(m_invites);
    invites->setContentsMargins(0, 0, 0, 0);
    invites->setSpacing(4);
    m_invites->hide();
    column->addWidget(m_invites);
    m_copy = new QPushButton(icons::get(QStringLiteral("edit-copy")), tr("Copy the practitioner's own link"), this);
    m_copy->setObjectName(QStringLiteral("meetingCopyLink"));
    m_copy->hide();
    connect(m_copy, &QPushButton::clicked, this, &AppointmentMeeting::copyLink);
    column->addWidget(m_copy);
    m_said = addLine(column, this, "meetingSaid");
    const bool mayJoin = m_join && context.desk.may(QStringLiteral("video.join")) != Cell::No;
    m_button->setVisible(mayJoin);
    if (mayJoin) {
        QAction *action = context.actions.find(QStringLiteral("calendar.join"));
        if (!action)
            action = context.actions.add(this, QStringLiteral("calendar.join"), tr("Appointment"), tr("Join the video session"), {QKeySequence(Qt::CTRL | Qt::Key_J)}, [this] { goIn(); }, QStringLiteral("camera-video"));
        const QString key = keytext::of(action->shortcut());
        m_button->setText(key.isEmpty() ? tr("Join") : QStringLiteral("%1   %2").arg(tr("Join"), key));
        m_button->setAccessibleName(tr("Join the video session"));
        connect(m_button, &QPushButton::clicked, this, [this] { goIn(); });
    }
    if (context.desk.may(QStringLiteral("video.admit")) != Cell::No && !context.actions.find(QStringLiteral("calendar.admit")))
        context.actions.add(this, QStringLiteral("calendar.admit"), tr("Appointment"), tr("Let in who waits for the video session"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J)}, [this] { admitFirst(); }, QStringLiteral("dialog-ok"));
    m_refresh.setInterval(refreshMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (isVisible())
            ask();
    });
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            ask();
    });
}

void AppointmentMeeting::show(const AppointmentDetails &details)
{
    if (m_appointment != details.appointment.id) {
        for (PlainLabel *label : {m_state, m_consents, m_emergency, m_places, m_said})
            label->hide();
        tellWaiting({});
        m_button->setEnabled(false);
        m_isOpen = false;
        for (QPushButton *one : m_invites->findChildren<QPushButton *>())
            one->setEnabled(false);
        m_copy->hide();
    }
    if (m_appointment != details.appointment.id)
        m_roomOpen = false;
    m_appointment = details.appointment.id;
    m_practitioner = details.appointment.practitionerId;
    setVisible(details.appointment.isVideo);
    if (!details.appointment.isVideo)
        return m_refresh.stop();
    offerInvites(details);
    m_refresh.start();
    ask();
    askLink();
}

/// A room of its own is the way; the link of a practitioner is for a service that Praxis does not know.
void AppointmentMeeting::askLink()
{
    if (m_context.desk.may(QStringLiteral("link.read")) == Cell::No || m_context.desk.may(QStringLiteral("link.list")) == Cell::No)
        return;
    m_linkQuestion.ask(m_context.desk.ask(ShowMeetingLinks{.practitioner = m_practitioner, .active = true, .limit = 50}), this, [this](const Result<RowsPage<MeetingLinkLine>> &lines) {
        m_link = {};
        if (lines) {
            const auto usable = std::ranges::find_if(*lines, &MeetingLinkLine::usable);
            m_link = usable == lines->end() ? QUuid() : usable->id;
        }
        m_copy->setVisible(!m_link.isNull());
    });
}

/// Whoever has it can come in at any time: who gives it to a second client of the same day is told so.
void AppointmentMeeting::copyLink()
{
    later(m_context.desk.ask(OpenMeetingLink{m_link, m_appointment}), this, [this](const Result<OpenedMeetingLink> &link) {
        if (!link && link.error().code == ErrorCode::ConsentMissing)
            return ConsentQuestion::before(m_context, {ConsentAct::JoinVideo, m_appointment, {}}, this, [this] { copyLink(); });
        m_said->show();
        if (!link)
            return m_said->setText(wording::sentence(link.error()));
        copySecret(link->address);
        m_said->setText(link->othersThatDay > 0 ? tr("The address at %1 is on the clipboard. Careful: %n other clients have a session by video with the same practitioner on that day; whoever has the address can come in at any time.", nullptr, link->othersThatDay).arg(link->host)
                                                : tr("The address at %1 is on the clipboard.").arg(link->host));
    });
}

void AppointmentMeeting::ask()
{
    m_question.ask(m_context.desk.ask(ShowMeeting{m_appointment}), this, [this](const Result<MeetingEntry> &entry) {
        if (entry)
            tell(*entry);
    });
    askWaiting();
}

void AppointmentMeeting::askWaiting()
{
    if (m_context.desk.may(QStringLiteral("video.admit")) == Cell::No)
        return;
    m_guestsQuestion.ask(m_context.desk.ask(ShowMeetingGuests{m_appointment}), this, [this](const Result<QVector<MeetingGuest>> &guests) {
        tellWaiting(guests.value_or(QVector<MeetingGuest>()));
    });
}

/// Nothing moves while the same people wait: a button that somebody is about to press stays where it is.
void AppointmentMeeting::tellWaiting(const QVector<MeetingGuest> &guests)
{
    const auto isSame = [](const MeetingGuest &a, const MeetingGuest &b) { return a.appointment == b.appointment && a.person == b.person && a.since == b.since && a.place == b.place; };
    if (std::ranges::equal(guests, m_guests, isSame))
        return;
    m_guests = guests;
    for (QWidget *row : m_waiting->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        row->hide();
        row->deleteLater();
    }
    for (const MeetingGuest &guest : guests) {
        auto *row = new QWidget(m_waiting);
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 4);
        column->setSpacing(4);
        auto *who = new PlainLabel(tr("%1 has been waiting since %2").arg(guest.name, clock(guest.since)), row);
        who->setWordWrap(true);
        column->addWidget(who);
        auto *admit = new QPushButton(icons::get(QStringLiteral("dialog-ok")), tr("Let in"), row);
        admit->setObjectName(QStringLiteral("meetingAdmit"));
        admit->setAccessibleName(tr("Let in: %1").arg(guest.name));
        connect(admit, &QPushButton::clicked, this, [this, guest] { letIn(m_context, guest, this); });
        column->addWidget(admit);
        m_waiting->layout()->addWidget(row);
    }
    m_waiting->setVisible(!guests.isEmpty());
}

/// Who waits longest.
void AppointmentMeeting::admitFirst()
{
    if (!isVisible() || m_guests.isEmpty())
        return m_context.notices.say(tr("Nobody waits for this video session."));
    letIn(m_context, m_guests.first(), this);
}

QString AppointmentMeeting::clock(Instant at) const
{
    return QLocale().toString(m_moments.wall(at).time, QLocale::ShortFormat);
}

QString AppointmentMeeting::stateText(const MeetingEntry &entry) const
{
    switch (entry.state) {
    case MeetingState::NotVideo:
        return {};
    case MeetingState::NotYet:
        return tr("Can be joined from %1").arg(clock(entry.opensAt));
    case MeetingState::Open:
        if (!entry.consentClosedAt.isNull())
            return tr("The room was closed at %1 because a consent was withdrawn. Nobody is in it, and nothing is recorded.").arg(clock(entry.consentClosedAt));
        return entry.roomIsOpen ? tr("Somebody is there. Open until %1").arg(clock(entry.closesAt)) : tr("Open until %1").arg(clock(entry.closesAt));
    case MeetingState::Over:
        return tr("Its time is over");
    case MeetingState::Ended:
        return tr("It was called off");
    case MeetingState::VideoOff:
        return entry.video == VideoState::OrganizationDisabled ? tr("Video is switched off for the practice")
                                                               : tr("Video sessions are not enabled for your account. Please contact your organization administrator.");
    }
    return {};
}

void AppointmentMeeting::tell(const MeetingEntry &entry)
{
    const auto say = [](PlainLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    say(m_state, stateText(entry));
    if (m_roomOpen && !entry.consentClosedAt.isNull()) { // they may look at something else in this window
        m_said->hide(); // the room that it tells of is gone
        m_context.notices.say(tr("The room of the video session was closed: a consent was withdrawn."));
    }
    m_roomOpen = entry.roomIsOpen;
    const bool matters = entry.state == MeetingState::NotYet || entry.state == MeetingState::Open;
    QStringList agreed;
    if (matters && entry.telehealth != ConsentState::Given)
        agreed.append(entry.telehealth == ConsentState::Withdrawn ? tr("Consent to video sessions was withdrawn") : tr("No consent to video sessions yet"));
    if (matters)
        agreed.append(entry.recorded ? tr("It is being recorded") : entry.recording == ConsentState::Given ? tr("Agrees to being recorded") : tr("Not recorded: no consent to it"));
    say(m_consents, agreed.join(u'\n'));
    say(m_emergency, matters && !entry.emergency.isEmpty() ? tr("If something happens: %1").arg(entry.emergency.join(QStringLiteral("; "))) : QString());
    say(m_places, matters ? meetingwords::places(entry) : QString());
    m_isOpen = entry.state == MeetingState::Open;
    m_button->setEnabled(m_isOpen);
    for (QPushButton *one : m_invites->findChildren<QPushButton *>())
        one->setEnabled(m_isOpen);
}

/// For who has no page of the practice's to come in by. Where there are several, each has their own.
void AppointmentMeeting::offerInvites(const AppointmentDetails &details)
{
    QVector<std::pair<QUuid, QString>> awaited;
    for (const ParticipantLine &one : details.people) {
        if (m_invite && m_context.desk.mayRun(InviteToMeeting{}) && occupies(one.participant.status))
            awaited.append({one.participant.contactId, wording::fullName(one.person)});
    }
    m_invites->setVisible(!awaited.isEmpty());
    if (awaited == m_invited)
        return; // a button that somebody is about to press stays where it is
    m_invited = awaited;
    for (QPushButton *old : m_invites->findChildren<QPushButton *>()) {
        old->setObjectName({});
        old->hide();
        old->deleteLater();
    }
    for (const auto &[person, name] : std::as_const(awaited)) {
        auto *copy = new QPushButton(icons::get(QStringLiteral("edit-copy")), awaited.size() > 1 ? tr("Copy the link of %1").arg(name) : tr("Copy the client's link"), m_invites);
        copy->setObjectName(QStringLiteral("meetingInvite"));
        copy->setEnabled(m_isOpen);
        connect(copy, &QPushButton::clicked, this, [this, person = person, name = name] { invite(person, name); });
        m_invites->layout()->addWidget(copy);
    }
}

/// It lets in whoever has it, for this session alone, so that one is told whose it is.
void AppointmentMeeting::invite(const QUuid &person, const QString &name)
{
    m_invites->setEnabled(false);
    m_said->setText(tr("Making the link…"));
    m_said->show();
    later(m_invite(m_appointment, person), this, [this, person, name, appointment = m_appointment](const Result<MeetingPass> &pass) {
        m_invites->setEnabled(true);
        if (appointment != m_appointment)
            return; // somebody looks at another session: a link of this one is not to be taken for one of that
        if (!pass)
            return refused(pass.error(), [this, person, name] { invite(person, name); });
        copySecret(pass->entry.address);
        m_said->setText(tr("The link of %1 is on the clipboard: paste it into an e-mail to them. It lets in whoever has it, into this session only, until %2.").arg(name, clock(pass->until)));
        ask();
    });
}

void AppointmentMeeting::goIn()
{
    if (!isVisible() || !m_button->isEnabled() || !m_join)
        return;
    m_button->setEnabled(false);
    m_said->setText(tr("Opening the room…"));
    m_said->show();
    later(m_join(m_appointment), this, [this](const Result<MeetingPass> &pass) {
        m_button->setEnabled(true);
        if (pass)
            m_said->setText(meetingwords::opened(*pass, openAddress));
        else
            refused(pass.error(), [this] { goIn(); });
        ask();
    });
}

void AppointmentMeeting::refused(const Error &error, const std::function<void()> &again)
{
    const bool isAnswered = error.data.value(QStringLiteral("act")) == enumName(ConsentAct::JoinVideo);
    if (error.code == ErrorCode::ConsentMissing && isAnswered) { // whoever goes on all the same says why
        m_said->hide();
        return ConsentQuestion::before(m_context, {ConsentAct::JoinVideo, m_appointment, {}}, this, again);
    }
    m_said->setText(meetingwords::refusal(error));
}

} // namespace praxis::ui
