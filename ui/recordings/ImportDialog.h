#pragma once

#include "services/practice/door/Queries.h"
#include "services/practice/recordings/RecordingCommands.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QDialog>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace praxis::ui {

class ImportFiles;
class ImportRun;
class PlainLabel;

/// Files become a recording of an appointment: what they are, whether everybody in the session agrees, and how far it is. Nothing is
/// kept before everybody has agreed.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const UiContext &context, const QUuid &appointment, const QStringList &files, QWidget *parent);

    [[nodiscard]] ImportFiles &files() { return *m_files; }
    void chooseFiles();

Q_SIGNALS:
    void imported(const QUuid &recording);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void reject() override;

private:
    void build();
    void askWhoAgrees();
    void showCheck(const ImportCheck &check);
    void addPerson(const ImportPerson &person);
    void showState();
    void askAboutVideo();
    void start();
    void take();
    void keep(const AddRecording &command);
    void say(const QString &sentence);
    [[nodiscard]] bool everybodyAgrees() const;

    UiContext m_context;
    QUuid m_appointment;
    ImportCheck m_check;
    bool m_isChecked = false;
    bool m_isAsking = false; ///< about video, before anything is taken in
    bool m_isWorking = false;
    ImportFiles *m_files;
    ImportRun *m_run = nullptr;
    PlainLabel *m_session;
    PlainLabel *m_ahead; ///< that the session is still to come
    PlainLabel *m_step;
    QVBoxLayout *m_people;
    PlainLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_import;
    QPushButton *m_add;
    QPushButton *m_cancel;
    Newest<Result<ImportCheck>> m_question;
};

} // namespace praxis::ui
