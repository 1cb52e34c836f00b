#include "ui/recordings/PersonRecordings.h"

#include "services/practice/door/Desk.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/recordings/RecordingWords.h"
#include "ui/recordings/RecordingsTable.h"

#include <QTableView>
#include <QVBoxLayout>

namespace praxis::ui {

PersonSection *PersonRecordings::make(const UiContext &context, QWidget *parent)
{
    return context.desk.may(QStringLiteral("recording.list")) == Cell::No ? nullptr : new PersonRecordings(context, parent);
}

PersonRecordings::PersonRecordings(const UiContext &context, QWidget *parent) : PersonSection(parent), m_table(new RecordingsTable(context, this))
{
    setObjectName(QStringLiteral("personRecordings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_table->view().hideColumn(RecordingsModel::Size);
    m_table->keepColumns(QStringLiteral("person.recordings.columns"));
    m_table->view().setAccessibleName(tr("Recordings of this person"));
    m_table->empty().setTexts(tr("No recordings"), tr("Recordings of this person's sessions are listed here. Choose an appointment, then “Import recording…”."));
    connect(m_table, &RecordingsTable::openWanted, this, [context](const RecordingEntry &entry) {
        const QString why = recordingwords::whyClosed(entry);
        if (!why.isEmpty())
            return context.notices.say(why);
        context.navigator.openRecording(entry.id);
    });
}

void PersonRecordings::show(const QUuid &person)
{
    m_person = person;
    RecordingFilter filter;
    filter.person = person;
    m_table->load(filter);
}

} // namespace praxis::ui
