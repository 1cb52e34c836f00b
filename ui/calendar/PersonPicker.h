#pragma once

#include "ui/calendar/PersonChoices.h"
#include "models/kernel/Error.h"
#include "ui/common/Later.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace praxis {
class Desk;
}

namespace praxis::ui {

/// Finds a person as one types: recents while it is empty, a new person as the last line. Enter takes the highlighted one;
/// when it is pressed before the answer is here, it waits for it.
class PersonPicker : public QWidget {
    Q_OBJECT

public:
    PersonPicker(Desk &desk, bool mayCreate, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void clear();
    void setPrompt(const QString &prompt);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QListView *results() const { return m_list; }
    [[nodiscard]] const PersonChoices &choices() const { return *m_choices; }

Q_SIGNALS:
    /// `certain`: nobody else was found, and they are called as it was typed: it is no guess at somebody like it.
    void picked(const praxis::PersonHit &person, bool certain);
    void newPersonWanted(const QString &name);
    void enterOnEmpty();
    void resized();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showAnswer(const QString &text, const Result<QVector<PersonHit>> &answer);
    void take(int row);
    void move(int by);
    void fitList();

    Desk &m_desk;
    bool m_mayCreate;
    QLineEdit *m_edit;
    QListView *m_list;
    PersonChoices *m_choices;
    Newest<Result<QVector<PersonHit>>> m_newest;
    QString m_answered;   ///< the text that the list belongs to
    bool m_hasAnswer = false;
    bool m_enterWaits = false;
};

} // namespace praxis::ui
