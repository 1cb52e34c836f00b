#include "ui/recordings/RecordingsPlace.h"

#include "models/records/Preference.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/AnswerStrip.h"
#include "ui/common/Ask.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/RetentionView.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/recordings/AboutDialog.h"
#include "ui/recordings/BulkActs.h"
#include "ui/recordings/FiguresView.h"
#include "ui/recordings/ImportDialog.h"
#include "ui/recordings/MediaPipeline.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/RecordingFilterBar.h"
#include "ui/recordings/RecordingMenu.h"
#include "ui/recordings/RecordingPage.h"
#include "ui/recordings/RecordingWords.h"
#include "ui/common/RetainDialog.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int sumPauseMs = 200; // many changes at once are summed once
constexpr int answerPauseMs = 1000; // others answer, seldom because of what is done here
constexpr int capturePauseMs = 60'000; // what is told by a provider comes of itself, and takes longer to look for

/// Where there is no screen there is no loudspeaker: the program drives itself, and is looked at afterwards.
SoundSinkFactory orSilence(SoundSinkFactory wanted)
{
    if (wanted || QApplication::platformName() != u"offscreen")
        return wanted;
    return [] { return mediapipeline::make("fakesink"); };
}

} // namespace

RecordingsPlace::RecordingsPlace(const UiContext &context, SoundSinkFactory soundSink, QWidget *parent)
    : Place(parent), m_context(context), m_bar(new QWidget(this)), m_tabs(new QTabBar(m_bar)), m_sums(new PlainLabel({}, m_bar, PlainLabel::Quiet)), m_stack(new QStackedWidget(this)),
      m_page(new RecordingPage(context, orSilence(std::move(soundSink)), this)), m_sumAgain(new QTimer(this)), m_answerAgain(new QTimer(this))
{
    auto *list = new QWidget(this);
    m_filters = new RecordingFilterBar(context, list);
    m_table = new RecordingsTable(context, list);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (shares() || followsCaptures()) {
        column->addWidget(m_answers = new AnswerStrip(context, shares() ? WaitingKind::Answered : WaitingKind::Capture, list));
        connect(m_answers, &AnswerStrip::counted, this, &RecordingsPlace::tellCount);
        connect(m_answers, &AnswerStrip::openWanted, this, &RecordingsPlace::openWithReason);
    }
    column->addWidget(m_filters);
    column->addWidget(m_table, 1);
    m_stack->addWidget(list);
    m_stack->addWidget(m_page);
    if (context.desk.may(QStringLiteral("retention.destroy")) != Cell::No)
        m_stack->addWidget(m_retention = new RetentionView(context, RetainedKind::Recording, this));
    if (context.desk.may(QStringLiteral("recording.figures")) != Cell::No)
        m_stack->addWidget(m_figures = new FiguresView(context, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    makeBar();
    QTimer::singleShot(0, this, &RecordingsPlace::count); // what came while one was away
    connect(m_filters, &RecordingFilterBar::changed, this, &RecordingsPlace::load);
    connect(m_filters, &RecordingFilterBar::left, &m_table->view(), qOverload<>(&QWidget::setFocus));
    connect(m_table, &RecordingsTable::openWanted, this, &RecordingsPlace::openEntry);
    connect(m_table, &RecordingsTable::menuWanted, this, &RecordingsPlace::showMenu);
    connect(m_table, &RecordingsTable::loaded, this, [this] {
        m_isListing = false;
        followActs();
        if (std::exchange(m_openOnly, false) && m_table->model().rowCount() == 1)
            openEntry(m_table->model().entry(0));
    });
    m_answerAgain->setSingleShot(true);
    m_answerAgain->setInterval(shares() ? answerPauseMs : capturePauseMs);
    connect(m_answerAgain, &QTimer::timeout, this, &RecordingsPlace::askAnswers);
    connect(&context.desk, &Desk::changed, this, [this] {
        if (reviews())
            countShares();
        if (m_answers && !m_answerAgain->isActive())
            m_answerAgain->start();
    });
    m_sumAgain->setSingleShot(true);
    m_sumAgain->setInterval(sumPauseMs);
    connect(m_sumAgain, &QTimer::timeout, this, &RecordingsPlace::showSums);
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isListShown())
            m_sumAgain->start();
    });
    connect(m_table, &RecordingsTable::selectionChanged, this, [this] {
        if (m_more)
            tip::setDisabledBecause(m_more, m_table->selected().isEmpty() ? tr("Choose recordings first.") : QString());
        followActs();
        tip::setDisabledBecause(m_open, m_table->selected().size() == 1 ? recordingwords::whyClosed(m_table->selected().first()) : tr("Choose one recording first."));
    });
    connect(m_page, &RecordingPage::backWanted, this, &RecordingsPlace::showTable);
    m_toCalendar = m_table->empty().addStep(tr("To the calendar"), QStringLiteral("view-calendar"));
    connect(m_toCalendar, &QPushButton::clicked, this, [this] { m_context.navigator.goTo(QStringLiteral("calendar")); });
    sayWhyNone();
}

