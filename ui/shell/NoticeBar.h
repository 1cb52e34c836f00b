#pragma once

#include "models/kernel/Time.h"
#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QPlainTextEdit;
class QToolButton;

namespace praxis {
class Desk;
}

namespace praxis::ui {

class Actions;
class PlainLabel;

/// The quiet bar under the work: what was done and its undo, or what went wrong and what was kept.
class NoticeBar : public QWidget, public Notices {
    Q_OBJECT

public:
    NoticeBar(Desk &desk, Actions &actions, QWidget *parent);

    void done(const Outcome &outcome) override;
    void failed(const Error &error) override;
    void say(const QString &sentence) override;

    /// Asks about a consent that a refusal is for want of, and goes on then; false: it is about nothing of the kind.
    using ConsentAsked = std::function<bool(const Error &refusal, std::function<void()> goOn, bool redoes)>;
    void setConsentAsked(ConsentAsked ask) { m_consentAsked = std::move(ask); }
    /// The same where the time that comes back has been taken: goes on with the reason that is given.
    using ClashAsked = std::function<bool(const Error &refusal, std::function<void(const QString &why)> goOn, bool redoes)>;
    void setClashAsked(ClashAsked ask) { m_clashAsked = std::move(ask); }

    /// The clock that the desk shows: a summary of what is promised on another one says so.
    void setShownZone(std::function<QString()> zone) { m_shownZone = std::move(zone); }

    /// Asks what Ctrl+Z would do: after sign-in, and after each change.
    void refresh();
    [[nodiscard]] const UndoState &state() const { return m_state; }

Q_SIGNALS:
    void stateChanged();
    /// The records are damaged, which came to light at work, and somebody wants a backup in their place.
    void backupWanted(const Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Kind { Done, Undone, Failed, Said };

    [[nodiscard]] QString shownZone() const;
    [[nodiscard]] QString plainSummary(const QJsonObject &summary) const;
    /// `step`: this one, once more; else the last.
    void undo(const QUuid &step = {}, const QString &despiteClash = {});
    void redo(const QUuid &step = {}, const QString &despiteClash = {});
    void notDone(const Error &error, void (NoticeBar::*again)(const QUuid &step, const QString &despiteClash));
    void present(Kind kind, const QString &sentence);
    void updateActions();
    void tick();

    Desk &m_desk;
    QAction *m_undo;
    QAction *m_redo;
    PlainLabel *m_mark;
    PlainLabel *m_sentence;
    PlainLabel *m_held;
    QToolButton *m_undoButton;
    QToolButton *m_redoButton;
    QToolButton *m_backup;
    QToolButton *m_details;
    QPlainTextEdit *m_detailText;
    QTimer m_tick{this};
    QTimer m_hide{this};
    Newest<Result<UndoState>> m_newest;
    UndoState m_state;
    Kind m_kind = Kind::Said;
    Error m_error;
    Instant m_leaves;
    std::function<QString()> m_shownZone;
    ConsentAsked m_consentAsked;
    ClashAsked m_clashAsked;
    bool m_greeted = false;
};

} // namespace praxis::ui
