#include "ui/documents/DocumentPage.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/documents/CompareDialog.h"
#include "ui/documents/DocumentActs.h"
#include "ui/documents/DocumentSide.h"
#include "ui/documents/DocumentViewer.h"
#include "ui/documents/DocumentWords.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace praxis::ui {

DocumentPage::DocumentPage(const UiContext &context, DocumentActs &acts, QWidget *parent)
    : QWidget(parent), m_context(context), m_acts(acts), m_moments(context.desk, context.directory), m_title(new PlainLabel({}, this, PlainLabel::Title)),
      m_facts(new PlainLabel({}, this, PlainLabel::Quiet)), m_viewer(new DocumentViewer(this)), m_side(new DocumentSide(context, this)), m_again(new QTimer(this)), m_ends(new QTimer(this))
{
    setObjectName(QStringLiteral("documentPage"));
    build();
    m_again->setSingleShot(true);
    m_again->setInterval(50);
    connect(m_again, &QTimer::timeout, this, &DocumentPage::refresh);
    m_ends->setSingleShot(true);
    connect(m_ends, &QTimer::timeout, this, &DocumentPage::knock);
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isOpen() || m_door == DocumentDoor::Waiting)
            m_again->start();
    });
    connect(m_viewer, &DocumentViewer::insteadWanted, this, [this] {
        if (m_door == DocumentDoor::WithReason)
            askWhy();
        else if (m_door == DocumentDoor::WithTwo)
            askTwo();
        else
            openOutside();
    });
    connect(m_side, &DocumentSide::compareWanted, this, [this](const VersionLine &version) {
        delete m_compare;
        m_compare = new CompareDialog(m_context, m_opened, version, m_why, this); // it goes with the page
        m_compare->open();
    });
    connect(m_side, &DocumentSide::versionWanted, this, [this](const QUuid &version) { open(m_document, m_why, version); });
    connect(m_side, &DocumentSide::returnWanted, this, [this](const VersionLine &version) {
        m_version = {};
        m_acts.returnTo(m_opened, version);
    });
    connect(m_side, &DocumentSide::personWanted, this, [this](const QUuid &person) { m_context.navigator.openPerson(person); });
}

DocumentPage::~DocumentPage() = default;

void DocumentPage::build()
{
    auto *back = new QToolButton(this);
    back->setIcon(icons::get(QStringLiteral("go-previous")));
    back->setText(tr("Documents"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    back->setAccessibleName(tr("Back to the documents"));
    back->setObjectName(QStringLiteral("documentBack"));
    connect(back, &QToolButton::clicked, this, &DocumentPage::backWanted);
    m_title->setObjectName(QStringLiteral("documentTitle"));
    m_title->setElided(true);
    m_facts->setObjectName(QStringLiteral("documentFacts"));
    m_facts->setElided(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::grid, theme::grid, theme::grid * 2, theme::grid);
    head->setSpacing(theme::grid);
    head->addWidget(back, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    addButtons(head);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_viewer);
    split->addWidget(m_side);
    split->setStretchFactor(0, 1);
    split->setSizes({760, 270});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(split, 1);
}

void DocumentPage::addButtons(QHBoxLayout *row)
{
    const auto add = [&](const char *name, const char *icon, const QString &text, auto act) {
        auto *button = new QPushButton(icons::get(QString::fromLatin1(icon)), text, this);
        button->setObjectName(QString::fromLatin1(name));
        button->hide();
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button, 0, Qt::AlignTop);
        return button;
    };
    m_approve = add("documentApprove", "dialog-ok", tr("Approve"), [this] { approve(); });
    m_reject = add("documentReject", "dialog-cancel", tr("Reject…"), [this] { reject(); });
    m_edit = add("documentEdit", "document-edit", tr("Edit…"), [this] { edit(); });
    m_newer = add("documentNewer", "document-new", tr("New version…"), [this] { addVersion(); });
    m_copy = add("documentCopy", "document-save", tr("Save a copy…"), [this] { saveCopy(); });
    m_more = new QToolButton(this);
    m_more->setIcon(icons::get(QStringLiteral("overflow-menu")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("More"));
    m_more->setObjectName(QStringLiteral("documentMore"));
    m_more->hide();
    auto *menu = new QMenu(m_more);
    // What fits is put in when it is opened: rights and state may have changed.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const auto put = [&](const char *action, bool fits) {
            QAction *known = m_context.actions.find(QString::fromLatin1(action));
            if (known && fits)
                menu->addAction(known);
        };
        const Document &document = m_opened.document;
        put("documents.privacy", m_opened.maySetPrivacy);
        put("documents.submit", m_opened.mayWrite && (document.status == DocumentStatus::Filed || document.status == DocumentStatus::Rejected));
        put("documents.release", m_opened.mayRelease);
        put("documents.print", m_opened.mayDownload && m_viewer->canPrint());
        put("documents.keep", mayBeKept());
        put("documents.hold", m_opened.mayHold);
        menu->addSeparator();
        put("documents.remove", m_opened.mayRemove);
    });
    m_more->setMenu(menu);
    row->addWidget(m_more, 0, Qt::AlignTop);
}

/// By value: what is open goes first, and what is asked for may be a part of it.
void DocumentPage::open(QUuid document, QString why, QUuid version)
{
    close();
    m_document = document;
    m_version = version;
    m_why = why;
    m_viewer->showLoading();
    if (why.isEmpty())
        knock();
    else
        ask();
}

