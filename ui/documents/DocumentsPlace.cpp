#include "ui/documents/DocumentsPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/common/AnswerStrip.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Notices.h"
#include "ui/common/RetentionView.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/documents/AccessStrip.h"
#include "ui/documents/DocumentActs.h"
#include "ui/documents/DocumentFilterBar.h"
#include "ui/documents/DocumentPage.h"
#include "ui/documents/DocumentTable.h"
#include "ui/documents/DocumentViewer.h"
#include "ui/documents/ScanView.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int answerPauseMs = 1000;

} // namespace

DocumentsPlace::DocumentsPlace(const UiContext &context, QWidget *parent)
    : Place(parent), m_context(context), m_acts(new DocumentActs(context, this)), m_bar(new QWidget(this)), m_tabs(new QTabBar(m_bar)),
      m_file(new QPushButton(icons::get(QStringLiteral("document-import")), tr("File…"), m_bar)),
      m_open(new QPushButton(icons::get(QStringLiteral("document-open")), tr("Open"), m_bar)), m_stack(new QStackedWidget(this)), m_page(nullptr)
{
    setAcceptDrops(mayFile());
    addActions(); // before the page whose menu shows them
    m_page = new DocumentPage(context, *m_acts, this);
    auto *list = new QWidget(this);
    m_accesses = new AccessStrip(context, list);
    m_filters = new DocumentFilterBar(list);
    m_table = new DocumentTable(context, list);
    m_table->keepColumns(QStringLiteral("documents.columns"));
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_accesses);
    if (context.desk.may(QStringLiteral("document.edit")) != Cell::No) {
        column->addWidget(m_answers = new AnswerStrip(context, WaitingKind::Decided, list));
        connect(m_answers, &AnswerStrip::counted, this, &DocumentsPlace::tellWaiting);
        connect(m_answers, &AnswerStrip::openWanted, this, &DocumentsPlace::openPage);
        m_answerAgain.setSingleShot(true);
        m_answerAgain.setInterval(answerPauseMs);
        connect(&m_answerAgain, &QTimer::timeout, this, &DocumentsPlace::askAnswers);
        QTimer::singleShot(0, this, &DocumentsPlace::askAnswers);
    }
    column->addWidget(m_filters);
    column->addWidget(m_table, 1);
    m_stack->addWidget(list);
    m_stack->addWidget(m_page);
    if (mayFile())
        m_stack->addWidget(m_scan = new ScanView(context, this));
    if (context.desk.may(QStringLiteral("retention.destroy")) != Cell::No)
        m_stack->addWidget(m_due = new RetentionView(context, RetainedKind::Document, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    makeBar();
    connect(m_accesses, &AccessStrip::counted, this, &DocumentsPlace::tellCount);
    connect(m_accesses, &AccessStrip::openWanted, this, &DocumentsPlace::openPage);
    connect(m_filters, &DocumentFilterBar::changed, this, &DocumentsPlace::load);
    connect(m_filters, &DocumentFilterBar::left, m_table, &DocumentTable::takeFocus);
    connect(m_table, &DocumentTable::openWanted, this, [this](const DocumentEntry &entry) { openPage(entry.id); });
    connect(m_table, &DocumentTable::menuWanted, this, &DocumentsPlace::showMenu);
    connect(m_table, &DocumentTable::selectionChanged, this, &DocumentsPlace::follow);
    connect(m_table, &DocumentTable::loaded, this, [this] {
        if (std::exchange(m_openOnly, false) && m_table->rows().rowCount() == 1)
            openPage(m_table->rows().entry(0).id);
    });
    if (m_scan) {
        connect(m_scan, &ScanView::fileWanted, this, [this](const QStringList &paths) { m_acts->file({}, {}, paths); });
        connect(m_scan, &ScanView::counted, this, [this](int files) {
            m_scanned = files;
            const int at = indexOf(Scanned);
            if (at >= 0)
                m_tabs->setTabText(at, files > 0 ? tr("Scan folder (%1)").arg(files) : tr("Scan folder"));
            tellCount();
        });
        connect(m_acts, &DocumentActs::tookFile, this, [this](const QString &path) {
            if (m_scan->folder().files().contains(path) && !m_scan->folder().clearAway(path))
                m_context.notices.say(tr("The document is filed. Its file could not be taken out of the scan folder, or has changed since: look at it before you remove it."));
        });
        m_scan->load();
    }
    if (m_due)
        connect(m_due, &RetentionView::openWanted, this, &DocumentsPlace::openPage);
    connect(m_page, &DocumentPage::backWanted, this, &DocumentsPlace::showTable);
    connect(m_page, &DocumentPage::gone, this, &DocumentsPlace::showTable);
    connect(m_acts, &DocumentActs::filed, this, [this](const QUuid &document) {
        if (!isPageShown())
            m_table->choose(document);
    });
    connect(&context.desk, &Desk::changed, this, &DocumentsPlace::count);
    QTimer::singleShot(0, this, &DocumentsPlace::count); // what came while one was away
    follow();
}

DocumentsPlace::~DocumentsPlace()
{
    m_page->close();
}

bool DocumentsPlace::mayFile() const
{
    return m_context.desk.may(QStringLiteral("document.add")) != Cell::No;
}

bool DocumentsPlace::isPageShown() const
{
    return m_stack->currentWidget() == m_page;
}

void DocumentsPlace::makeBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(theme::grid * 2, 0, theme::grid * 2, 0);
    row->setSpacing(theme::grid);
    m_tabs->setAccessibleName(tr("What is shown"));
    m_tabs->setObjectName(QStringLiteral("documentTabs"));
    m_tabs->setDrawBase(false);
    addTab(All, tr("All"));
    if (approves())
        addTab(ToApprove, tr("To approve"));
    if (m_scan)
        addTab(Scanned, tr("Scan folder"));
    if (m_due)
        addTab(Due, tr("Retention over"));
    connect(m_tabs, &QTabBar::currentChanged, this, &DocumentsPlace::showTab);
    row->addWidget(m_tabs);
    row->addStretch(1);
    m_open->setObjectName(QStringLiteral("documentOpen"));
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!m_table->selected().isEmpty())
            openPage(m_table->selected().first().id);
    });
    row->addWidget(m_open);
    m_file->setObjectName(QStringLiteral("documentFile"));
    m_file->setAccessibleName(tr("File documents"));
    m_file->setVisible(mayFile());
    connect(m_file, &QPushButton::clicked, this, [this] { m_acts->file({}, {}, {}); });
    row->addWidget(m_file);
    EmptyState &empty = m_table->empty();
    empty.setTexts(tr("No documents here"), tr("Letters, reports, results, forms: drop files here, or choose them. They are kept encrypted, and every look at one is written down."));
    if (mayFile()) {
        auto *step = empty.addStep(tr("File documents…"), QStringLiteral("document-import"));
        step->setObjectName(QStringLiteral("documentFirstStep"));
        connect(step, &QPushButton::clicked, this, [this] { m_acts->file({}, {}, {}); });
    }
}

