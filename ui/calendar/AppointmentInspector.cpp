#include "ui/calendar/AppointmentInspector.h"

#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/EmptyLayout.h"
#include "ui/calendar/InspectorFields.h"
#include "ui/calendar/InspectorPeople.h"
#include "ui/calendar/Marks.h"
#include "ui/calendar/RepeatWords.h"
#include "ui/calendar/StatusSteps.h"
#include "ui/common/Actions.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/KeyText.h"
#include "ui/common/Moments.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace praxis::ui {
namespace {

constexpr int inspectorMark = 18;

} // namespace

AppointmentInspector::AppointmentInspector(const UiContext &context, const CalendarLook &look, CalendarActs &acts, QWidget *parent)
    : QWidget(parent), m_context(context), m_look(look), m_acts(acts), m_page(new QWidget), m_title(new PlainLabel(QString(), m_page, PlainLabel::Title)), m_when(new PlainLabel(m_page)),
      m_what(new PlainLabel(QString(), m_page, PlainLabel::Quiet)), m_statusText(new PlainLabel(m_page)), m_statusMark(new PlainLabel(m_page)), m_gaps(new PlainLabel(QString(), m_page, PlainLabel::Problem)), m_steps(new QVBoxLayout), m_facts(new QVBoxLayout),
      m_people(new InspectorPeople(context, acts, m_page)), m_fields(new InspectorFields(context, acts, m_page))
{
    setAccessibleName(tr("Selected appointment"));
    build();
    connect(m_people, &InspectorPeople::recordWanted, this, &AppointmentInspector::recordWanted);
    // What was refused stands on screen as it is, and not as it was wished.
    connect(&m_acts, &CalendarActs::refused, this, [this] { ask(); });
    show(nullptr);
}

void AppointmentInspector::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_empty = new EmptyState(QStringLiteral("view-calendar-day"), tr("Nothing selected"), tr("Choose an appointment to see who it is for and what comes next."), this);
    outer->addWidget(m_empty);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have it
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Selected appointment"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_page);
    scroll->viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);
    outer->addWidget(scroll);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    m_title->setWordWrap(true);
    m_when->setWordWrap(true);
    m_what->setWordWrap(true);
    layout->addWidget(m_title);
    m_when->setObjectName(QStringLiteral("inspectorWhen"));
    layout->addWidget(m_when);
    layout->addWidget(m_what);
    auto *status = new QHBoxLayout;
    status->setSpacing(6);
    status->addWidget(m_statusMark);
    status->addWidget(m_statusText, 1);
    layout->addLayout(status);
    m_gaps->setObjectName(QStringLiteral("consentGaps"));
    m_gaps->setWordWrap(true);
    m_gaps->hide();
    layout->addWidget(m_gaps);
    for (QVBoxLayout *part : {m_steps, m_facts})
        part->setSpacing(6);
    layout->addLayout(m_steps);
    layout->addSpacing(4);
    layout->addWidget(m_people);
    layout->addLayout(m_facts);
    for (const AppointmentSectionFactory &make : m_context.appointmentSections) {
        if (AppointmentSection *section = make(m_context, m_page)) {
            m_sections.append(section);
            section->hide();
            layout->addWidget(section);
        }
    }
    layout->addWidget(m_fields);
    layout->addStretch(1);
}

void AppointmentInspector::show(const CalendarEntry *entry)
{
    const bool shows = entry && !entry->busyOnly;
    m_empty->setVisible(!shows);
    m_page->parentWidget()->parentWidget()->setVisible(shows);
    if (!shows) {
        m_newest.cancel();
        clearAnswer();
        m_entry = {};
        return;
    }
    if (m_entry.id != entry->id)
        clearAnswer();
    m_entry = *entry;
    const WallTime begins = m_look.start(*entry);
    const int start = begins.minuteOfDay();
    const QString elsewhere = m_look.elsewhere(*entry);
    m_title->setText(m_look.people(*entry));
    m_when->setText(tr("%1\n%2 · %3", "date, time span, length").arg(CalendarLook::longDate(begins.date), CalendarLook::span(start, (start + entry->length) % 1440), wording::duration(entry->length)) + (elsewhere.isEmpty() ? QString() : QString(u'\n' + elsewhere)));
    QStringList what{m_look.service(*entry), m_look.practitioner(entry->practitioner), m_look.room(entry->room)};
    if (entry->isVideo)
        what << tr("by video");
    what.removeAll(QString());
    m_what->setText(what.join(QStringLiteral(" · ")));
    m_statusText->setText(wording::status(entry->status));
    paintStatusMark();
    showSteps(entry->status);
    showGaps();
    ask();
}

void AppointmentInspector::showGaps()
{
    const QStringList gaps = m_look.gaps(m_entry);
    m_gaps->setText(gaps.join(u'\n'));
    m_gaps->setVisible(!gaps.isEmpty());
}

void AppointmentInspector::ask()
{
    if (m_entry.id.isNull())
        return;
    m_newest.ask(m_context.desk.ask(OpenAppointment{m_entry.id}), this, [this](const Result<AppointmentDetails> &answer) {
        if (answer)
            showDetails(*answer);
    });
}

