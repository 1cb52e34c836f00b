#pragma once

#include "services/practice/documents/DocumentCommands.h"
#include "ui/common/UiContext.h"

#include <QDialog>

class QMimeData;
class QProgressBar;
class QPushButton;

namespace praxis::ui {

class FilingFiles;
class FilingForm;
class FilingRun;
class PlainLabel;

/// Files become documents: about whom, what they are, who sees them, and how far it is. A file that is refused stays in the dialog
/// and says why; the others are filed.
class FilingDialog : public QDialog {
    Q_OBJECT

public:
    FilingDialog(const UiContext &context, QWidget *parent);
    ~FilingDialog() override;

    /// Null: it is asked for.
    void setAbout(const QUuid &person, const QUuid &appointment);
    void addFiles(const QStringList &paths);
    void chooseFiles();
    [[nodiscard]] FilingFiles &files() { return *m_files; }
    [[nodiscard]] FilingForm &form() { return *m_form; }

Q_SIGNALS:
    void filed(const QUuid &document);
    /// The file itself is where it was; whoever watches it may clear it away.
    void tookFile(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void reject() override;

private:
    void build();
    void showState();
    void start();
    void next();
    void keep(const QJsonObject &file);
    void refused(const Error &error);
    void finish();

    UiContext m_context;
    FilingFiles *m_files;
    FilingForm *m_form;
    FilingRun *m_run = nullptr;
    PlainLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_add;
    QPushButton *m_file;
    AddDocument m_command;
    int m_line = 0;    ///< that is being filed
    int m_done = 0;
    bool m_working = false;
    bool m_stopped = false;
};

/// The files of this computer among what is dragged; folders and what lies elsewhere are not.
[[nodiscard]] QStringList draggedFiles(const QMimeData *data);

} // namespace praxis::ui
