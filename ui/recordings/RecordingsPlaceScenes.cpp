#include "ui/recordings/RecordingsPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/RetainDialog.h"
#include "ui/recordings/AboutDialog.h"
#include "ui/recordings/BulkActs.h"
#include "ui/recordings/ImportDialog.h"
#include "ui/recordings/RecordingFilterBar.h"
#include "ui/recordings/RecordingPage.h"
#include "ui/recordings/RecordingWords.h"
#include "ui/recordings/ShareDialog.h"

#include <QStackedWidget>
#include <QTableView>

namespace praxis::ui {

QVector<Scene> RecordingsPlace::scenes()
{
    const auto showing = [this](Tab wanted) { choose(wanted); };
    QVector<Scene> scenes = ownScenes();
    if (reviews())
        scenes.append({QStringLiteral("recordings-review"), [showing] { showing(ToReview); }, [showing] { showing(All); }});
    if (shares())
        scenes.append({QStringLiteral("recordings-share"), [this] {
            showTable();
            connect(m_table, &RecordingsTable::loaded, this, [this] {
                for (int row = 0; row < m_table->model().rowCount(); ++row) {
                    const RecordingEntry &entry = m_table->model().entry(row);
                    if (entry.share.isNull() && recordingwords::whyClosed(entry).isEmpty()) {
                        m_table->view().selectRow(row);
                        return share();
                    }
                }
            }, Qt::SingleShotConnection);
            load();
        }, [this] { delete window()->findChild<ShareDialog *>(); }});
    if (m_context.desk.may(QStringLiteral("recording.import")) != Cell::No)
        scenes.append({QStringLiteral("recordings-import"), [this] {
            showTable();
            for (int row = 0; row < m_table->model().rowCount(); ++row) {
                if (const QUuid appointment = m_table->model().entry(row).appointment; !appointment.isNull())
                    return (new ImportDialog(m_context, appointment, {}, window()))->open();
            }
        }, [this] { delete window()->findChild<ImportDialog *>(); }});
    scenes.append(ConsentQuestion::scene(QStringLiteral("recordings-consent-keep"), m_context, ConsentAct::JoinVideo, window(), ConsentQuestion::Doing::Keeping));
    if (m_answers)
        scenes.append({QStringLiteral("recordings-answers"), [this] { showWaiting(shares() ? WaitingKind::Answered : WaitingKind::Capture); }});
    if (m_retention)
        scenes.append({QStringLiteral("recordings-retention"), [showing] { showing(Due); }, [showing] { showing(All); }});
    if (m_retention)
        scenes.append({QStringLiteral("recordings-bulk"), [this] {
            showTable();
            m_table->view().selectAll();
            if (!m_table->selected().isEmpty())
                bulk::retain(m_context, m_table->selected(), window());
        }, [this] { delete window()->findChild<RetainDialog *>(); }});
    if (m_figures)
        scenes.append({QStringLiteral("recordings-figures"), [showing] { showing(Figures); }, [showing] { showing(All); }});
    return scenes;
}

QVector<Scene> RecordingsPlace::ownScenes()
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
             [this] { showTable(); }},
            {QStringLiteral("recordings-about"), [this] {
                 showTable();
                 m_table->view().selectRow(0);
                 about();
             },
             [this] { delete window()->findChild<AboutDialog *>(); }}};
}

} // namespace praxis::ui
