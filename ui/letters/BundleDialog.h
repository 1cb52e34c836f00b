#pragma once

#include "services/practice/people/BundleQueries.h"
#include "services/practice/people/PersonBundle.h"
#include "ui/common/UiContext.h"

#include <QDialog>

#include <atomic>
#include <memory>

class QCheckBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTimer;

namespace praxis::ui {

class PlainLabel;

/// Takes all of a person's record out for them: why, as what, where, and then how far it is. It can be stopped at any moment.
class BundleDialog : public QDialog {
    Q_OBJECT

public:
    BundleDialog(const UiContext &context, const QUuid &person, QWidget *parent);
    ~BundleDialog() override;

    /// Without asking where.
    void write(const QString &path);
    void reject() override;

Q_SIGNALS:
    void written(bool well);

private:
    void build();
    void showContents(const RecordContents &contents);
    void choosePlace();
    void showProgress();
    void fit();
    void showReport(const Result<BundleReport> &report);

    UiContext m_context;
    QUuid m_person;
    /// Between the window and the thread that works.
    struct Run {
        std::atomic_bool cancelled = false;
        std::atomic<qint64> done = 0, total = 0;
    };
    std::shared_ptr<Run> m_run = std::make_shared<Run>();
    QTimer *m_tick;
    bool m_running = false;
    QLineEdit *m_why;
    QRadioButton *m_zip, *m_folder;
    QCheckBox *m_toOthers;
    QProgressBar *m_bar;
    PlainLabel *m_contents, *m_state;
    QPushButton *m_go, *m_close;
};

} // namespace praxis::ui
