#pragma once

#include "ui/recordings/PlayerMarker.h"

#include <QKeySequence>
#include <QVector>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace praxis::ui {

class PlainLabel;

/// The markers of a recording as a list, and the line where the next one gets its note, or the last one afterwards.
class MarkerPanel : public QWidget {
    Q_OBJECT

public:
    explicit MarkerPanel(QWidget *parent = nullptr);

    /// What the next marker gets besides its place.
    [[nodiscard]] PlayerMarker draft() const;
    void clearDraft();
    void setMarkers(const QVector<PlayerMarker> &markers);
    void clear();
    /// The line writes the note of this one until Enter or Escape; it may be on its way to being kept.
    void writeNoteOf(const PlayerMarker &marker);
    /// What the line writes of, or wrote last, is kept as this one.
    void markerKept(const QUuid &marker);
    /// As Enter, where a note is being written.
    void finish();
    /// As Escape, where nothing was done since the line was opened.
    void leaveUntouched();
    /// One's own; none: it is not there.
    [[nodiscard]] std::optional<PlayerMarker> own(const QUuid &marker) const;
    /// What could not be kept is in the line again.
    void putBack(const PlayerMarker &marker);
    /// One's own nearest to this place, or the chosen one of the list while that has the focus.
    [[nodiscard]] std::optional<PlayerMarker> ownNear(qint64 position) const;
    /// The line changes this one's text, colour and who sees it, where it is one's own.
    void edit(const QUuid &marker);
    /// What can be done with this one.
    void showMenu(const QUuid &marker, const QPoint &global);
    /// Says in the empty line what it is for.
    void setHint(const QString &hint);
    void explain(const QKeySequence &mark); ///< how the first marker is made
    [[nodiscard]] bool isWriting() const { return m_written.has_value(); }
    /// It waits for its first letter.
    [[nodiscard]] bool isUntouched() const;
    /// The line stands in this layout instead of the panel, where that is not seen; null: it comes back.
    void lendNote(QGridLayout *place);

Q_SIGNALS:
    /// The line is about to write the note of a marker.
    void noteOpened();
    /// The first letter of a note was typed.
    void noteBegun();
    /// Enter in the line of the note.
    void addWanted();
    /// The note of a marker that is there already, or on its way.
    void noteWanted(const praxis::ui::PlayerMarker &marker);
    void noteLeft();
    void chosen(qint64 position);
    void removeWanted(const QUuid &marker);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] const PlayerMarker *find(const QUuid &marker) const;
    [[nodiscard]] const PlayerMarker *current() const;
    void setLine(const PlayerMarker &marker);
    [[nodiscard]] PlayerMarker withLine(PlayerMarker marker) const;
    [[nodiscard]] bool isPlayersKey(int key) const;
    void removeCurrent();
    void enter();
    void leaveNote();

    QVBoxLayout *m_column;
    QListWidget *m_list;
    PlainLabel *m_none;
    QLineEdit *m_note;
    QComboBox *m_colour;
    QCheckBox *m_shared;
    QVector<PlayerMarker> m_markers;
    std::optional<PlayerMarker> m_written; ///< whose note the line writes
    PlayerMarker m_aside;                  ///< what the next one had been given before
};

} // namespace praxis::ui
