#pragma once

#include "services/practice/door/Door.h"
#include "ui/common/UiContext.h"

#include <QFrame>
#include <QHash>
#include <QTimer>

#include <functional>

class QCheckBox;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace praxis::ui {

class BulkRun;
class PlainLabel;

/// What can be done with many selected things at once: first tried out and counted, then progress, then one line for each that
/// could not be done. No dialog: all of it is one step that can be undone. What the things are, and the words for them, is said
/// by who derives from it.
class BulkPanel : public QFrame {
    Q_OBJECT

public:
    /// Names are for the lines of what could not be done.
    void setSelected(const QVector<QUuid> &things, const QHash<QUuid, QString> &names);
    [[nodiscard]] bool isBusy() const { return m_busy; }

protected:
    bool event(QEvent *event) override;
    struct Act {
        QString id;              ///< "delete"
        bool takesText = false;  ///< something has to be typed first
        bool isDeletion = false; ///< its way out is called "Keep", and it offers to restore
    };
    using Ready = std::function<void(const QVector<QUuid> &things, const QVector<AnyCommand> &commands)>;

    BulkPanel(const UiContext &context, QWidget *parent);
    /// To be called once by the constructor of who derives.
    void build();
    QPushButton *addChoice(const QString &text, const QString &icon, const QString &objectName, std::function<void()> act);
    void ask(const Act &act, const QVector<QUuid> &things);
    [[nodiscard]] const UiContext &context() const { return m_context; }
    [[nodiscard]] const QVector<QUuid> &selected() const { return m_things; }
    [[nodiscard]] QLineEdit *textField() const { return m_text; }

    virtual void addChoices() = 0;
    /// The commands of an act, once they are known: some need the records first.
    virtual void prepare(const Act &act, const QVector<QUuid> &things, const QString &text, Ready ready) = 0;
    [[nodiscard]] virtual QString selectedWords(int count) const = 0;              ///< "12 people selected"
    [[nodiscard]] virtual QString verb(const Act &act, int count) const = 0;         ///< "Delete 12 people"
    [[nodiscard]] virtual QString wouldHappen(const Act &act, int count) const = 0;  ///< a sentence
    [[nodiscard]] virtual QString happened(const Act &act, int count) const = 0;     ///< a sentence
    [[nodiscard]] virtual QString unnamed() const = 0;                             ///< "One person"
    [[nodiscard]] virtual bool mayRestore() const = 0;
    virtual void restoreThem(const QVector<QUuid> &things) = 0;
    void failed(const Error &error);

private:
    QWidget *makeChoices();
    QWidget *makeQuestion();
    QWidget *makeResults();
    void tryOut();
    void showTried(const ManyResult &result);
    void showWhatWouldBe();
    void go();
    void showFinished(const ManyResult &result);
    void showChoices();
    void showPage(int page);
    void fit();
    [[nodiscard]] QStringList problems(const ManyResult &result, QVector<QUuid> &done) const;

    UiContext m_context;
    BulkRun *m_run;
    QVector<QUuid> m_things; ///< selected
    QVector<QUuid> m_acted;  ///< what the question and the results are about
    QVector<AnyCommand> m_commands;
    QHash<QUuid, QString> m_names;
    Act m_act;
    QTimer m_tryOutSoon;
    quint64 m_turn = 0;
    int m_fine = 0; ///< of those tried out
    bool m_busy = false;
    bool m_going = false;

    QStackedWidget *m_stack;
    QHBoxLayout *m_choices = nullptr;
    PlainLabel *m_count = nullptr;
    PlainLabel *m_question = nullptr;
    QLineEdit *m_text = nullptr;
    QCheckBox *m_allOrNothing = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
    PlainLabel *m_done = nullptr;
    QPlainTextEdit *m_lines = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace praxis::ui