void DocumentsPlace::addTab(Tab tab, const QString &title)
{
    m_tabs->setTabData(m_tabs->addTab(title), tab);
}

DocumentsPlace::Tab DocumentsPlace::tab() const
{
    return static_cast<Tab>(m_tabs->tabData(m_tabs->currentIndex()).toInt());
}

int DocumentsPlace::indexOf(Tab tab) const
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->tabData(i).toInt() == tab)
            return i;
    }
    return -1;
}

void DocumentsPlace::showTab()
{
    m_page->close();
    m_bar->setVisible(true);
    const bool rows = tab() == All || tab() == ToApprove;
    m_open->setVisible(rows);
    if (tab() == Scanned) {
        m_stack->setCurrentWidget(m_scan);
        return m_scan->load();
    }
    if (tab() == Due) {
        m_stack->setCurrentWidget(m_due);
        return m_due->load();
    }
    m_stack->setCurrentIndex(0);
    load();
}

void DocumentsPlace::load()
{
    DocumentFilter filter = m_filters->filter();
    filter.which = tab() == ToApprove ? DocumentFilter::ToApprove : DocumentFilter::Any;
    m_table->load(filter);
}

bool DocumentsPlace::isLoading() const
{
    return isPageShown() && m_page->viewer().isDrawing();
}

void DocumentsPlace::enter()
{
    count();
    if (m_answers)
        askAnswers();
    if (isPageShown())
        return m_page->viewer().takeFocus();
    showTab();
    if (m_stack->currentIndex() == 0)
        m_table->takeFocus();
}

void DocumentsPlace::search()
{
    showTable();
    if (m_stack->currentIndex() != 0)
        m_tabs->setCurrentIndex(0);
    m_filters->focusSearch();
}

void DocumentsPlace::follow()
{
    const qsizetype chosen = m_table->selected().size();
    tip::setDisabledBecause(m_open, chosen == 0 ? tr("Choose a document first.") : chosen > 1 ? tr("Choose one document.") : QString());
}

void DocumentsPlace::openPage(const QUuid &document)
{
    m_stack->setCurrentWidget(m_page);
    m_bar->setVisible(false);
    m_page->open(document);
    m_page->setFocus(Qt::OtherFocusReason);
    if (m_answers)
        m_answers->saw(document);
}

bool DocumentsPlace::openDocument(const QUuid &document)
{
    openPage(document);
    return true;
}

bool DocumentsPlace::openDocumentsOf(const QUuid &appointment)
{
    showTable();
    m_tabs->setCurrentIndex(0);
    m_openOnly = true;
    m_filters->showAppointment(appointment);
    return true;
}

bool DocumentsPlace::fileDocuments(const QUuid &person, const QUuid &appointment, const QStringList &files)
{
    if (!mayFile())
        return false;
    m_acts->file(person, appointment, files);
    return true;
}

void DocumentsPlace::showTable()
{
    if (!isPageShown())
        return;
    const QUuid was = m_page->document();
    showTab();
    m_table->choose(was);
    m_table->takeFocus();
}

} // namespace praxis::ui
