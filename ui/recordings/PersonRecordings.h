#pragma once

#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

namespace praxis::ui {

class RecordingsTable;

/// A person's recordings, on their page.
class PersonRecordings : public PersonSection {
    Q_OBJECT

public:
    /// Null where the role may not know of recordings.
    [[nodiscard]] static PersonSection *make(const UiContext &context, QWidget *parent);

    [[nodiscard]] QString title() const override { return tr("Recordings"); }
    [[nodiscard]] QString sectionId() const override { return QStringLiteral("recordings"); }
    void show(const QUuid &person) override;

private:
    PersonRecordings(const UiContext &context, QWidget *parent);

    RecordingsTable *m_table;
    QUuid m_person;
};

} // namespace praxis::ui