void RecordingsPlace::setEmptyTexts()
{
    const bool isQueue = tab() == ToReview;
    m_toCalendar->setVisible(!isQueue && !m_filters->narrows());
    if (m_filters->narrows())
        return m_table->empty().setTexts(tr("No recording fits"), tr("Choose other days or another state above, or press “Show all”."));
    if (isQueue)
        return m_table->empty().setTexts(tr("Nothing waits for your review"), tr("What somebody shares with you stands here until you have answered, or until its day is over."));
    if (m_isWithoutMedia)
        return m_table->empty().setTexts(tr("This sample practice has no recordings"), tr("Their pictures and voices are made by the program ffmpeg, which is not installed on this computer. "
                                                                                          "Install it and make the sample practice anew, or drop a film of your own on an appointment."));
    m_table->empty().setTexts(tr("No recordings here"), tr("Drop a sound or video file on an appointment in the calendar, or choose “Import recording…” beside it. "
                                                           "Recordings are kept encrypted, and only with the consent of everybody in them."));
}

/// A sample practice without recordings says why: what makes their pictures and voices is not on this computer.
void RecordingsPlace::sayWhyNone()
{
    setEmptyTexts();
    const List<Preference> question{{.where = {{"name", Condition::Equal, QStringLiteral("sample_media")}}}};
    later(m_context.desk.ask(question), this, [this](const Result<List<Preference>::Answer> &answer) {
        m_isWithoutMedia = answer && !answer->isEmpty();
        setEmptyTexts();
    });
}

RecordingsPlace::~RecordingsPlace()
{
    delete m_import; // an import under way ends before the practice is closed
}

void RecordingsPlace::makeBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(theme::grid * 2, 0, theme::grid * 2, 0);
    row->setSpacing(theme::grid);
    m_tabs->setAccessibleName(tr("What is shown"));
    m_tabs->setObjectName(QStringLiteral("recordingTabs"));
    m_tabs->setDrawBase(false);
    addTab(All, tr("All"));
    if (reviews())
        addTab(ToReview, tr("For me to review"));
    if (m_retention)
        addTab(Due, tr("Retention over"));
    if (m_figures)
        addTab(Figures, tr("Figures"));
    connect(m_tabs, &QTabBar::currentChanged, this, &RecordingsPlace::showTab);
    row->addWidget(m_tabs);
    m_sums->setObjectName(QStringLiteral("recordingSums"));
    m_sums->setWordWrap(false);
    m_sums->setElided(true);
    m_sums->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    row->addWidget(m_sums);
    row->addStretch(1);
    m_open = new QPushButton(icons::get(QStringLiteral("media-playback-start")), tr("Open"), m_bar);
    m_open->setObjectName(QStringLiteral("recordingOpen"));
    tip::setDisabledBecause(m_open, tr("Choose one recording first."));
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_table->selected().size() == 1)
            openEntry(m_table->selected().first());
    });
    row->addWidget(m_open);
    if (recordingmenu::isAnything(m_context)) {
        m_more = new QPushButton(tr("With the chosen"), m_bar);
        m_more->setObjectName(QStringLiteral("recordingsMore"));
        auto *menu = new QMenu(m_more);
        connect(menu, &QMenu::aboutToShow, this, [this, menu] {
            menu->clear();
            recordingmenu::fill(*menu, m_context, m_table->selected(), window());
        });
        m_more->setMenu(menu);
        tip::setDisabledBecause(m_more, tr("Choose recordings first."));
        row->addWidget(m_more);
    }
    m_context.actions.add(this, QStringLiteral("recordings.back"), tr("Recordings"), tr("Back to the recordings"), {Qt::ALT | Qt::Key_Left}, [this] { showTable(); },
                          QStringLiteral("go-previous"), Qt::WidgetWithChildrenShortcut);
    addActs();
}

