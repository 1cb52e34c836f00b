#include "ui/recordings/RecordingsPlace.h"

#include "services/practice/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/Ask.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/recordings/ImportDialog.h"
#include "ui/recordings/MediaPipeline.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/RecordingFilterBar.h"
#include "ui/recordings/RecordingPage.h"
#include "ui/recordings/RecordingWords.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

/// Where there is no screen there is no loudspeaker: the program drives itself, and is looked at afterwards.
SoundSinkFactory orSilence(SoundSinkFactory wanted)
{
    if (wanted || QGuiApplication::platformName() != u"offscreen")
        return wanted;
    return [] { return mediapipeline::make("fakesink"); };
}

} // namespace

RecordingsPlace::RecordingsPlace(const UiContext &context, SoundSinkFactory soundSink, QWidget *parent)
    : Place(parent), m_context(context), m_bar(new QWidget(this)), m_sums(new PlainLabel({}, m_bar, PlainLabel::Quiet)), m_stack(new QStackedWidget(this)),
      m_page(new RecordingPage(context, orSilence(std::move(soundSink)), this))
{
    auto *list = new QWidget(this);
    m_filters = new RecordingFilterBar(context, list);
    m_table = new RecordingsTable(context, list);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(m_table, 1);
    m_stack->addWidget(list);
    m_stack->addWidget(m_page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    makeBar();
    connect(m_filters, &RecordingFilterBar::changed, this, &RecordingsPlace::load);
    connect(m_filters, &RecordingFilterBar::left, &m_table->view(), qOverload<>(&QWidget::setFocus));
    connect(m_table, &RecordingsTable::openWanted, this, &RecordingsPlace::openEntry);
    connect(m_table, &RecordingsTable::menuWanted, this, &RecordingsPlace::showMenu);
    connect(m_table, &RecordingsTable::loaded, this, [this] {
        if (std::exchange(m_openOnly, false) && m_table->model().rowCount() == 1)
            openEntry(m_table->model().entry(0));
    });
    connect(m_table, &RecordingsTable::selectionChanged, this, [this] {
        tip::setDisabledBecause(m_open, m_table->selected().size() == 1 ? recordingwords::whyClosed(m_table->selected().first()) : tr("Choose one recording first."));
    });
    connect(m_page, &RecordingPage::backWanted, this, &RecordingsPlace::showTable);
    m_table->empty().setTexts(tr("No recordings here"),
                              tr("Drop a sound or video file on an appointment in the calendar, or choose “Import recording…” beside it. "
                                 "Recordings are kept encrypted, and only with the consent of everybody in them."));
    auto *calendar = m_table->empty().addStep(tr("To the calendar"), QStringLiteral("view-calendar"));
    connect(calendar, &QPushButton::clicked, this, [this] { m_context.navigator.goTo(QStringLiteral("calendar")); });
}

RecordingsPlace::~RecordingsPlace()
{
    delete m_import; // an import under way ends before the practice is closed
}

void RecordingsPlace::makeBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    m_sums->setObjectName(QStringLiteral("recordingSums"));
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
    m_context.actions.add(this, QStringLiteral("recordings.back"), tr("Recordings"), tr("Back to the recordings"), {Qt::ALT | Qt::Key_Left}, [this] { showTable(); },
                          QStringLiteral("go-previous"), Qt::WidgetWithChildrenShortcut);
}

void RecordingsPlace::enter()
{
    if (m_stack->currentIndex() == 0)
        load();
}

void RecordingsPlace::search()
{
    showTable();
    m_filters->focusSearch();
}

void RecordingsPlace::load()
{
    m_table->load(m_filters->filter());
    showSums();
}

void RecordingsPlace::showSums()
{
    m_summing.ask(m_context.desk.ask(SumRecordings{m_filters->filter()}), this, [this](const Result<RecordingSums> &sums) {
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
    if (m_stack->currentIndex() == 0)
        return;
    m_page->close();
    m_stack->setCurrentIndex(0);
    m_bar->setVisible(true);
    m_table->view().setFocus();
    load();
}

void RecordingsPlace::showMenu(const QPoint &global)
{
    const QVector<RecordingEntry> entries = m_table->selected();
    if (entries.size() != 1)
        return;
    const RecordingEntry entry = entries.first();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(icons::get(QStringLiteral("media-playback-start")), tr("Open"), this, [this, entry] { openEntry(entry); });
    tip::setDisabledBecause(open, recordingwords::whyClosed(entry));
    menu->addAction(icons::get(QStringLiteral("user-identity")), tr("Open the client's record"), this, [this, entry] { m_context.navigator.openPerson(entry.person); });
    menu->popup(global);
}

QVector<Scene> RecordingsPlace::scenes()
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
             [this] { showTable(); }}};
}

} // namespace praxis::ui
