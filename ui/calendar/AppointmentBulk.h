#pragma once

#include "models/rules/Consents.h"
#include "models/records/AppointmentStatus.h"
#include "ui/common/BulkPanel.h"

class QMenu;

namespace praxis::ui {

class CalendarActs;

/// Many appointments at once: a step of their life, cancelled, taken out into a file, deleted, restored.
class AppointmentBulk : public BulkPanel {
    Q_OBJECT

public:
    AppointmentBulk(const UiContext &context, const CalendarActs &acts, QWidget *parent = nullptr);

    void askToSet(AppointmentStatus status);
    void askToCancel();
    void askToDelete();
    void askToRestore(const QVector<QUuid> &appointments);

protected:
    void addChoices() override;
    void prepare(const Act &act, const QVector<QUuid> &appointments, const QString &text, Ready ready) override;
    [[nodiscard]] QString selectedWords(int count) const override;
    [[nodiscard]] QString verb(const Act &act, int count) const override;
    [[nodiscard]] QString wouldHappen(const Act &act, int count) const override;
    [[nodiscard]] QString happened(const Act &act, int count) const override;
    [[nodiscard]] QString unnamed() const override { return tr("One appointment"); }
    [[nodiscard]] bool mayRestore() const override;
    void restoreThem(const QVector<QUuid> &appointments) override { askToRestore(appointments); }

private:
    void exportThem();
    void askPath(CopyFor copyFor);
    void writeFile(const QString &path, CopyFor copyFor);

    const CalendarActs &m_acts;
    QMenu *m_steps;
    AppointmentStatus m_status{};
};

} // namespace praxis::ui