void RecordingsPlace::addTab(Tab tab, const QString &title)
{
    m_tabs->setTabData(m_tabs->addTab(title), tab);
}

RecordingsPlace::Tab RecordingsPlace::tab() const
{
    return static_cast<Tab>(m_tabs->tabData(m_tabs->currentIndex()).toInt());
}

RecordingFilter RecordingsPlace::filter() const
{
    RecordingFilter filter = m_filters->filter();
    filter.which = tab() == ToReview ? RecordingFilter::ToReview : RecordingFilter::Any;
    return filter;
}

void RecordingsPlace::showTab()
{
    m_page->close();
    m_bar->setVisible(true);
    const Tab now = tab();
    const bool rows = now == All || now == ToReview;
    m_open->setVisible(rows);
    m_sums->setVisible(rows);
    if (m_more)
        m_more->setVisible(rows);
    if (now == Due) {
        m_stack->setCurrentWidget(m_retention);
        return m_retention->load();
    }
    if (now == Figures) {
        m_stack->setCurrentWidget(m_figures);
        return m_figures->load();
    }
    m_stack->setCurrentIndex(0);
    setEmptyTexts();
    load();
}

/// What waits for who is signed in: recordings that somebody asks them about, and what somebody answered about one of theirs.
void RecordingsPlace::count()
{
    if (reviews())
        countShares();
    if (m_answers)
        askAnswers();
}

void RecordingsPlace::askAnswers()
{
    m_answering.ask(shares() ? m_context.desk.ask(AnsweredShares{}) : m_context.desk.ask(RefusedCaptures{}), this, [this](const Result<QVector<AnswerLine>> &lines) {
        m_answers->fill(lines);
        if (!lines)
            Q_EMIT waitingFound(std::nullopt);
    });
}

void RecordingsPlace::countShares()
{
    m_counting.ask(m_context.desk.ask(SharesToReview{}), this, [this](const Result<QVector<WaitingShare>> &shares) {
        if (!shares) {
            Q_EMIT waitingFound(std::nullopt);
            return;
        }
        QVector<Waiting> found;
        for (const WaitingShare &share : *shares)
            found.append({WaitingKind::Shared, enumName(WaitingKind::Shared) + u'/' + idText(share.share), share.expiresAt});
        const bool isOther = m_toReview && *m_toReview != found;
        m_toReview = found;
        if (isOther)
            followQueue();
        tellCount();
    });
}

/// The queue that is open gains what was shared since, and loses what was answered. Listing it anew is told in the trail: only where it is another.
void RecordingsPlace::followQueue()
{
    if (tab() != ToReview || !isListShown() || m_isListing)
        return;
    QStringList listed;
    for (int row = 0; row < m_table->model().rowCount(); ++row)
        listed.append(enumName(WaitingKind::Shared) + u'/' + idText(m_table->model().entry(row).share));
    QStringList wanted;
    for (const Waiting &waiting : *m_toReview)
        wanted.append(waiting.key);
    listed.sort();
    wanted.sort();
    if (listed == wanted)
        return;
    m_isListing = true;
    m_table->reload(filter());
    showSums();
}

