#include "ui/calendar/CalendarPlace.h"

#include "models/records/Preference.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/calendar/AgendaView.h"
#include "ui/calendar/AppointmentBulk.h"
#include "ui/calendar/AppointmentInspector.h"
#include "ui/calendar/BookingPopover.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/CalendarBar.h"
#include "ui/calendar/HoldStrip.h"
#include "ui/calendar/MonthGrid.h"
#include "ui/calendar/NobodyYet.h"
#include "ui/calendar/ShownTime.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/Navigator.h"
#include "ui/common/Directory.h"
#include "ui/common/Notices.h"

#include <QEvent>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {
namespace {
constexpr int tickMs = 20'000;
constexpr int savePauseMs = 1'500;
constexpr auto preferenceName = "calendar";
} // namespace

CalendarPlace::CalendarPlace(const UiContext &context, QWidget *parent)
    : Place(parent), m_context(context), m_look(context.directory), m_feed(context.desk, context.directory, this), m_acts(new CalendarActs(context, m_look, this)), m_strip(new HoldStrip(this)),
      m_stack(new QStackedWidget(this)), m_grid(new TimeGrid(m_look, this)), m_month(new MonthGrid(m_look, this)), m_model(new CalendarModel(this))
{
    m_agenda = makeAgenda(*m_model, m_look, this);
    build();
    makeActions();
    m_bar = new CalendarBar(m_context, this);
    m_bar->hide();
    connectParts();
    connectBar();
    m_minute.setInterval(tickMs);
    connect(&m_minute, &QTimer::timeout, this, [this] { tick(); });
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(savePauseMs);
    connect(&m_saveSoon, &QTimer::timeout, this, [this] { savePreference(); });
    followWithdrawals();
    followGuests();
}

CalendarPlace::~CalendarPlace()
{
    // The shell's panes may have taken them over and may already be gone.
    delete m_bar;
    delete m_inspector;
}

QString CalendarPlace::title() const
{
    return tr("Calendar");
}

QWidget *CalendarPlace::bar()
{
    return m_bar;
}

QWidget *CalendarPlace::inspector()
{
    if (m_inspector)
        return m_inspector;
    m_inspector = new AppointmentInspector(m_context, m_look, *m_acts);
    connect(m_inspector, &AppointmentInspector::statusWanted, this, [this](AppointmentStatus status, const QRect &where) { setStatus(status, where); });
    connect(m_inspector, &AppointmentInspector::rescheduleWanted, this, [this] { hold(Held::Reschedule); });
    connect(m_inspector, &AppointmentInspector::appointmentWanted, this, [this](const QUuid &appointment, const QDate &day) { openAppointment(appointment, day); });
    connect(m_inspector, &AppointmentInspector::recordWanted, this, [this](const QUuid &person) { m_context.navigator.openPerson(person); });
    m_inspector->show(selected());
    return m_inspector;
}

void CalendarPlace::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_month);
    m_stack->addWidget(m_agenda);
    m_nobody = nobodyYet(m_context, this);
    m_stack->addWidget(m_nobody);
    m_bulk = new AppointmentBulk(m_context, *m_acts, this);
    m_bulk->hide();
    layout->addWidget(m_bulk);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_grid);
    m_grid->setEditable(m_acts->may(QStringLiteral("appointment.create")), m_acts->may(QStringLiteral("appointment.move")));
    m_month->setMovable(m_acts->may(QStringLiteral("appointment.move")));
}