void DocumentPage::ask()
{
    m_question.ask(m_context.desk.ask(OpenDocument{m_document, m_version, m_why}), this, [this](const Result<OpenedDocument> &opened) {
        if (opened)
            show(*opened);
        else
            showProblem(opened.error());
    });
}

/// Nothing of it is left, neither on the screen nor in memory.
void DocumentPage::close()
{
    m_question.cancel();
    m_knocking.cancel();
    m_loading.cancel();
    m_again->stop();
    m_ends->stop();
    delete m_compare;
    m_viewer->clear();
    m_side->clear();
    if (std::exchange(m_outside, false))
        m_acts.wipeOutside();
    m_document = {};
    m_version = {};
    m_why.clear();
    m_opened = {};
    m_door = DocumentDoor::Open;
    m_title->clear();
    m_facts->clear();
    for (QWidget *button : std::initializer_list<QWidget *>{m_approve, m_reject, m_edit, m_newer, m_copy, m_more})
        button->hide();
}

void DocumentPage::show(const OpenedDocument &opened)
{
    const bool sameFile = m_opened.document.id == opened.document.id && m_opened.object.blob == opened.object.blob;
    m_opened = opened;
    m_door = DocumentDoor::Open;
    m_ends->stop();
    if (!opened.openUntil.isNull())
        m_ends->start(static_cast<int>(std::max<qint64>(1, opened.openUntil.ms - m_context.desk.parts().clock.now().ms)));
    showFacts();
    if (!sameFile)
        load();
    Q_EMIT shown();
}

void DocumentPage::showFacts()
{
    const Document &document = m_opened.document;
    QStringList facts{documentwords::kind(document.kind), m_opened.personName, m_opened.authorName, m_moments.full(document.createdAt)};
    for (const VersionLine &version : std::as_const(m_opened.versions)) {
        if (version.id == m_opened.version && !version.isCurrent)
            facts.prepend(tr("Older version %1").arg(version.number));
    }
    facts.removeAll(QString());
    m_title->setText(document.title);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_approve->setVisible(m_opened.mayApprove);
    m_reject->setVisible(m_opened.mayApprove);
    m_edit->setVisible(m_opened.mayWrite);
    m_newer->setVisible(m_opened.mayWrite);
    m_copy->setVisible(m_opened.mayDownload);
    m_more->show();
    m_side->setVisible(true);
    m_side->show(m_opened);
}

void DocumentPage::load()
{
    m_viewer->showLoading();
    QString mediaType = m_opened.document.mediaType;
    for (const VersionLine &version : std::as_const(m_opened.versions)) {
        if (version.id == m_opened.version)
            mediaType = version.mediaType;
    }
    if (viewOf(mediaType) == DocumentView::None)
        return offerOutside(mediaType);
    Vault *vault = m_context.desk.parts().vault;
    const auto work = [vault, object = m_opened.object, mediaType](Door &, const Actor &) -> Result<std::shared_ptr<LoadedDocument>> {
        if (!vault)
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("media"), QStringLiteral("missing")}});
        PRAXIS_TRY(LoadedDocument loaded, loadDocument(*vault, object, mediaType));
        return std::make_shared<LoadedDocument>(std::move(loaded));
    };
    m_loading.ask(m_context.desk.onReader<std::shared_ptr<LoadedDocument>>(work), this, [this](const Result<std::shared_ptr<LoadedDocument>> &loaded) {
        if (loaded)
            m_viewer->show(std::move(**loaded));
        else if (loaded.error().code == ErrorCode::TooLarge)
            m_viewer->showInstead(tr("This is too large to be shown here"), tr("Another program of this computer can open it, from a private copy that is wiped when you leave this page."), m_opened.mayDownload ? tr("Open in another program") : QString());
        else if (loaded.error().code == ErrorCode::Malformed || loaded.error().code == ErrorCode::Encoding)
            m_viewer->showInstead(tr("This file cannot be shown"), tr("It is damaged, or of a kind that is not known here. The file is kept as it was filed."));
        else
            m_viewer->showInstead(tr("This document cannot be opened"), wording::sentence(loaded.error()));
    });
}

/// Other kinds are another program's, through a copy that nobody else can read and that goes with this page.
void DocumentPage::offerOutside(const QString &mediaType)
{
    const QString kind = documentwords::fileKind(mediaType);
    if (riskOf(mediaType) != FileRisk::None)
        return m_viewer->showInstead(kind, tr("A file of this kind can run things or hide others: it is kept, and never opened from here."));
    if (m_outside)
        return m_viewer->showInstead(kind, tr("It is open in another program. Its copy lies readable on this computer until you leave this page, then it is wiped. "
                                              "What you change there is not kept: save it elsewhere and add it as a newer version."), tr("Wipe the copy now"));
    m_viewer->showInstead(kind, tr("Praxis shows PDFs, pictures and text. Another program of this computer can open this, from a private copy that is wiped when you leave this page."),
                          m_opened.mayDownload ? tr("Open in another program") : QString());
}

void DocumentPage::openOutside()
{
    if (!m_opened.mayDownload)
        return;
    const auto again = [this] {
        for (const VersionLine &version : std::as_const(m_opened.versions)) {
            if (version.id == m_opened.version)
                offerOutside(version.mediaType);
        }
    };
    if (std::exchange(m_outside, false)) {
        m_acts.wipeOutside();
        return again();
    }
    m_acts.openOutside(m_opened, m_why, [this, again, document = m_document](bool taken) {
        if (document != m_document)
            return m_acts.wipeOutside(); // it was left meanwhile
        m_outside = taken;
        again();
    });
}

} // namespace praxis::ui
