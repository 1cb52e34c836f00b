// What is told of an import that was open when the program locked.
#include "ui/recordings/RecordingsPlace.h"

#include "ui/common/Notices.h"
#include "ui/recordings/ImportDialog.h"

namespace praxis::ui {

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
