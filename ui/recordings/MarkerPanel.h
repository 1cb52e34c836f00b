#pragma once

#include "ui/recordings/PlayerMarker.h"

#include <QVector>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;

namespace praxis::ui {

/// The markers of a recording as a list, and the line where the next one gets its note.
class MarkerPanel : public QWidget {
    Q_OBJECT

public:
    explicit MarkerPanel(QWidget *parent = nullptr);

    /// What the next marker gets besides its place.
    [[nodiscard]] PlayerMarker draft() const;
    void clearDraft();
    void setMarkers(const QVector<PlayerMarker> &markers);
    void clear();

Q_SIGNALS:
    /// The first letter of a note was typed.
    void noteBegun();
    /// Enter in the line of the note.
    void addWanted();
    void chosen(qint64 position);
    void removeWanted(const QUuid &marker);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void removeCurrent();

    QListWidget *m_list;
    QLineEdit *m_note;
    QComboBox *m_colour;
    QCheckBox *m_shared;
    QVector<PlayerMarker> m_markers;
};

} // namespace praxis::ui
