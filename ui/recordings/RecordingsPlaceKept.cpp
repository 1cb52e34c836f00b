// What of the recordings outlives a lock: the one that was open, and what is told of an import.
#include "ui/recordings/RecordingsPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Notices.h"
#include "ui/recordings/ImportDialog.h"
#include "ui/recordings/RecordingPage.h"

#include <QStackedWidget>
#include <QTabBar>

namespace praxis::ui {

/// Of one's own sessions only: who has to give a reason gives it again. It stands where it stood, and does not play by itself.
QJsonObject RecordingsPlace::state() const
{
    const bool isFromTable = m_tabs->currentIndex() == 0; // another tab is shown again itself, with what stands there now
    const bool isOpen = isVisible() && isFromTable && m_stack->currentWidget() == m_page && m_context.desk.may(QStringLiteral("recording.play")) == Cell::Own;
    return isOpen ? QJsonObject{{QStringLiteral("recording"), idText(m_page->recording())}} : QJsonObject();
}

void RecordingsPlace::restoreState(const QJsonObject &state)
{
    const QUuid recording = QUuid::fromString(state[QStringLiteral("recording")].toString());
    if (!recording.isNull())
        openRecording(recording);
}

QJsonObject RecordingsPlace::unsaved() const
{
    return m_import && !m_import->isHidden() ? QJsonObject{{QStringLiteral("import"), true}} : QJsonObject();
}

void RecordingsPlace::typeAgain(const QJsonObject &unsaved)
{
    if (unsaved.contains(QStringLiteral("import")))
        m_context.notices.say(tr("The import of a recording was closed when Praxis locked. If the recording is not in the list, import it again."));
}

} // namespace praxis::ui