void CalendarPlace::connectParts()
{
    connect(&m_feed, &CalendarFeed::answered, this, [this] {
        rebuild();
        askFollowUps();
    });
    connect(&m_feed, &CalendarFeed::gapsChanged, this, [this] { // nothing is asked again for it
        m_look.setGaps(m_feed.gaps());
        m_grid->viewport()->update();
        m_agenda->viewport()->update();
        if (m_inspector)
            m_inspector->showGaps();
    });
    connect(&m_feed, &CalendarFeed::failed, this, [this](const Error &error) { m_context.notices.failed(error); });
    connect(&m_context.directory, &Directory::loaded, this, [this] { directoryLoaded(); });
    connect(m_grid, &TimeGrid::selectionChanged, this, [this](const QUuid &entry) { selectionChanged(entry); });
    connect(m_grid, &TimeGrid::slotChosen, this, [this](const Slot &slot, const QString &typed) { openBooking({.slot = slot, .typed = typed}); });
    connect(m_grid, &TimeGrid::entryActivated, this, [this](const QUuid &entry) { enterEntry(entry); });
    connect(m_grid, &TimeGrid::dropped, this, [this](const Drop &drop) {
        if (const CalendarEntry *entry = m_grid->entry(drop.entry))
            m_acts->move(CalendarEntry(*entry), drop, m_grid->entryRect(drop.entry));
    });
    connect(m_grid, &TimeGrid::dayChosen, this, [this](const QDate &date) {
        m_view.date = date;
        setMode(CalendarMode::Day);
    });
    connect(m_grid, &TimeGrid::menuWanted, this, [this](const QUuid &entry, const QPoint &position) { showMenu(entry, position); });
    connect(m_grid, &TimeGrid::leftSideways, this, [this](int direction) { leaveSideways(direction); });
    if (m_acts->may(QStringLiteral("recording.import")) || m_acts->may(QStringLiteral("document.add"))) {
        m_grid->setAcceptDrops(true);
        m_grid->viewport()->setAcceptDrops(true);
        connect(m_grid, &TimeGrid::filesDropped, this, [this](const QUuid &entry, const QStringList &files) { takeFiles(entry, files); });
    }
    connect(m_grid, &TimeGrid::zoomed, this, [this](double scale) {
        m_view.pixelsPerMinute = scale;
        m_saveSoon.start();
    });
    connect(m_month, &MonthGrid::dayChosen, this, [this](const QDate &date) {
        m_view.date = date;
        setMode(CalendarMode::Day);
    });
    connect(m_month, &MonthGrid::monthWanted, this, [this](const QDate &date) { goTo(date); });
    connect(m_month, &MonthGrid::currentMoved, this, [this](const QDate &date) { m_view.date = date; }); // the day that the other views go to
    connect(m_month, &MonthGrid::dropped, this, [this](const Drop &drop) {
        if (const CalendarEntry *entry = m_month->entry(drop.entry))
            m_acts->move(CalendarEntry(*entry), drop, dayAnchor(drop.start.date));
    });
    if (m_acts->may(QStringLiteral("appointment.create")))
        connect(m_month, &MonthGrid::bookingWanted, this, [this](const QDate &date) { bookOn(date); });
    connect(m_agenda, &QTableView::activated, this, [this](const QModelIndex &index) {
        m_waiting = index.data(CalendarModel::IdRole).toUuid();
        if (const CalendarEntry *entry = m_model->entry(m_waiting))
            m_view.date = m_look.start(*entry).date;
        setMode(CalendarMode::Day);
    });
    connect(m_agenda->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &) { selectionChanged({}); });
    connect(m_agenda->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { showBulk(); });
    connect(m_acts, &CalendarActs::done, this, [this](const QUuid &appointment, const Outcome &) { m_waiting = appointment; });
    connect(m_strip, &HoldStrip::stopped, this, [this] { letGo(); });
}

void CalendarPlace::connectBar()
{
    connect(m_bar, &CalendarBar::dateChosen, this, [this](const QDate &date) { goTo(date); });
    connect(m_bar, &CalendarBar::practitionerToggled, this, [this](const QUuid &id, bool shown) {
        if (id.isNull())
            m_view.hidden.clear();
        else if (shown)
            m_view.hidden.remove(id);
        else
            m_view.hidden.insert(id);
        m_saveSoon.start();
        showRange();
    });
    connect(m_bar, &CalendarBar::weekOfChosen, this, [this](const QUuid &id) {
        m_view.weekOf = id;
        m_view.weekOfAll = id.isNull();
        m_saveSoon.start();
        showRange();
    });
}

