#include "ui/documents/DocumentsPlace.h"

#include "models/rules/Documents.h"
#include "services/practice/door/Desk.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/documents/DocumentFilterBar.h"
#include "ui/documents/DocumentPage.h"
#include "ui/documents/DocumentSide.h"
#include "ui/documents/DocumentTable.h"
#include "ui/documents/DocumentViewer.h"
#include "ui/documents/FilingDialog.h"
#include "ui/documents/PrivacyDialog.h"
#include "ui/documents/VersionDialog.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QTabBar>

namespace praxis::ui {

/// Handing out a copy of the first document whose client has not agreed to that.
void DocumentsPlace::askToShare()
{
    for (int row = 0; row < m_table->rows().rowCount(); ++row) {
        const QUuid person = m_table->rows().entry(row).person;
        if (person.isNull() || m_table->rows().entry(row).needsReason)
            continue;
        const ShowConsentGaps about{ConsentAct::Share, {}, person};
        later(m_context.desk.ask(about), this, [this, about](const Result<QVector<ConsentGap>> &gaps) {
            if (gaps && !gaps->isEmpty() && !window()->findChild<ConsentQuestion *>())
                (new ConsentQuestion(m_context, about, *gaps, ConsentQuestion::Doing::TheAct, window()))->open();
        });
    }
}

/// Opens the first one that fits, and does something with it once it is there.
void DocumentsPlace::withFirst(const std::function<bool(const DocumentEntry &)> &fits, const std::function<void()> &act)
{
    for (int row = 0; row < m_table->rows().rowCount(); ++row) {
        const DocumentEntry &entry = m_table->rows().entry(row);
        if (entry.needsReason || !fits(entry))
            continue;
        if (act)
            connect(m_page, &DocumentPage::shown, this, act, Qt::SingleShotConnection);
        return openPage(entry.id);
    }
}

void DocumentsPlace::compareVersions()
{
    QListWidget &versions = m_page->side().versions();
    auto *compare = m_page->side().findChild<QAbstractButton *>(QStringLiteral("versionCompare"));
    if (compare && versions.count() > 1) {
        versions.setCurrentRow(versions.count() - 1);
        compare->click();
    }
}

QVector<Scene> DocumentsPlace::ownScenes()
{
    const auto back = [this] { showTable(); };
    const auto ofView = [this](DocumentView view) {
        return [this, view] { withFirst([view](const DocumentEntry &entry) { return viewOf(entry.mediaType) == view; }); };
    };
    const auto any = [](const DocumentEntry &) { return true; };
    const auto newVersion = [this] {
        if (m_page->opened().mayWrite) // without a question for the file, which is another program's window
            (new VersionDialog(m_context, m_page->opened().document, window()))->open();
    };
    return {{QStringLiteral("document-compare"), [this] { withFirst([](const DocumentEntry &entry) { return entry.versions > 1; }, [this] { compareVersions(); }); }, back},
            {QStringLiteral("document-version"), [=, this] { withFirst(any, newVersion); }, [this, back] {
                 delete window()->findChild<VersionDialog *>();
                 back();
             }},
            {QStringLiteral("document-privacy"), [=, this] { withFirst(any, [this] { m_page->setPrivacy(); }); }, [this, back] {
                 delete window()->findChild<PrivacyDialog *>();
                 back();
             }},
            {QStringLiteral("documents-consent-share"), [this] { askToShare(); }, [this] { delete window()->findChild<ConsentQuestion *>(); }},
            {QStringLiteral("document-pdf"), ofView(DocumentView::Pdf), back},
            {QStringLiteral("document-picture"), ofView(DocumentView::Picture), back},
            {QStringLiteral("document-text"), ofView(DocumentView::Text), back}};
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
    if (approves())
        scenes.append({QStringLiteral("documents-approve"), [this] { showWaiting(WaitingKind::Approval); }, [this] { m_tabs->setCurrentIndex(0); }});
    if (m_due)
        scenes.append({QStringLiteral("documents-retention"), [this] {
            showTable();
            m_tabs->setCurrentIndex(indexOf(Due));
        }, [this] { m_tabs->setCurrentIndex(0); }});
    scenes += ownScenes();
    if (m_scan)
        scenes.append({QStringLiteral("documents-scan"), [this] {
            showTable();
            m_tabs->setCurrentIndex(indexOf(Scanned));
        }, [this] { m_tabs->setCurrentIndex(0); }});
    return scenes;
}

} // namespace praxis::ui
