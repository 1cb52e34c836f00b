// What is done with the open document, where it may be.
#include "ui/documents/DocumentPage.h"

#include "services/practice/door/Desk.h"
#include "ui/documents/DocumentActs.h"
#include "ui/documents/DocumentViewer.h"

namespace praxis::ui {

void DocumentPage::edit()
{
    if (m_opened.mayWrite)
        m_acts.describe(entryOf(m_opened));
}

void DocumentPage::setPrivacy()
{
    if (m_opened.maySetPrivacy)
        m_acts.setPrivacy(m_opened);
}

void DocumentPage::addVersion(const QString &path)
{
    if (m_opened.mayWrite) {
        m_version = {}; // the newer one is shown afterwards
        m_acts.addVersion(m_opened, path);
    }
}

void DocumentPage::submit()
{
    if (m_opened.mayWrite)
        m_acts.submit(m_document);
}

void DocumentPage::approve()
{
    if (m_opened.mayApprove)
        m_acts.approve(m_document);
}

void DocumentPage::reject()
{
    if (m_opened.mayApprove)
        m_acts.reject(m_document);
}

void DocumentPage::release()
{
    if (m_opened.mayRelease)
        m_acts.release(m_document, m_opened.document.releasedAt.isNull());
}

bool DocumentPage::mayBeKept() const
{
    return !m_document.isNull() && m_opened.document.id == m_document && !m_opened.document.contactId.isNull() && m_context.desk.may(QStringLiteral("document.hold")) != Cell::No;
}

void DocumentPage::keepLonger()
{
    if (mayBeKept())
        m_acts.keep(m_opened);
}

void DocumentPage::hold()
{
    if (m_opened.mayHold)
        m_acts.hold(m_document, !m_opened.document.onHold);
}

void DocumentPage::remove()
{
    if (m_opened.mayRemove)
        m_acts.remove(m_document);
}

void DocumentPage::saveCopy()
{
    if (m_opened.mayDownload)
        m_acts.saveCopy(m_opened, m_why);
}

void DocumentPage::print()
{
    if (m_opened.mayDownload && m_viewer->canPrint())
        m_acts.print(m_opened, *m_viewer, m_why);
}

} // namespace praxis::ui