bool RecordingsPlace::isListShown() const
{
    return isVisible() && m_stack->currentIndex() == 0;
}

/// Nothing is told before all of it is known: what came meanwhile is one notice.
void RecordingsPlace::tellCount()
{
    const std::optional<QVector<Waiting>> answers = m_answers ? m_answers->waiting() : QVector<Waiting>();
    const std::optional<QVector<Waiting>> shares = reviews() ? m_toReview : QVector<Waiting>();
    if (!answers || !shares)
        return;
    Q_EMIT countChanged(static_cast<int>(shares->size() + answers->size()));
    Q_EMIT waitingFound(*shares + *answers);
}

bool RecordingsPlace::reviews() const
{
    return m_context.desk.may(QStringLiteral("recording.review")) != Cell::No;
}

bool RecordingsPlace::shares() const
{
    return m_context.desk.may(QStringLiteral("recording.share")) != Cell::No;
}

/// Who answers for the practice hears what was recorded by video and not taken in.
bool RecordingsPlace::followsCaptures() const
{
    return m_context.desk.may(QStringLiteral("job.read")) != Cell::No;
}

bool RecordingsPlace::tellsWaiting() const
{
    return reviews() || m_answers;
}

bool RecordingsPlace::isLoading() const
{
    return m_stack->currentWidget() == m_page && m_page->isLoading();
}

void RecordingsPlace::showWaiting(WaitingKind kind)
{
    showTable();
    choose(kind == WaitingKind::Shared ? ToReview : All);
    if (kind != WaitingKind::Shared && m_answers)
        m_answers->takeFocus();
}

void RecordingsPlace::choose(Tab tab)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->tabData(i).toInt() == tab)
            m_tabs->setCurrentIndex(i);
    }
}

void RecordingsPlace::enter()
{
    count();
    if (m_stack->currentWidget() == m_page)
        return;
    showTab();
    if (m_stack->currentIndex() == 0)
        m_table->view().setFocus(); // arrows and Enter are enough
}

void RecordingsPlace::search()
{
    showTable();
    m_tabs->setCurrentIndex(0);
    m_filters->focusSearch();
}

void RecordingsPlace::load()
{
    m_isListing = true;
    setEmptyTexts();
    m_table->load(filter());
    showSums();
}

void RecordingsPlace::showSums()
{
    m_summing.ask(m_context.desk.ask(SumRecordings{filter()}), this, [this](const Result<RecordingSums> &sums) {
        if (!sums || sums->count == 0)
            return m_sums->clear();
        m_sums->setText(QStringList{tr("%n recordings", nullptr, static_cast<int>(sums->count)), recordingwords::length(sums->durationMs), recordingwords::size(sums->sizeBytes)}
                            .join(QStringLiteral(" · ")));
    });
}

void RecordingsPlace::openEntry(const RecordingEntry &entry)
{
    const QString why = recordingwords::whyClosed(entry);
    if (!why.isEmpty())
        return m_context.notices.say(why);
    openWithReason(entry.id);
}

/// Who sees everything says what for; who sees their own does not need to.
void RecordingsPlace::openWithReason(const QUuid &recording)
{
    const auto open = [this, recording](const QString &why) {
        m_stack->setCurrentIndex(1);
        m_bar->setVisible(false);
        m_page->open(recording, why);
        if (m_answers)
            m_answers->saw(recording);
    };
    if (m_context.desk.may(QStringLiteral("recording.play")) == Cell::Own)
        return open({});
    ask::reason(this, tr("Open this recording?"), tr("It is somebody else's session. Your reason is kept in the audit trail."), tr("Open"), open);
}

bool RecordingsPlace::openRecording(const QUuid &recording)
{
    openWithReason(recording);
    return true;
}