void CalendarPlace::enter()
{
    m_feed.setActive(true);
    m_minute.start();
    if (!m_view.date.isValid())
        m_view.date = now().date;
    if (!m_loaded && m_context.directory.isLoaded())
        directoryLoaded();
    else if (!m_context.directory.isLoaded())
        m_context.directory.load();
    tick();
}

void CalendarPlace::directoryLoaded()
{
    m_look.refresh();
    m_grid->setSlotMinutes(m_context.directory.organization().slotMinutes);
    if (!m_loaded) {
        m_loaded = true;
        if (const QUuid own = m_context.desk.actor().practitioner; !own.isNull()) {
            m_view.weekOf = own;
            m_grid->setOwnLane(own);
        }
        loadPreference();
    }
    if (!m_view.date.isValid())
        m_view.date = now().date;
    tick(); // the zone of the clock on the wall is known only now
    showRange();
}

void CalendarPlace::loadPreference()
{
    List<Preference> question;
    question.selection.where = {{"name", Condition::Equal, QString::fromLatin1(preferenceName)}, {"user_id", Condition::Equal, idText(m_context.desk.actor().user)}};
    later(m_context.desk.ask(question), this, [this](const Result<QVector<std::shared_ptr<Preference>>> &answer) {
        if (!answer || answer->isEmpty())
            return;
        m_saved = answer->front()->value;
        m_view.fromJson(m_saved);
        m_look.setColourBy(m_view.colourBy);
        m_grid->setPixelsPerMinute(m_view.pixelsPerMinute);
        setMode(m_view.mode);
    });
}

void CalendarPlace::savePreference()
{
    // Each saving leaves a line in the audit trail: going to a day is none.
    if (const QJsonObject wanted = m_view.toJson(); wanted != m_saved) {
        m_saved = wanted;
        later(m_context.desk.run(SetPreference{QString::fromLatin1(preferenceName), wanted}), this, [](const Result<Outcome> &) {});
    }
}

WallTime CalendarPlace::now() const
{
    const auto wall = m_context.desk.parts().zones.toWall(m_context.desk.parts().clock.now(), m_context.directory.zone());
    return wall.value_or(WallTime{m_context.desk.parts().clock.now().utc().date(), m_context.desk.parts().clock.now().utc().time()});
}

void CalendarPlace::tick()
{
    m_grid->setNow(now());
}

QVector<QUuid> CalendarPlace::asked() const
{
    if (m_view.isWeek() && !m_view.byRoom && !m_view.weekOfAll && !m_view.weekOf.isNull())
        return {m_view.weekOf};
    return {};
}

void CalendarPlace::showRange()
{
    if (!m_view.date.isValid() || !m_loaded)
        return;
    if (m_view.weekOf.isNull() && !m_view.weekOfAll && !m_context.directory.practitioners().isEmpty())
        m_view.weekOf = m_context.directory.practitioners().front()->id;
    if (m_view.mode != CalendarMode::Agenda && !m_bulk->isBusy()) {
        m_agenda->clearSelection();
        m_bulk->hide();
    }
    showView();
    if (m_view.mode == CalendarMode::Month)
        m_month->setMonth(m_view.date, now().date);
    if (m_bar)
        m_bar->show(m_view);
    Q_EMIT titleChanged();
    rebuild(); // the new columns at once; what is known of them already shows
    m_feed.show(m_view.firstDate(), m_view.lastDate(), asked());
}

void CalendarPlace::showView()
{
    const auto &practitioners = m_context.directory.practitioners();
    const bool anybody = !m_feed.entries().isEmpty() || std::any_of(practitioners.begin(), practitioners.end(), [](const auto &one) { return one->isActive; });
    QWidget *grid = anybody ? static_cast<QWidget *>(m_grid) : m_nobody;
    QWidget *view = m_view.isGrid() ? grid : m_view.mode == CalendarMode::Month ? static_cast<QWidget *>(m_month) : m_agenda;
    if (m_stack->currentWidget() == view)
        return;
    m_stack->setCurrentWidget(view);
    setFocusProxy(view);
}

