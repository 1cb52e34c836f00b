#pragma once

#include "ui/common/Later.h"
#include "ui/settings/imports/ImportJob.h"

#include <QDialog>
#include <QTimer>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace praxis::ui {

struct UiContext;
class ImportCalendarPage;
class ImportCheckPage;
class ImportFilePage;
class ImportMappingPage;
class PlainLabel;

/// Brings a file in, in four steps: which file, what is what, what would happen, done. Nothing is kept before the last one.
class ImportWizard : public QDialog {
    Q_OBJECT

public:
    explicit ImportWizard(const UiContext &context, QWidget *parent = nullptr);
    ~ImportWizard() override;

    /// Skips the first step.
    void setFile(const QString &path);

public Q_SLOTS:
    void reject() override;

private:
    enum Step { File, Match, Check, Done };

    void showStep(Step step);
    void focusFirst();
    void next();
    void back();
    void looked(const Result<ImportFile> &file);
    void suggested(const Result<ImportOptions> &options);
    void makePlan();
    void tryOut(const ImportPlan &plan);
    void run();
    void finished(const Result<ImportReport> &report);
    void saveRefused();
    void failed(const Error &error);
    void setBusy(const QString &what);
    void updateButtons();
    [[nodiscard]] ImportOptions chosenOptions() const;
    template <class T> void work(bool writes, const QString &what, std::function<Result<T>(Import &, const ImportWatch &)> act,
                                 std::function<void(const Result<T> &)> then);

    const UiContext &m_context;
    Step m_step = File;
    std::shared_ptr<ImportJob> m_job;
    ImportFile m_file;
    ImportOptions m_options;
    ImportPlan m_plan;
    ImportReport m_report;
    PlainLabel *m_title;
    PlainLabel *m_problem;
    QStackedWidget *m_pages;
    ImportFilePage *m_filePage;
    ImportMappingPage *m_mappingPage;
    ImportCalendarPage *m_calendarPage;
    ImportCheckPage *m_checkPage;
    QProgressBar *m_progress;
    PlainLabel *m_busy;
    QPushButton *m_refused;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_cancel;
    QTimer m_poll{this};
};

} // namespace praxis::ui