bool RecordingsPlace::openRecordingsOf(const QUuid &appointment)
{
    showTable();
    m_tabs->setCurrentIndex(0);
    m_openOnly = true;
    m_filters->showAppointment(appointment);
    return true;
}

bool RecordingsPlace::importRecording(const QUuid &appointment, const QStringList &files)
{
    if (m_context.desk.may(QStringLiteral("recording.import")) == Cell::No)
        return false;
    if (m_import) {
        m_import->raise();
        m_context.notices.say(tr("One import is under way. Wait for it, or cancel it."));
        return true;
    }
    m_import = new ImportDialog(m_context, appointment, files, window());
    connect(m_import, &ImportDialog::imported, this, [this] { load(); });
    m_import->open();
    if (files.isEmpty())
        m_import->chooseFiles();
    return true;
}

void RecordingsPlace::showTable()
{
    if (m_stack->currentWidget() != m_page)
        return;
    showTab();
    m_table->view().setFocus();
}

void RecordingsPlace::showMenu(const QPoint &global)
{
    const QVector<RecordingEntry> entries = m_table->selected();
    if (entries.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (entries.size() == 1) {
        const RecordingEntry entry = entries.first();
        QAction *open = menu->addAction(icons::get(QStringLiteral("media-playback-start")), tr("Open"), this, [this, entry] { openEntry(entry); });
        tip::setDisabledBecause(open, recordingwords::whyClosed(entry));
        menu->addAction(icons::get(QStringLiteral("documentinfo")), tr("About this recording"), this, &RecordingsPlace::about)->setObjectName(QStringLiteral("menuAbout"));
        menu->addAction(icons::get(QStringLiteral("user-identity")), tr("Open the client's record"), this, [this, entry] { m_context.navigator.openPerson(entry.person); });
        menu->addSeparator();
    }
    recordingmenu::fill(*menu, m_context, entries, window());
    menu->popup(global);
}

QVector<Scene> RecordingsPlace::scenes()
{
    const auto showing = [this](Tab wanted) { choose(wanted); };
    QVector<Scene> scenes = ownScenes();
    if (reviews())
        scenes.append({QStringLiteral("recordings-review"), [showing] { showing(ToReview); }, [showing] { showing(All); }});
    if (m_answers)
        scenes.append({QStringLiteral("recordings-answers"), [this] { showWaiting(shares() ? WaitingKind::Answered : WaitingKind::Capture); }});
    if (m_retention)
        scenes.append({QStringLiteral("recordings-retention"), [showing] { showing(Due); }, [showing] { showing(All); }});
    if (m_retention)
        scenes.append({QStringLiteral("recordings-bulk"), [this] {
            showTable();
            m_table->view().selectAll();
            if (!m_table->selected().isEmpty())
                bulk::retain(m_context, m_table->selected(), window());
        }, [this] { delete window()->findChild<RetainDialog *>(); }});
    if (m_figures)
        scenes.append({QStringLiteral("recordings-figures"), [showing] { showing(Figures); }, [showing] { showing(All); }});
    return scenes;
}

QVector<Scene> RecordingsPlace::ownScenes()
{
    return {{QStringLiteral("recordings"), [this] {
                 showTable();
                 m_filters->reset();
             }},
            {QStringLiteral("recordings-player"), [this] {
                 for (int row = 0; row < m_table->model().rowCount(); ++row) {
                     const RecordingEntry &entry = m_table->model().entry(row);
                     if (recordingwords::whyClosed(entry).isEmpty()) {
                         m_stack->setCurrentIndex(1);
                         m_bar->setVisible(false);
                         return m_page->open(entry.id, QStringLiteral("quality_assurance"));
                     }
                 }
             },
             [this] { showTable(); }},
            {QStringLiteral("recordings-about"), [this] {
                 showTable();
                 m_table->view().selectRow(0);
                 about();
             },
             [this] { delete window()->findChild<AboutDialog *>(); }}};
}

} // namespace praxis::ui
