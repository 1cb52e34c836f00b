#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"
#include "services/practice/notes/NoteCommands.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace praxis {
class Desk;
struct Outcome;
}

namespace praxis::ui {

/// Where a draft has been kept.
struct KeptDraft {
    SaveNoteDraft draft;              ///< with the version that it has now
    std::optional<Error> movedBecause; ///< it is a new one: why the old one takes no more
};

/// Keeps a draft in the encrypted store while it is typed: half a second after the typing pauses, and never later than
/// `longestMs` after the first letter that is not kept yet. What waits is kept when the keeper goes, beside a newer one where there
/// is one. A draft that takes no more (it was signed or thrown away elsewhere, or is on hold) stays as it is, and what is typed goes on
/// as a new one. The calendar and the other screens are not told of it: nothing that they show has changed.
class DraftKeeper : public QObject {
    Q_OBJECT

public:
    enum class State { Untouched, Waiting, Saving, Saved, Failed, Elsewhere };
    static constexpr int pauseMs = 500;
    static constexpr int longestMs = 1500;

    /// `current` answers the draft as it stands on screen; its `note` and `version` are the keeper's own affair.
    /// `note` null: a new one; `version` 0: not in the store yet.
    DraftKeeper(Desk &desk, const QUuid &note, qint64 version, std::function<SaveNoteDraft()> current, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// What the store has of it, where it is there: a version that differs in nothing of this is no other text.
    void setKnown(const SaveNoteDraft &known) { m_known = known; }

    [[nodiscard]] QUuid note() const { return m_note; }
    [[nodiscard]] qint64 version() const { return m_version; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Instant savedAt() const { return m_savedAt; }
    [[nodiscard]] bool isWaiting() const { return m_dirty || m_saving; }
    /// The text itself is refused (it is too long): told once, and not tried again before something is typed.
    [[nodiscard]] bool isRefused() const { return m_refusal.has_value(); }
    /// How long until it is kept; -1: nothing waits.
    [[nodiscard]] int remainingMs() const { return m_timer.remainingTime(); }

    void touched();
    /// Keeps what waits, then says whether all of it is kept.
    void keep(std::function<void(bool)> then);
    /// After another window has saved a newer one (State::Elsewhere): this text takes its place.
    void keepMine();
    /// What is written here as a draft of its own, beside the newer one; null where that could not be kept.
    void keepBeside(std::function<void(const QUuid &)> then);
    /// Whether the draft in the store still says what is written here, though its version is another one: then that is the version.
    void confirm(std::function<void(bool)> then);
    /// It has been signed or thrown away: nothing waits any more.
    void let();
    [[nodiscard]] bool isLet() const { return m_let; }

Q_SIGNALS:
    void stateChanged();
    /// The draft is in the store for the first time.
    void begun();
    /// What is typed is kept as a new draft from here on: the old one takes no more, for this reason.
    void movedOn(const praxis::Error &why);
    /// The same refusal of the text is told once, until it could be kept.
    void failed(const praxis::Error &error);

private:
    void schedule();
    void save();
    void answered(const Result<KeptDraft> &kept);
    void refused(const Error &error);
    void tell(bool kept);
    void setState(State state);
    [[nodiscard]] SaveNoteDraft command(qint64 version) const;
    [[nodiscard]] QFuture<Result<KeptDraft>> run(const SaveNoteDraft &draft, bool isStored) const;

    Desk &m_desk;
    QUuid m_note;
    qint64 m_version;
    std::function<SaveNoteDraft()> m_current;
    QTimer m_timer;
    Instant m_since;
    Instant m_savedAt;
    State m_state = State::Untouched;
    std::optional<Error> m_refusal;
    SaveNoteDraft m_known;
    bool m_stored = false;
    bool m_let = false;
    bool m_dirty = false;
    bool m_saving = false;
    QVector<std::function<void(bool)>> m_then;
};

} // namespace praxis::ui
