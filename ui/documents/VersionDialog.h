#pragma once

#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/door/Queries.h"
#include "ui/common/UiContext.h"

#include <QDialog>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace praxis::ui {

class FilingRun;
class PlainLabel;

/// A newer file for a document, and what is different in it.
class VersionDialog : public QDialog {
    Q_OBJECT

public:
    VersionDialog(const UiContext &context, const Document &document, QWidget *parent);
    ~VersionDialog() override;

    void setFile(const QString &path);
    void chooseFile();

Q_SIGNALS:
    void filed(const QUuid &document);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void reject() override;

private:
    void build();
    void showState();
    void start();
    void keep(const QJsonObject &file);
    void say(const QString &sentence);

    UiContext m_context;
    Document m_document;
    QString m_path;
    FilingRun *m_run = nullptr;
    PlainLabel *m_file;
    QLineEdit *m_note;
    PlainLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_choose;
    QPushButton *m_add;
    bool m_working = false;
};

} // namespace praxis::ui
