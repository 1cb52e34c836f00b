#pragma once

#include "services/practice/recordings/AboutQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTimer;
class QTreeWidget;

namespace praxis::ui {

class PlainLabel;

/// All that is known of a recording, to be read and copied: where it comes from, its files, what it rests on, how long it is kept.
/// It closes when who looks may no longer see it.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    AboutDialog(const UiContext &context, const QUuid &recording, QWidget *parent);

private:
    void build();
    void show(const RecordingFacts &facts);
    using QDialog::show;
    void addFact(const QString &name, const QString &value);
    void showOrigin(const RecordingFacts &facts);
    void showConsents(const RecordingFacts &facts);
    void showRetention(const RecordingFacts &facts);
    void showFiles(const RecordingFacts &facts);
    void showChosen();
    void check();
    void checkAt(Instant shareEnds);

    UiContext m_context;
    Moments m_moments;
    QUuid m_recording;
    QStackedWidget *m_pages;
    PlainLabel *m_waiting;
    PlainLabel *m_title;
    QFormLayout *m_facts;
    QTreeWidget *m_files;
    QWidget *m_sumRow;
    QLineEdit *m_sum;
    QPushButton *m_copy;
    QTimer *m_again;
    QTimer *m_ends; ///< when a share with who looks is over
    Newest<Result<RecordingFacts>> m_question;
    Newest<Result<QVector<RecordingEntry>>> m_check;
};

} // namespace praxis::ui
