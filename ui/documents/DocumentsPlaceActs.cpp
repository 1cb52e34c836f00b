// What is done with the chosen documents or the open one: keys, the menu of the right button, files that are dropped.
#include "ui/documents/DocumentsPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/Ask.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/documents/DocumentActs.h"
#include "ui/documents/DocumentBulk.h"
#include "ui/documents/DocumentPage.h"
#include "ui/documents/DocumentTable.h"
#include "ui/documents/DocumentViewer.h"
#include "ui/documents/FilingDialog.h"

#include <QDragEnterEvent>
#include <QMenu>

namespace praxis::ui {

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

} // namespace praxis::ui
