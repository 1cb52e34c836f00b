#pragma once

#include "services/practice/door/OwnAnswers.h"
#include "services/practice/notes/NoteOpenings.h"
#include "ui/common/Later.h"
#include "ui/common/Place.h"
#include "ui/common/UiContext.h"

#include <QTimer>

#include <optional>

class QStackedWidget;
class QTabBar;

namespace praxis::ui {

class AnswerStrip;
class EmptyState;
class RetentionView;
class NoteList;
class NotePane;
class NoteRows;

/// What is to be written and signed, and the note that is being written beside it.
class NotesPlace : public Place {
    Q_OBJECT

public:
    explicit NotesPlace(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString placeId() const override { return QStringLiteral("notes"); }
    [[nodiscard]] QString title() const override { return tr("Notes"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("document-edit"); }
    [[nodiscard]] QWidget *bar() override { return m_bar; }
    void enter() override;
    [[nodiscard]] bool tellsWaiting() const override { return writes(); }
    void showWaiting(WaitingKind kind) override;
    void search() override;
    [[nodiscard]] QVector<Scene> scenes() override;
    bool openNote(const QUuid &note) override;
    bool writeNote(const QUuid &person, const QUuid &appointment) override;
    [[nodiscard]] QJsonObject state() const override;
    void restoreState(const QJsonObject &state) override;

    [[nodiscard]] NotePane &pane() { return *m_pane; }
    [[nodiscard]] NoteList &list() { return *m_list; }
    [[nodiscard]] NoteRows &rows() { return *m_rows; }
    [[nodiscard]] RetentionView *due() { return m_due; }

Q_SIGNALS:
    void loaded();

private:
    void addActions();
    void addRetention();
    void showTab(int tab);
    void load();
    void show(const NotesToDoList &todo);
    void showWithLooks(const NotesToDoList &todo);
    void showRows(const NotesToDoList &todo, const QVector<NoteAccessLine> &accesses);
    void openRow(int row);
    void openFirst(int kind);
    void onOwnNote(const std::function<void()> &act);
    void askWhyToRead();
    void askAnswers();
    void tellWaiting();
    [[nodiscard]] int firstOf(int kind) const;
    void follow();
    [[nodiscard]] bool writes() const;

    UiContext m_context;
    NoteRows *m_rows;
    AnswerStrip *m_answers = nullptr;
    QStackedWidget *m_pages;
    QStackedWidget *m_side;
    NoteList *m_list;
    NotePane *m_pane;
    QWidget *m_bar = nullptr;   ///< of who destroys: both are there, or neither
    QTabBar *m_tabs = nullptr;
    RetentionView *m_due = nullptr;
    QTimer m_again{this};
    Newest<Result<NotesToDoList>> m_question;
    Newest<Result<QVector<NoteAccessLine>>> m_looks;
    QVector<NoteOpeningLine> m_openings;
    Newest<Result<QVector<NoteOpeningLine>>> m_asks;
    Newest<Result<QVector<AnswerLine>>> m_answering;
    std::optional<QVector<Waiting>> m_toCosign; ///< none: not known
    std::optional<Instant> m_goOn; ///< a note of then was signed: the next one opens
    bool m_entered = false;
};

} // namespace praxis::ui
