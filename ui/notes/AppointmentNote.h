#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

class QPushButton;

namespace praxis::ui {

/// Beside a selected appointment: the way to the note about it, for who held the session.
class AppointmentNote : public AppointmentSection {
    Q_OBJECT

public:
    /// Null for who writes no notes.
    [[nodiscard]] static AppointmentSection *make(const UiContext &context, QWidget *parent);
    explicit AppointmentNote(const UiContext &context, QWidget *parent = nullptr);

    void show(const AppointmentDetails &details) override;
    using QWidget::show;

private:
    void setVerb(const QString &verb);

    UiContext m_context;
    QUuid m_appointment;
    QUuid m_person; ///< null: of several, one is chosen where the note is written
    QPushButton *m_button;
    Newest<Result<QVector<NoteEntry>>> m_question;
};

} // namespace praxis::ui
