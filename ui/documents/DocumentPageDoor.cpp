// What it takes to see the open document, and what is said where that is not given.
#include "ui/documents/DocumentPage.h"

#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Ask.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Wording.h"
#include "ui/documents/CompareDialog.h"
#include "ui/documents/DocumentActs.h"
#include "ui/documents/DocumentSide.h"
#include "ui/documents/DocumentViewer.h"

#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace praxis::ui {

/// What it takes is asked first: who is asked for a reason has not yet been refused anything.
void DocumentPage::knock()
{
    m_knocking.ask(m_context.desk.ask(DocumentDoorOf{m_document}), this, [this](const Result<DocumentDoor> &door) {
        const bool closed = door && *door != DocumentDoor::Open && *door != DocumentDoor::Closed;
        if (closed)
            showDoor(*door);
        else if (isOpen())
            lookAgain();
        else
            ask();
    });
}

/// What may still be seen of it, and how it stands: asked after each change, so that a privacy that was narrowed, or the end of the time
/// that a reason gives, blanks it. Looking again at what is on the screen is no new look.
void DocumentPage::refresh()
{
    const bool isOver = !m_opened.openUntil.isNull() && m_opened.openUntil <= m_context.desk.parts().clock.now();
    if (isOver || m_door == DocumentDoor::Waiting)
        return knock();
    if (isOpen())
        lookAgain();
}

void DocumentPage::lookAgain()
{
    m_question.ask(m_context.desk.ask(RefreshDocument{m_document, m_version}), this, [this](const Result<OpenedDocument> &now) {
        if (!now)
            return showProblem(now.error());
        if (now->version != m_opened.version)
            return ask(); // a newer one counts
        OpenedDocument same = *now;
        same.object = m_opened.object;
        show(same);
    });
}

/// Nothing of it stays on the screen, and it is still the one that is asked for.
void DocumentPage::blank()
{
    const bool wasOpen = isOpen();
    m_opened = {};
    m_loading.cancel();
    m_ends->stop();
    m_side->clear();
    m_side->hide(); // nothing is known of it here
    delete m_compare;
    if (std::exchange(m_outside, false))
        m_acts.wipeOutside();
    for (QWidget *button : std::initializer_list<QWidget *>{m_approve, m_reject, m_edit, m_newer, m_copy, m_more})
        button->hide();
    if (wasOpen) {
        m_title->clear();
        m_facts->clear();
    }
}

void DocumentPage::showProblem(const Error &error)
{
    const QString reason = error.data.value(QStringLiteral("reason")).toString();
    if (error.code == ErrorCode::NotFound && isOpen()) {
        close();
        Q_EMIT gone();
        return;
    }
    if (error.code == ErrorCode::Denied && reason == u"reason_required")
        return showDoor(DocumentDoor::WithReason);
    if (error.code == ErrorCode::Denied && reason == u"two_people_required")
        return showDoor(DocumentDoor::WithTwo);
    blank();
    m_door = DocumentDoor::Open;
    if (error.code == ErrorCode::Denied)
        m_viewer->showInstead(tr("This document is not open to you"), tr("It is for other people's eyes; that you tried has been noted."));
    else
        m_viewer->showInstead(tr("This document cannot be opened"), wording::sentence(error));
    Q_EMIT shown();
}

void DocumentPage::showDoor(DocumentDoor door)
{
    const bool wasOpen = isOpen();
    blank();
    m_door = door;
    if (door == DocumentDoor::Waiting)
        m_viewer->showInstead(tr("A second person has to allow it"), tr("You have asked to open this document. As soon as another administrator or manager allows it, it is open to you for half an hour."));
    else if (door == DocumentDoor::WithTwo)
        m_viewer->showInstead(wasOpen ? tr("The half hour is over") : tr("This document takes two people"),
                              tr("Say why you have to read it. Another administrator or manager allows it, its author sees both of you, and the audit trail keeps it."), tr("Ask to open it…"));
    else
        m_viewer->showInstead(wasOpen ? tr("The half hour is over") : tr("This document is not open to you without a reason"),
                              tr("You can open it for half an hour. Its author sees who did and why, and the audit trail keeps it."), tr("Open with a reason…"));
    Q_EMIT shown();
    if (!wasOpen && door == DocumentDoor::WithReason)
        askWhy();
}

void DocumentPage::askWhy()
{
    ask::reason(window(), tr("Open this document?"), tr("It is not meant for you in the ordinary way. Its author sees your reason, and the audit trail keeps it."), tr("Open"),
                [this, document = m_document](const QString &why) { open(document, why); });
}

void DocumentPage::askTwo()
{
    ask::reason(window(), tr("Ask to open this document?"), tr("Another administrator or manager decides. Its author sees your reason, and the audit trail keeps it."), tr("Ask"),
                [this, document = m_document](const QString &why) {
                    later(m_context.desk.run(AskDocumentOpening{document, why}), this, [this, document](const Result<Outcome> &outcome) {
                        if (!outcome)
                            return m_context.notices.failed(outcome.error());
                        if (document == m_document)
                            showDoor(DocumentDoor::Waiting);
                    });
                });
}

} // namespace praxis::ui
