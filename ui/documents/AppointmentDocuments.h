#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

class QPushButton;

namespace praxis::ui {

/// Beside a selected appointment: the documents that belong to it, and the way in for more.
class AppointmentDocuments : public AppointmentSection {
    Q_OBJECT

public:
    /// Null for who sees no documents.
    [[nodiscard]] static AppointmentSection *make(const UiContext &context, QWidget *parent);
    explicit AppointmentDocuments(const UiContext &context, QWidget *parent = nullptr);

    void show(const AppointmentDetails &details) override;
    using QWidget::show;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void ask();

    UiContext m_context;
    QUuid m_appointment;
    QUuid m_person; ///< null: there are several, and who is asked where it is filed
    QPushButton *m_open;
    QPushButton *m_file;
    Newest<Result<QVector<DocumentEntry>>> m_question;
};

} // namespace praxis::ui