void AppointmentInspector::paintStatusMark()
{
    static_cast<QLabel *>(m_statusMark)->setPixmap(markPixmap(markOf(m_entry.status), palette().color(QPalette::WindowText), inspectorMark, devicePixelRatioF()));
}

void AppointmentInspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    paintStatusMark();
    // A button with a style sheet keeps the colours that it was made with.
    QMetaObject::invokeMethod(this, [this] {
        if (!std::exchange(m_stepsOf, std::nullopt))
            return;
        showSteps(m_entry.status);
    }, Qt::QueuedConnection);
}

void AppointmentInspector::clearAnswer()
{
    m_fields->leave();
    m_people->clear();
    emptyLayout(m_facts);
    for (AppointmentSection *section : std::as_const(m_sections))
        section->hide();
}

void AppointmentInspector::showSteps(AppointmentStatus status)
{
    if (m_stepsOf == status)
        return; // a refresh does not take the focus away
    m_stepsOf = status;
    emptyLayout(m_steps);
    // What comes next stands out; of what is over, nothing does: each of its steps only corrects.
    const bool isOver = status == AppointmentStatus::Completed || status == AppointmentStatus::Cancelled || status == AppointmentStatus::NoShow;
    bool isNext = !isOver;
    for (const AppointmentStatus to : m_acts.steps(status)) {
        const QAction *action = m_context.actions.find(steps::actionId(to));
        const QString key = action ? keytext::of(action->shortcut()) : QString();
        auto *button = new QPushButton(steps::verb(to) + (key.isEmpty() ? QString() : QString(QStringLiteral("   ") + key)), m_page);
        button->setObjectName(steps::actionId(to));
        button->setAccessibleName(steps::verb(to));
        button->setFlat(!isNext);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 4px 10px;"));
        if (isNext)
            button->setFont(theme::boldFont());
        connect(button, &QPushButton::clicked, this, [this, to, button] {
            if (to == AppointmentStatus::Rescheduled)
                Q_EMIT rescheduleWanted();
            else
                Q_EMIT statusWanted(to, QRect(button->mapToGlobal(QPoint()), button->size()));
        });
        m_steps->addWidget(button);
        isNext = false;
    }
}

PlainLabel *AppointmentInspector::line(const QString &text, int role)
{
    auto *label = new PlainLabel(text, m_page, static_cast<PlainLabel::Role>(role));
    label->setWordWrap(true);
    return label;
}

void AppointmentInspector::showDetails(const AppointmentDetails &details)
{
    m_people->show(details, m_entry);
    emptyLayout(m_facts);
    showFacts(details);
    for (AppointmentSection *section : std::as_const(m_sections))
        section->show(details);
    m_fields->show(details, m_entry);
}

void AppointmentInspector::showFacts(const AppointmentDetails &details)
{
    const Appointment &a = details.appointment;
    if (!details.seriesRule.isEmpty())
        m_facts->addWidget(line(tr("Series: %1").arg(repeat::words(details.seriesRule)), PlainLabel::Normal));
    if (details.sessionsLeft >= 0)
        m_facts->addWidget(line(tr("%n sessions left of the authorisation", nullptr, details.sessionsLeft), details.sessionsLeft == 0 ? PlainLabel::Problem : PlainLabel::Normal));
    if (!a.endedWhy.isEmpty())
        m_facts->addWidget(line(tr("Why: %1").arg(a.endedWhy), PlainLabel::Normal));
    if (a.feeMinor > 0)
        m_facts->addWidget(line(tr("Fee: %1").arg(wording::amount(a.feeMinor, a.currency)), PlainLabel::Normal));
    addLink(tr("Came in place of the one of %1", "day and time"), a.rescheduledFrom, details.rescheduledFrom, "rescheduledFrom");
    addLink(tr("Moved to %1", "day and time"), a.rescheduledTo, details.rescheduledTo, "rescheduledTo");
    if (!a.despiteClash.isEmpty()) // a person's own words, or the import's code
        m_facts->addWidget(line(tr("Booked over something else: %1").arg(a.despiteClash == u"imported" ? tr("it came so with an import") : a.despiteClash), PlainLabel::Quiet));
}

/// To the appointment that this one came from, or became.
void AppointmentInspector::addLink(const QString &words, const QUuid &appointment, Instant at, const char *name)
{
    if (appointment.isNull() || at.isNull())
        return;
    const WallTime start = Moments(m_context.desk, m_context.directory).wall(at);
    const QString when = tr("%1, %2", "date, time").arg(CalendarLook::shortDate(start.date), CalendarLook::time(start.time));
    auto *link = new QPushButton(icons::get(QStringLiteral("go-jump")), words.arg(when), m_page);
    link->setObjectName(QLatin1StringView(name));
    link->setAccessibleName(link->text());
    link->setFlat(true);
    link->setStyleSheet(QStringLiteral("text-align: left; padding: 4px 10px;"));
    connect(link, &QPushButton::clicked, this, [this, appointment, day = start.date] { Q_EMIT appointmentWanted(appointment, day); });
    m_facts->addWidget(link);
}

void AppointmentInspector::enter()
{
    if (QLayoutItem *first = m_steps->itemAt(0); first && first->widget())
        first->widget()->setFocus();
}

} // namespace praxis::ui
