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
    const auto compareFirst = [this, openFirst] {
        connect(m_page, &DocumentPage::shown, this, [this] {
            QListWidget &versions = m_page->side().versions();
            auto *compare = m_page->side().findChild<QAbstractButton *>(QStringLiteral("versionCompare"));
            if (compare && versions.count() > 1) {
                versions.setCurrentRow(versions.count() - 1);
                compare->click();
            }
        }, Qt::SingleShotConnection);
        openFirst([](const DocumentEntry &entry) { return entry.versions > 1; });
    };
    return {{QStringLiteral("document-compare"), compareFirst, back},
            {QStringLiteral("documents-consent-share"), [this] { askToShare(); }, [this] { delete window()->findChild<ConsentQuestion *>(); }},
            {QStringLiteral("document-pdf"), [=] { openFirst([](const DocumentEntry &entry) { return viewOf(entry.mediaType) == DocumentView::Pdf; }); }, back},
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
    if (approves())
        scenes.append({QStringLiteral("documents-approve"), [this] { showWaiting(WaitingKind::Approval); }, [this] { m_tabs->setCurrentIndex(0); }});
    if (m_due)
        scenes.append({QStringLiteral("documents-retention"), [this] {
            showTable();
            m_tabs->setCurrentIndex(indexOf(Due));
        }, [this] { m_tabs->setCurrentIndex(0); }});
    return scenes + ownScenes();
}

} // namespace praxis::ui
