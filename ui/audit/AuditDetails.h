#pragma once

#include "models/ports/Audit.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QTreeWidget;

namespace praxis::ui {

class PlainLabel;

/// One line of the audit trail in full: who, when, from where, and each field before and after.
class AuditDetails : public QWidget {
    Q_OBJECT

public:
    explicit AuditDetails(const UiContext &context, QWidget *parent = nullptr);

    void show(const AuditLine &line);
    void showNothing();

private:
    Moments m_moments;
    PlainLabel *m_title, *m_facts, *m_note;
    QTreeWidget *m_changes;
};

} // namespace praxis::ui
