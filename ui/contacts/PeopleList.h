#pragma once

#include "models/items/PeopleModel.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QStackedWidget;
class QTimer;

namespace praxis::ui {

class PeopleBulk;
class EmptyState;
class PeopleView;
class PeopleWords;
class PlainLabel;

/// The list in the middle of the people place: results as typed, recents, and what can be done with several at once.
class PeopleList : public QWidget {
    Q_OBJECT

public:
    explicit PeopleList(const UiContext &context, QWidget *parent = nullptr);

    void find(const QString &text);
    /// Only people of this kind, with a tag that begins so; blank: all.
    void narrow(const QString &kind, const QString &tag);
    void showRecents();
    void refresh();
    /// Enter in the search field: opens the one hit, else goes to the list.
    void openUnique();
    void focusFirst();

    [[nodiscard]] PeopleModel &model() { return *m_model; }
    [[nodiscard]] PeopleView &view() { return *m_view; }
    [[nodiscard]] PeopleBulk &bulk() { return *m_bulk; }

Q_SIGNALS:
    void opened(const QUuid &person);
    void selected(const praxis::PersonHit &person);
    void noneSelected(int count);
    void newWanted();
    void historyWanted(const QUuid &person);
    void windowWanted(const QUuid &person);
    void searchWanted(); ///< back to the search field

private:
    void showRight();
    void tellSelection();
    void showMenu(const QPoint &at);

    UiContext m_context;
    PeopleModel *m_model;
    PeopleWords *m_words;
    PeopleView *m_view;
    PeopleBulk *m_bulk;
    PlainLabel *m_heading;
    QStackedWidget *m_stack;
    EmptyState *m_nobody;  ///< no people at all
    EmptyState *m_noHit;   ///< nobody fits
    QTimer *m_again;
    Newest<Result<QVector<PersonHit>>> m_question;
    QString m_text, m_kind, m_tag;
    bool m_recents = false;
    bool m_openUnique = false;
};

} // namespace praxis::ui