void CalendarPlace::rebuild()
{
    showView();
    m_grid->setLoading(m_feed.isWaiting());
    if (m_view.isGrid()) {
        rebuildGrid();
    } else if (m_view.mode == CalendarMode::Month) {
        m_month->setEntries(m_feed.entries(), m_look.shownTime().shown(m_feed.hours()));
    } else {
        fillAgenda();
    }
    selectWaiting();
    if (m_inspector)
        m_inspector->show(selected());
}

GridLane CalendarPlace::laneOf(const QUuid &practitioner) const
{
    const auto found = m_context.directory.practitioner(practitioner);
    if (!found)
        return {practitioner, tr("Nobody yet"), tr("–"), {}};
    return {found->id, found->displayName, CalendarLook::initials(found->displayName), m_view.colourBy == ColourBy::Practitioner ? found->colour : QString()};
}

QVector<GridLane> CalendarPlace::lanes() const
{
    QVector<GridLane> lanes;
    if (m_view.byRoom) {
        for (const auto &room : m_context.directory.rooms()) {
            if (room->isActive)
                lanes.append({room->id, room->name, room->name.left(3), {}});
        }
        lanes.append({{}, tr("No room"), tr("–"), {}});
        return lanes;
    }
    if (const QVector<QUuid> only = asked(); !only.isEmpty())
        return {laneOf(only.front())};
    QSet<QUuid> known;
    for (const auto &practitioner : m_context.directory.practitioners()) {
        if (practitioner->isActive && !m_view.hidden.contains(practitioner->id)) {
            lanes.append(laneOf(practitioner->id));
            known.insert(practitioner->id);
        }
    }
    // Somebody who has left still has appointments to be seen.
    for (const CalendarEntry &entry : m_feed.entries()) {
        for (const QUuid &one : entry.staff()) {
            const bool isSomebody = one == entry.practitioner || m_context.directory.practitioner(one);
            if (isSomebody && !known.contains(one) && !m_view.hidden.contains(one)) {
                lanes.append(laneOf(one));
                known.insert(one);
            }
        }
    }
    return lanes;
}

void CalendarPlace::rebuildGrid()
{
    GridRequest request;
    for (QDate date = m_view.firstDate(); date <= m_view.lastDate(); date = date.addDays(1))
        request.dates.append(date);
    request.lanes = lanes();
    request.byRoom = m_view.byRoom;
    request.zone = m_context.directory.zone();
    request.entries = m_feed.entries();
    request.hours = m_feed.hours();
    for (const auto &service : m_context.directory.services())
        request.buffers.insert(service->id, {service->bufferBeforeMinutes, service->bufferAfterMinutes});
    m_grid->setContent(makeGrid(request, m_context.desk.parts().zones));
    const QUuid chosen = m_grid->selected();
    if (!chosen.isNull() && !m_grid->entry(chosen) && !m_feed.isWaiting())
        m_grid->select({}, false);
}

void CalendarPlace::selectWaiting()
{
    if (!m_waiting.isNull() && m_grid->entry(m_waiting)) {
        m_grid->select(std::exchange(m_waiting, QUuid()));
    }
    if (m_bookWhenShown && !m_feed.isWaiting() && m_view.mode == CalendarMode::Day) {
        const BookingStart start = *std::exchange(m_bookWhenShown, std::nullopt);
        m_grid->setCursor(start.slot.date, start.slot.practitioner, start.slot.minute);
        openBooking(start);
    }
    if (m_back && !m_feed.isWaiting())
        goBack(*std::exchange(m_back, std::nullopt));
}

void CalendarPlace::setMode(CalendarMode mode)
{
    m_view.mode = mode;
    const bool hadFocus = isAncestorOf(focusWidget());
    showRange();
    setFocusProxy(m_stack->currentWidget());
    if (hadFocus || !focusWidget())
        m_stack->currentWidget()->setFocus();
    m_saveSoon.start();
}

void CalendarPlace::goTo(const QDate &date)
{
    m_view.date = date;
    showRange();
}

} // namespace praxis::ui
