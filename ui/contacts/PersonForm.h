#pragma once

#include "services/practice/door/Outcome.h"
#include "services/practice/door/Queries.h"
#include "ui/common/UiContext.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

class QPushButton;
class QScrollArea;

namespace praxis::ui {

class ConflictNotice;
class ContactFields;
class DuplicateNotice;
class PlainLabel;

/// A new person, or an edit of one: a page and not a dialog. Enter saves; Esc leaves, and asks only where something would be lost.
class PersonForm : public QWidget {
    Q_OBJECT

public:
    explicit PersonForm(const UiContext &context, QWidget *parent = nullptr);

    /// `typed` is what was searched for and not found.
    void startNew(const QString &typed = {});
    void startEdit(const PersonPage &page);
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] bool isNew() const { return m_isNew; }
    /// What was typed and not saved; empty: nothing.
    [[nodiscard]] QJsonObject unsaved() const;
    /// Over what `startNew` or `startEdit` began with.
    void typeAgain(const QJsonObject &unsaved);
    /// `then` once it is saved; never where it cannot be, which it says.
    void saveThen(std::function<void()> then);
    /// Emits left(), after a question where something would be lost.
    void leave();

Q_SIGNALS:
    void saved(const QUuid &person);
    void left();
    void openWanted(const QUuid &person);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void start(const PersonPage &page);
    void guessName(const QString &typed, Contact &contact) const;
    void offerRecordNumber();
    void edited();
    void save();
    void send(const Contact &after);
    void done(const Outcome &outcome);
    void failed(const Error &error);
    void resolve();
    void setSaving(bool saving);

    UiContext m_context;
    bool m_isNew = true;
    bool m_saving = false;
    std::function<void()> m_then; ///< of `saveThen`
    Contact m_before; ///< what the form was filled with
    PlainLabel *m_title;
    QScrollArea *m_scroll;
    DuplicateNotice *m_duplicates;
    ConflictNotice *m_conflict;
    ContactFields *m_fields;
    PlainLabel *m_problem;
    QPushButton *m_save;
};

} // namespace praxis::ui
