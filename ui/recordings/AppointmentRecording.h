#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

class QPushButton;

namespace praxis::ui {

class PlainLabel;

/// Beside a selected appointment: whether everybody agrees to being recorded, what there is, and the way in for more.
class AppointmentRecording : public AppointmentSection {
    Q_OBJECT

public:
    /// Null where the role has no business with recordings.
    [[nodiscard]] static AppointmentSection *make(const UiContext &context, QWidget *parent);

    void show(const AppointmentDetails &details) override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    AppointmentRecording(const UiContext &context, QWidget *parent);
    void ask();

    UiContext m_context;
    QUuid m_appointment;
    PlainLabel *m_consent;
    QPushButton *m_open;
    QPushButton *m_import;
    Newest<Result<ImportCheck>> m_check;
    Newest<Result<RecordingSums>> m_sums;
};

} // namespace praxis::ui
