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
#include "ui/recordings/FiguresView.h"
#include "ui/recordings/ImportDialog.h"
#include "ui/recordings/MediaPipeline.h"
#include "ui/recordings/RecordingFilterBar.h"
#include "ui/recordings/RecordingMenu.h"
#include "ui/recordings/RecordingPage.h"
#include "ui/recordings/RecordingWords.h"

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
      m_page(new RecordingPage(context, orSilence(std::move(soundSink)), this)), m_sumAgain(new QTimer(this)), m_answerAgain(new QTimer(this)), m_shareEnds(new QTimer(this))
{
    auto *list = new QWidget(this);
    m_filters = new RecordingFilterBar(context, list);
    m_table = new RecordingsTable(context, list);
    m_table->keepColumns(QStringLiteral("recordings.columns"));
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (shares() || followsCaptures()) {
        column->addWidget(m_answers = new AnswerStrip(context, shares() ? WaitingKind::Answered : WaitingKind::Capture, list));
        connect(m_answers, &AnswerStrip::counted, this, &RecordingsPlace::tellCount);
        connect(m_answers, &AnswerStrip::openWanted, this, [this](const QUuid &recording) { openWithReason(recording); });
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
    m_shareEnds->setSingleShot(true);
    connect(m_shareEnds, &QTimer::timeout, this, &RecordingsPlace::countShares);
    connect(m_table, &RecordingsTable::shareEnded, this, [this] {
        if (isListShown())
            m_sumAgain->start();
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

bool RecordingsPlace::isListShown() const
{
    return isVisible() && m_stack->currentIndex() == 0;
}

bool RecordingsPlace::isLoading() const
{
    return m_stack->currentWidget() == m_page && m_page->isLoading();
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
    openWithReason(entry.id, entry.waitsForReview ? entry.share : QUuid());
}

/// Who sees everything says what for; who sees their own does not need to.
void RecordingsPlace::openWithReason(const QUuid &recording, const QUuid &share)
{
    const auto open = [this, recording, share](const QString &why) {
        m_stack->setCurrentIndex(1);
        m_bar->setVisible(false);
        m_page->open(recording, why, share);
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

} // namespace praxis::ui
