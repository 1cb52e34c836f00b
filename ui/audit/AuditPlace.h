#pragma once

#include "ui/audit/AuditVerifier.h"
#include "ui/common/Place.h"
#include "ui/common/UiContext.h"

#include <QFutureWatcher>

class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace praxis::ui {

class AuditDetails;
class AuditTrail;
class DeletedView;
class PlainLabel;

/// What was done in the practice, by whom; the proof that nothing of it was altered; and what was deleted.
class AuditPlace : public Place {
    Q_OBJECT

public:
    /// `verifier` may be null where there is none (tests); it outlives the place.
    AuditPlace(const UiContext &context, AuditVerifier *verifier, QWidget *parent = nullptr);
    ~AuditPlace() override; ///< a check that is going on is stopped: the desk would wait for it

    [[nodiscard]] QString placeId() const override { return QStringLiteral("audit"); }
    [[nodiscard]] QString title() const override { return tr("Audit"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("clock"); }
    [[nodiscard]] QWidget *bar() override { return m_bar; }
    [[nodiscard]] QWidget *inspector() override;
    void enter() override;
    void search() override;
    [[nodiscard]] QVector<Scene> scenes() override;

    void showTrail();
    void showDeleted();

private:
    void makeBar();
    void verify();
    void showVerdict(const Result<AuditVerdict> &verdict);
    void chooseFile();
    void writeFile(const QString &path);
    [[nodiscard]] bool seesAll() const;

    UiContext m_context;
    AuditVerifier *m_verifier;
    QWidget *m_bar;
    QTabBar *m_tabs;
    QPushButton *m_verify = nullptr;
    QProgressBar *m_progress = nullptr;
    PlainLabel *m_verdict;
    QStackedWidget *m_stack;
    AuditTrail *m_trail;
    AuditDetails *m_details;
    DeletedView *m_deleted = nullptr;
    QFutureWatcher<Result<AuditVerdict>> m_proof;
};

} // namespace praxis::ui
