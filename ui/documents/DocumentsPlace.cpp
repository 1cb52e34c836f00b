#include "ui/documents/DocumentsPlace.h"

#include "models/rules/Documents.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/AnswerStrip.h"
#include "ui/common/Ask.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/RetentionView.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/documents/AccessStrip.h"
#include "ui/documents/DocumentActs.h"
#include "ui/documents/DocumentBulk.h"
#include "ui/documents/DocumentFilterBar.h"
#include "ui/documents/DocumentPage.h"
#include "ui/documents/DocumentTable.h"
#include "ui/documents/DocumentViewer.h"
#include "ui/documents/FilingDialog.h"
#include "ui/documents/ScanView.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int mostCounted = 100;
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

void DocumentsPlace::act(void (DocumentPage::*onPage)(), std::function<void(const DocumentEntry &)> onEntry)
{
    if (!isVisible())
        return; // and not from the list of all acts, over something else
    if (isPageShown())
        return (m_page->*onPage)();
    const QVector<DocumentEntry> chosen = m_table->selected();
    if (onEntry && chosen.size() == 1) // of many nobody would know which
        onEntry(chosen.first());
}

void DocumentsPlace::addActions()
{
    const QString group = tr("Documents");
    const auto add = [&](const char *id, const QString &text, const QList<QKeySequence> &keys, const char *icon, std::function<void()> run) {
        m_context.actions.add(this, QString::fromLatin1(id), group, text, keys, std::move(run), QString::fromLatin1(icon), Qt::WidgetWithChildrenShortcut);
    };
    const auto may = [this](const char *action) { return m_context.desk.may(QString::fromLatin1(action)) != Cell::No; };
    if (mayFile())
        add("documents.file", tr("File documents"), {QKeySequence::New}, "document-import", [this] {
            if (isVisible())
                m_acts->file({}, {}, {});
        });
    if (may("document.edit")) {
        add("documents.edit", tr("Edit the document's title and tags"), {Qt::Key_F2}, "document-edit", [this] {
            act(&DocumentPage::edit, [this](const DocumentEntry &entry) {
                if (!entry.needsReason)
                    m_acts->describe(entry);
            });
        });
        add("documents.version", tr("Add a newer version"), {Qt::CTRL | Qt::SHIFT | Qt::Key_V}, "document-new", [this] {
            if (isVisible() && isPageShown())
                m_page->addVersion();
        });
        add("documents.submit", tr("Ask for an approval"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A}, "mail-send", [this] {
            act(&DocumentPage::submit, [this](const DocumentEntry &entry) { m_acts->submit(entry.id); });
        });
    }
    if (may("document.privacy"))
        add("documents.privacy", tr("Who sees the document"), {Qt::CTRL | Qt::Key_I}, "view-visible", [this] { act(&DocumentPage::setPrivacy); });
    if (may("document.approve")) {
        add("documents.approve", tr("Approve the document"), {Qt::CTRL | Qt::Key_Return}, "dialog-ok", [this] { act(&DocumentPage::approve); });
        add("documents.reject", tr("Reject the document"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Return}, "dialog-cancel", [this] { act(&DocumentPage::reject); });
    }
    if (may("document.release"))
        add("documents.release", tr("Release to the client, or no longer"), {Qt::CTRL | Qt::SHIFT | Qt::Key_R}, "document-share", [this] { act(&DocumentPage::release); });
    if (may("document.hold"))
        add("documents.keep", tr("Keep the document until…"), {}, "appointment-new", [this] {
            act(&DocumentPage::keepLonger, [this](const DocumentEntry &entry) { documentbulk::keep(m_context, {entry}, window()); });
        });
    if (may("document.hold"))
        add("documents.hold", tr("Legal hold, or no longer"), {}, "object-locked", [this] { act(&DocumentPage::hold); });
    if (may("document.download")) {
        add("documents.save", tr("Save a copy"), {QKeySequence::Save}, "document-save", [this] { act(&DocumentPage::saveCopy); });
        add("documents.print", tr("Print the document"), {QKeySequence::Print}, "document-print", [this] { act(&DocumentPage::print); });
    }
    if (may("document.remove"))
        add("documents.remove", tr("Remove the document"), {QKeySequence::Delete}, "edit-delete", [this] {
            act(&DocumentPage::remove, [this](const DocumentEntry &entry) { m_acts->remove(entry.id); });
        });
    add("documents.larger", tr("Larger"), {QKeySequence::ZoomIn}, "zoom-in", [this] { m_page->viewer().zoomIn(); });
    add("documents.smaller", tr("Smaller"), {QKeySequence::ZoomOut}, "zoom-out", [this] { m_page->viewer().zoomOut(); });
    add("documents.fit", tr("Fit to the window"), {Qt::CTRL | Qt::SHIFT | Qt::Key_0}, "zoom-fit-width", [this] { m_page->viewer().fit(); });
    add("documents.back", tr("Back to the documents"), {Qt::ALT | Qt::Key_Left}, "go-previous", [this] { showTable(); });
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

/// What waits for who is signed in: documents to approve, what somebody decided about one of theirs, and that somebody opened one.
void DocumentsPlace::count()
{
    m_accesses->load();
    if (approves())
        countApprovals();
    if (m_answers && !m_answerAgain.isActive())
        m_answerAgain.start(); // others answer, seldom because of what is done here
}

void DocumentsPlace::askAnswers()
{
    m_answerAgain.stop();
    m_answering.ask(m_context.desk.ask(DecidedDocuments{}), this, [this](const Result<QVector<AnswerLine>> &lines) {
        m_answers->fill(lines);
        if (!lines)
            Q_EMIT waitingFound(std::nullopt);
    });
}

void DocumentsPlace::countApprovals()
{
    DocumentFilter filter;
    filter.which = DocumentFilter::ToApprove;
    filter.limit = mostCounted;
    m_counting.ask(m_context.desk.ask(ShowDocuments{filter}), this, [this](const Result<QVector<DocumentEntry>> &entries) {
        if (!entries) {
            Q_EMIT waitingFound(std::nullopt);
            return;
        }
        m_waiting = static_cast<int>(entries->size());
        const int at = indexOf(ToApprove);
        if (at >= 0)
            m_tabs->setTabText(at, m_waiting > 0 ? tr("To approve (%1)").arg(m_waiting) : tr("To approve"));
        QVector<Waiting> found;
        for (const DocumentEntry &entry : *entries) // one that is rejected comes back as a newer version
            found.append({WaitingKind::Approval, enumName(WaitingKind::Approval) + u'/' + idText(entry.id) + u'/' + QString::number(entry.versions), {}});
        m_toApprove = found;
        tellWaiting();
    });
}

/// Nothing is told before all of it is known: what came meanwhile is one notice.
void DocumentsPlace::tellWaiting()
{
    tellCount();
    const std::optional<QVector<Waiting>> answers = m_answers ? m_answers->waiting() : QVector<Waiting>();
    const std::optional<QVector<Waiting>> approvals = approves() ? m_toApprove : QVector<Waiting>();
    if (answers && approvals)
        Q_EMIT waitingFound(*approvals + *answers);
}

bool DocumentsPlace::approves() const
{
    return m_context.desk.may(QStringLiteral("document.approve")) != Cell::No;
}

bool DocumentsPlace::tellsWaiting() const
{
    return approves() || m_answers;
}

bool DocumentsPlace::isLoading() const
{
    return isPageShown() && m_page->viewer().isDrawing();
}

void DocumentsPlace::showWaiting(WaitingKind kind)
{
    showTable();
    m_tabs->setCurrentIndex(indexOf(kind == WaitingKind::Decided ? All : ToApprove));
    if (kind == WaitingKind::Decided && m_answers)
        m_answers->takeFocus();
}

void DocumentsPlace::tellCount()
{
    Q_EMIT countChanged(m_waiting + m_accesses->count() + (m_answers ? m_answers->count() : 0) + m_scanned);
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

void DocumentsPlace::showMenu(const QPoint &global)
{
    const QVector<DocumentEntry> chosen = m_table->selected();
    if (chosen.isEmpty())
        return;
    const DocumentEntry entry = chosen.first();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("documentsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (chosen.size() > 1) {
        documentbulk::fill(*menu, m_context, chosen, window());
        if (!menu->isEmpty())
            return menu->popup(global);
        delete menu;
        return;
    }
    menu->addAction(icons::get(QStringLiteral("document-open")), entry.needsReason ? tr("Open with a reason…") : tr("Open"), this, [this, entry] { openPage(entry.id); });
    if (!entry.person.isNull())
        menu->addAction(icons::get(QStringLiteral("user-identity")), tr("Open the client's record"), this, [this, entry] { m_context.navigator.openPerson(entry.person); });
    menu->addSeparator();
    for (const char *id : {"documents.edit", "documents.submit", "documents.remove"}) {
        if (QAction *action = m_context.actions.find(QString::fromLatin1(id)); action && !entry.needsReason)
            menu->addAction(action);
    }
    menu->addSeparator();
    documentbulk::fill(*menu, m_context, chosen, window());
    menu->popup(global);
}

void DocumentsPlace::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

/// Over an open document it is that one's newer version, or another document: that is asked.
void DocumentsPlace::dropEvent(QDropEvent *event)
{
    const QStringList files = draggedFiles(event->mimeData());
    event->acceptProposedAction();
    const OpenedDocument &open = m_page->opened();
    if (!isPageShown() || !open.mayWrite || files.size() != 1) {
        m_acts->file(isPageShown() ? open.document.contactId : QUuid(), {}, files);
        return;
    }
    ask::choose(this, tr("What is this file?"), tr("“%1” is open.", "title of a document").arg(open.document.title), {tr("A newer version of it"), tr("Another document")},
                [this, files, person = open.document.contactId](int which) {
                    if (which == 0)
                        m_page->addVersion(files.first());
                    else
                        m_acts->file(person, {}, files);
                });
}

QVector<Scene> DocumentsPlace::ownScenes()
{
    const auto openFirst = [this](auto fits) {
        for (int row = 0; row < m_table->rows().rowCount(); ++row) {
            const DocumentEntry &entry = m_table->rows().entry(row);
            if (!entry.needsReason && fits(entry))
                return openPage(entry.id);
        }
    };
    const auto back = [this] { showTable(); };
    return {{QStringLiteral("document-pdf"), [=] { openFirst([](const DocumentEntry &entry) { return viewOf(entry.mediaType) == DocumentView::Pdf; }); }, back},
            {QStringLiteral("document-picture"), [=] { openFirst([](const DocumentEntry &entry) { return viewOf(entry.mediaType) == DocumentView::Picture; }); }, back},
            {QStringLiteral("document-text"), [=] { openFirst([](const DocumentEntry &entry) { return viewOf(entry.mediaType) == DocumentView::Text; }); }, back}};
}

QVector<Scene> DocumentsPlace::scenes()
{
    QVector<Scene> scenes{{QStringLiteral("documents"), [this] {
        showTable();
        m_filters->reset();
    }}};
    if (mayFile())
        scenes.append({QStringLiteral("documents-file"), [this] {
            auto *dialog = new FilingDialog(m_context, window());
            dialog->show();
        }, [this] { delete window()->findChild<FilingDialog *>(); }});
    if (m_answers)
        scenes.append({QStringLiteral("documents-answers"), [this] { showWaiting(WaitingKind::Decided); }});
    if (m_due)
        scenes.append({QStringLiteral("documents-retention"), [this] {
            showTable();
            m_tabs->setCurrentIndex(indexOf(Due));
        }, [this] { m_tabs->setCurrentIndex(0); }});
    return scenes + ownScenes();
}

} // namespace praxis::ui
