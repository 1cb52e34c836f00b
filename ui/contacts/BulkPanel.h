#pragma once

#include "services/practice/Door.h"
#include "ui/common/UiContext.h"

#include <QFrame>
#include <QHash>

class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace praxis::ui {

class BulkRun;
class PlainLabel;

/// What can be done with the selected people at once: first how many it would be, then progress, then one line for each that
/// could not be done. No dialog: all of it is one step that can be undone.
class BulkPanel : public QFrame {
    Q_OBJECT

public:
    BulkPanel(const UiContext &context, QWidget *parent = nullptr);

    /// Names are for the lines of what could not be done.
    void setPeople(const QVector<QUuid> &people, const QHash<QUuid, QString> &names);
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void askToDelete();
    void askToRestore(const QVector<QUuid> &people);
    void askToTag();
    void exportTo(bool cards);

private:
    enum class Act { Delete, Restore, Tag };

    QWidget *makeChoices();
    QWidget *makeQuestion();
    QWidget *makeResults();
    void ask(Act act, const QVector<QUuid> &people);
    void tryOut();
    void showTried(const ManyResult &result);
    void go();
    void showFinished(const ManyResult &result);
    void showChoices();
    void showPage(int page);
    void writeFile(const QString &path, bool cards);
    [[nodiscard]] QVector<AnyCommand> commands() const;
    [[nodiscard]] QJsonObject summary() const;
    [[nodiscard]] QString doneSentence(int count) const;

    UiContext m_context;
    BulkRun *m_run;
    QVector<QUuid> m_people;  ///< selected
    QVector<QUuid> m_acted;   ///< what the question and the results are about
    QHash<QUuid, QString> m_names;
    Act m_act = Act::Delete;
    bool m_busy = false;
    bool m_going = false;

    QStackedWidget *m_stack;
    PlainLabel *m_count = nullptr;
    PlainLabel *m_question = nullptr;
    QLineEdit *m_tag = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
    PlainLabel *m_done = nullptr;
    QPlainTextEdit *m_lines = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace praxis::ui
