#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/Sections.h"
#include "ui/common/UiContext.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace praxis::ui {

class NoteList;
class NotePane;
class NoteRows;

/// The notes on a person's page: all that the reader may know of, newest first, and the one that is open beside them.
class PersonNotesTab : public PersonSection {
    Q_OBJECT

public:
    /// Null for who reads no notes.
    [[nodiscard]] static PersonSection *make(const UiContext &context, QWidget *parent);
    explicit PersonNotesTab(const UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString sectionId() const override { return QStringLiteral("notes"); }
    [[nodiscard]] QString title() const override { return tr("Notes"); }
    void show(const QUuid &person) override;
    using QWidget::show;
    void startNew() override;
    void leave(std::function<void()> then) override;

    [[nodiscard]] NotePane &pane() { return *m_pane; }
    [[nodiscard]] NoteList &list() { return *m_list; }
    [[nodiscard]] NoteRows &rows() { return *m_rows; }

private:
    void load();
    void askOn(const QVector<NoteEntry> &before);
    void showRows(const QVector<NoteEntry> &notes, bool isAll);
    void openRow(int row);
    void showNothing();

    UiContext m_context;
    QUuid m_person;
    qsizetype m_wanted; ///< how many of the newest are listed
    NoteRows *m_rows;
    QStackedWidget *m_side;
    NoteList *m_list;
    NotePane *m_pane;
    QPushButton *m_write = nullptr;
    QTimer m_again{this};
    Newest<Result<QVector<NoteEntry>>> m_question;
};

} // namespace praxis::ui
