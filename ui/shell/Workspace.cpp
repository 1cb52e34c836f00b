#include "ui/shell/Workspace.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Appearance.h"
#include "ui/common/ClashQuestion.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/Directory.h"
#include "ui/common/Icons.h"
#include "ui/common/KeyPreferences.h"
#include "ui/common/KeyText.h"
#include "ui/common/Place.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/shell/ClockStrip.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/InspectorPane.h"
#include "ui/shell/KeySheet.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/PlacesPanel.h"
#include "ui/shell/StatusLine.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace praxis::ui {

namespace {

const QString tabKey = QStringLiteral("tab_in_front");

QWidget *titleBar(const QString &title, QWidget *parent)
{
    auto *bar = new QWidget(parent);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme::grid * 2, 0, theme::grid * 2, 0);
    row->addWidget(new PlainLabel(title, bar, PlainLabel::Title));
    row->addStretch(1);
    return bar;
}

/// Where a place has several lists, their tabs stand in its bar: which one is in front comes back for all places alike.
QTabBar *tabsOf(Place &place)
{
    return place.bar() ? place.bar()->findChild<QTabBar *>() : nullptr;
}

} // namespace

Workspace::Workspace(Desk &desk, Directory &directory, const PlaceFactory &makePlaces, const QString &userName, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_directory(directory), m_actions(this), m_panel(new PlacesPanel(this)), m_bars(new QStackedWidget(this)),
      m_work(new QStackedWidget(this)), m_inspector(new InspectorPane(this)), m_notices(new NoticeBar(desk, m_actions, this)),
      m_clock(new ClockStrip(this)), m_context{desk, directory, m_actions, *this, *m_notices}, m_palette(nullptr)
{
    layOut(userName);
    addActions();
    addPlaces(makePlaces);
    m_palette = new CommandPalette(m_context, this);
    addMenu();
    auto *keys = new KeyPreferences(desk, m_actions, this);
    connect(keys, &KeyPreferences::failed, this, [this](const Error &error) { m_notices->failed(error); });
    keys->load();
    m_notices->setShownZone([this] { return m_directory.zone(); });
    m_notices->setConsentAsked([this](const Error &refusal, std::function<void()> goOn, bool redoes) {
        return ConsentQuestion::refused(m_context, refusal, this, std::move(goOn), redoes ? ConsentQuestion::Doing::Redoing : ConsentQuestion::Doing::Undoing);
    });
    m_notices->setClashAsked([this](const Error &refusal, std::function<void(const QString &)> goOn, bool redoes) {
        return ClashQuestion::refused(m_context, refusal, this, std::move(goOn), redoes ? ClashQuestion::Doing::Redoing : ClashQuestion::Doing::Undoing);
    });
    m_notices->refresh();
    const auto named = [this] { m_panel->setPracticeName(m_directory.organization().name); };
    connect(&directory, &Directory::loaded, this, named);
    connect(&directory, &Directory::failed, this, [this](const Error &error) { m_notices->failed(error); });
    named();
}

Workspace::~Workspace()
{
    // The places stand on actions, notices and navigator: they go first.
    qDeleteAll(m_places);
}

void Workspace::layOut(const QString &userName)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_panel);
    auto *centre = new QVBoxLayout;
    centre->setSpacing(0);
    m_bars->setFixedHeight(52);
    centre->addWidget(m_bars);
    centre->addWidget(m_work, 1);
    centre->addWidget(m_clock);
    centre->addWidget(m_notices);
    row->addLayout(centre, 1);
    row->addWidget(m_inspector);
    column->addLayout(row, 1);
    column->addWidget(new StatusLine(m_desk, m_directory, m_actions, *m_notices, this));
    m_panel->setUserName(userName);
    connect(m_panel, &PlacesPanel::chosen, this, &Workspace::goTo);
}

