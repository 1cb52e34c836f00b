#pragma once

#include "ui/common/Actions.h"
#include "ui/common/Navigator.h"
#include "ui/common/Place.h"
#include "ui/common/UiContext.h"

#include <QJsonObject>
#include <QPointer>
#include <QSet>
#include <QVector>
#include <QWidget>

#include <functional>

class QStackedWidget;

namespace praxis::ui {

class ClockStrip;
class CommandPalette;
class InspectorPane;
class NoticeBar;
class PlacesPanel;

/// Makes the places of one window. Given by app: the shell knows none of them.
using PlaceFactory = std::function<QVector<Place *>(UiContext &, QWidget *parent)>;

/// What a signed-in person works in: places on the left, the work, the inspector, the undo bar and the status line. Each window has
/// its own, with its own actions, over the same desk.
class Workspace : public QWidget, public Navigator {
    Q_OBJECT

public:
    Workspace(Desk &desk, Directory &directory, const PlaceFactory &makePlaces, const QString &userName, QWidget *parent);
    ~Workspace() override;

    void goTo(const QString &placeId) override;
    void openPerson(const QUuid &person) override;
    void openRequestsOf(const QUuid &person) override;
    void openDay(const QDate &day) override;
    void openAppointment(const QUuid &appointment, const QDate &day) override;
    void bookFor(const QUuid &person) override;
    void openRecording(const QUuid &recording) override;
    void openRecordingsOf(const QUuid &appointment) override;
    void importRecording(const QUuid &appointment, const QStringList &files) override;
    void openNote(const QUuid &note) override;
    void writeNote(const QUuid &person, const QUuid &appointment) override;
    void takePayment(const QUuid &person, const QUuid &appointment) override;
    void chargeAppointment(const QUuid &appointment) override;
    void openDocument(const QUuid &document) override;
    void openDocumentsOf(const QUuid &appointment) override;
    void fileDocuments(const QUuid &person, const QUuid &appointment, const QStringList &files) override;

    [[nodiscard]] Place *current() const { return m_current; }
    [[nodiscard]] const QVector<Place *> &places() const { return m_places; }
    [[nodiscard]] Actions &actions() { return m_actions; }
    [[nodiscard]] NoticeBar &notices() { return *m_notices; }
    [[nodiscard]] CommandPalette &palette() { return *m_palette; }
    /// Which place and what is shown in it; in memory, for after a lock.
    [[nodiscard]] QJsonObject state() const;
    void restoreState(const QJsonObject &state);
    /// What was typed in each place and is not saved.
    [[nodiscard]] QJsonObject unsaved() const;
    void typeAgain(const QJsonObject &unsaved);
    void showKeys();
    /// 0: it is right.
    void showClock(qint64 aheadMs);

    /// A place may hide its own bar: what it shows then has all of the height.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void placeChanged();
    void lockWanted();
    void switchWanted();
    void windowWanted(const QString &placeId);
    void quitWanted();

private:
    void layOut(const QString &userName);
    void addPlaces(const PlaceFactory &makePlaces);
    void addActions();
    void addMenu();
    void bring(Place *place);
    void showBar(int index);
    void hideBar(QWidget *bar);
    [[nodiscard]] Place *placeOf(const QString &placeId) const;
    template <class Try> void offer(Try attempt);

    Desk &m_desk;
    Directory &m_directory;
    Actions m_actions;
    PlacesPanel *m_panel;
    QStackedWidget *m_bars;
    QStackedWidget *m_work;
    InspectorPane *m_inspector;
    NoticeBar *m_notices;
    ClockStrip *m_clock;
    UiContext m_context;
    CommandPalette *m_palette;
    QVector<Place *> m_places;
    QPointer<Place> m_current;
    QSet<const QObject *> m_hiddenBars; ///< by their own places
    bool m_changesBars = false;
};

} // namespace praxis::ui