void Workspace::addActions()
{
    const QString go = tr("Go to");
    const QString window = tr("Window");
    const QString session = tr("Session");
    m_actions.add(this, QStringLiteral("go.palette"), go, tr("Find anything"), {QKeySequence(Qt::CTRL | Qt::Key_K)},
                  [this] { m_palette->open(); }, QStringLiteral("search"));
    m_actions.add(this, QStringLiteral("go.search"), go, tr("Search here"), {QKeySequence(QKeySequence::Find)}, [this] {
        if (m_current)
            m_current->search();
    }, QStringLiteral("edit-find"));
    m_actions.add(this, QStringLiteral("go.places"), go, tr("Go to the list of places"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
                  [this] { m_panel->takeFocus(); });
    m_actions.add(this, QStringLiteral("view.inspector"), window, tr("Show or hide the inspector"), {QKeySequence(Qt::Key_F9)},
                  [this] { m_inspector->toggle(); }, QStringLiteral("sidebar-expand-right"));
    m_actions.add(this, QStringLiteral("view.detach"), window, tr("Inspector in a window of its own"), {QKeySequence(Qt::SHIFT | Qt::Key_F9)},
                  [this] { m_inspector->toggleDetached(); }, QStringLiteral("window-duplicate"));
    m_actions.add(this, QStringLiteral("window.new"), window, tr("New window"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
                  [this] { Q_EMIT windowWanted(m_current ? m_current->placeId() : QString()); }, QStringLiteral("window-new"));
    m_actions.add(this, QStringLiteral("view.theme"), window, tr("Switch between light and dark"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
                  [] { appearance::setThemeMode(theme::isDark() ? theme::Mode::Light : theme::Mode::Dark); }, QStringLiteral("contrast"));
    m_actions.add(this, QStringLiteral("session.lock"), session, tr("Lock"), {QKeySequence(Qt::CTRL | Qt::Key_L)},
                  [this] { Q_EMIT lockWanted(); }, QStringLiteral("lock"));
    m_actions.add(this, QStringLiteral("session.switch"), session, tr("Switch user"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
                  [this] { Q_EMIT switchWanted(); }, QStringLiteral("system-switch-user"));
    m_actions.add(this, QStringLiteral("help.keys"), tr("Help"), tr("Keys"), {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)},
                  [this] { showKeys(); }, QStringLiteral("input-keyboard"));
    m_actions.add(this, QStringLiteral("app.quit"), session, tr("Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)},
                  [this] { Q_EMIT quitWanted(); }, QStringLiteral("application-exit"));
    QAction *lock = m_actions.find(QStringLiteral("session.lock"));
    m_panel->lockButton()->setDefaultAction(lock);
    m_panel->lockButton()->setAccessibleName(lock->text());
}

void Workspace::addPlaces(const PlaceFactory &makePlaces)
{
    m_places = makePlaces(m_context, this);
    int number = 0;
    for (Place *place : std::as_const(m_places)) {
        QWidget *bar = place->bar();
        m_bars->addWidget(bar ? bar : titleBar(place->title(), m_bars));
        if (bar)
            bar->installEventFilter(this);
        m_work->addWidget(place);
        m_inspector->add(place->inspector());
        connect(place, &Place::inspectorChanged, this, [this, place] {
            if (place == m_current)
                m_inspector->show(place->inspector());
        });
        QList<QKeySequence> keys;
        if (place->placeId() == QLatin1StringView("settings"))
            keys = {QKeySequence(Qt::CTRL | Qt::Key_Comma)};
        else if (place->placeId() != QLatin1StringView("guide") && ++number <= 9) // it has a key of its own
            keys = {QKeySequence(QKeyCombination(Qt::ControlModifier, static_cast<Qt::Key>(Qt::Key_0 + number)))};
        const QString id = place->placeId();
        QAction *action = m_actions.add(this, QStringLiteral("go.") + id, tr("Go to"), place->title(), keys, [this, id] { goTo(id); }, place->iconName());
        m_panel->add(place, keytext::of(action->shortcut()));
    }
}

void Workspace::addMenu()
{
    auto *menu = new QMenu(m_panel->practiceButton());
    for (const char *id : {"go.palette", "window.new", "view.inspector", "view.theme", "help.keys", "", "session.lock", "session.switch", "app.quit"}) {
        if (*id == '\0')
            menu->addSeparator();
        else if (QAction *action = m_actions.find(QString::fromLatin1(id)))
            menu->addAction(action);
    }
    m_panel->practiceButton()->setMenu(menu);
}

void Workspace::showKeys()
{
    (new KeySheet(m_actions, this))->open();
}

void Workspace::showClock(qint64 aheadMs)
{
    m_clock->setAhead(aheadMs);
    for (Place *place : std::as_const(m_places))
        place->clockFound(aheadMs);
}

Place *Workspace::placeOf(const QString &placeId) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [&](const Place *p) { return p->placeId() == placeId; });
    return found == m_places.end() ? nullptr : *found;
}

void Workspace::bring(Place *place)
{
    const bool changed = m_current != place;
    m_current = place;
    const auto index = static_cast<int>(m_places.indexOf(place));
    showBar(index);
    m_work->setCurrentIndex(index);
    m_inspector->show(place->inspector());
    m_panel->setCurrent(place->placeId());
    if (changed) {
        place->setFocus(Qt::OtherFocusReason);
        Q_EMIT placeChanged();
    }
}

void Workspace::showBar(int index)
{
    m_changesBars = true; // a stack hides and shows what is in it
    m_bars->setCurrentIndex(index);
    const bool isHidden = m_hiddenBars.contains(m_bars->currentWidget());
    m_bars->currentWidget()->setVisible(!isHidden);
    m_bars->setVisible(!isHidden);
    m_changesBars = false;
}

void Workspace::hideBar(QWidget *bar)
{
    m_changesBars = true;
    bar->hide();
    m_changesBars = false;
}

bool Workspace::eventFilter(QObject *watched, QEvent *event)
{
    const bool hides = event->type() == QEvent::HideToParent;
    if (!m_changesBars && watched->parent() == m_bars && (hides || event->type() == QEvent::ShowToParent)) {
        if (hides)
            m_hiddenBars.insert(watched);
        else
            m_hiddenBars.remove(watched);
        if (watched == m_bars->currentWidget())
            m_bars->setVisible(!hides);
        else if (!hides) // its place is not in front: it shows once that is
            hideBar(qobject_cast<QWidget *>(watched));
    }
    return QWidget::eventFilter(watched, event);
}

void Workspace::goTo(const QString &placeId)
{
    Place *place = placeOf(placeId);
    if (!place && !m_places.isEmpty() && !m_current)
        place = m_places.constFirst();
    if (!place)
        return;
    bring(place);
    place->enter();
}

template <class Try>
void Workspace::offer(Try attempt)
{
    for (Place *place : std::as_const(m_places)) {
        if (attempt(*place)) {
            bring(place);
            return;
        }
    }
}

void Workspace::openPerson(const QUuid &person)
{
    offer([&](Place &place) { return place.openPerson(person); });
}

void Workspace::openRequestsOf(const QUuid &person)
{
    offer([&](Place &place) { return place.openRequestsOf(person); });
}

void Workspace::openDay(const QDate &day)
{
    offer([&](Place &place) { return place.openDay(day); });
}

void Workspace::openAppointment(const QUuid &appointment, const QDate &day)
{
    offer([&](Place &place) { return place.openAppointment(appointment, day); });
}

void Workspace::bookFor(const QUuid &person)
{
    offer([&](Place &place) { return place.bookFor(person); });
}

void Workspace::openRecording(const QUuid &recording)
{
    offer([&](Place &place) { return place.openRecording(recording); });
}

void Workspace::openRecordingsOf(const QUuid &appointment)
{
    offer([&](Place &place) { return place.openRecordingsOf(appointment); });
}

void Workspace::importRecording(const QUuid &appointment, const QStringList &files)
{
    for (Place *place : std::as_const(m_places)) {
        if (place->importRecording(appointment, files))
            return;
    }
}

void Workspace::openNote(const QUuid &note)
{
    offer([&](Place &place) { return place.openNote(note); });
}

void Workspace::writeNote(const QUuid &person, const QUuid &appointment)
{
    offer([&](Place &place) { return place.writeNote(person, appointment); });
}

void Workspace::openDocument(const QUuid &document)
{
    offer([&](Place &place) { return place.openDocument(document); });
}

void Workspace::openDocumentsOf(const QUuid &appointment)
{
    offer([&](Place &place) { return place.openDocumentsOf(appointment); });
}

void Workspace::fileDocuments(const QUuid &person, const QUuid &appointment, const QStringList &files)
{
    for (Place *place : std::as_const(m_places)) {
        if (place->fileDocuments(person, appointment, files))
            return;
    }
}

void Workspace::takePayment(const QUuid &person, const QUuid &appointment)
{
    for (Place *place : std::as_const(m_places)) {
        if (place->takePayment(person, appointment))
            return;
    }
}

void Workspace::chargeAppointment(const QUuid &appointment)
{
    for (Place *place : std::as_const(m_places)) {
        if (place->chargeAppointment(appointment))
            return;
    }
}

QJsonObject Workspace::state() const
{
    QJsonObject places;
    for (Place *place : m_places) {
        QJsonObject one = place->state();
        if (const QTabBar *tabs = tabsOf(*place); tabs && tabs->currentIndex() > 0)
            one.insert(tabKey, tabs->currentIndex());
        places.insert(place->placeId(), one);
    }
    return {{QStringLiteral("place"), m_current ? m_current->placeId() : QString()}, {QStringLiteral("places"), places}};
}

void Workspace::restoreState(const QJsonObject &state)
{
    const QJsonObject places = state[QStringLiteral("places")].toObject();
    for (Place *place : std::as_const(m_places)) {
        const QJsonObject one = places[place->placeId()].toObject();
        place->restoreState(one);
        if (QTabBar *tabs = one.contains(tabKey) ? tabsOf(*place) : nullptr)
            tabs->setCurrentIndex(one[tabKey].toInt());
    }
    goTo(state[QStringLiteral("place")].toString());
}

QJsonObject Workspace::unsaved() const
{
    QJsonObject unsaved;
    for (const Place *place : m_places) {
        if (const QJsonObject typed = place->unsaved(); !typed.isEmpty())
            unsaved.insert(place->placeId(), typed);
    }
    return unsaved;
}

void Workspace::typeAgain(const QJsonObject &unsaved)
{
    for (auto it = unsaved.begin(); it != unsaved.end(); ++it) {
        if (Place *place = placeOf(it.key()))
            place->typeAgain(it.value().toObject());
    }
}

} // namespace praxis::ui
