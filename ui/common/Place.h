#pragma once

#include "ui/common/Waiting.h"

#include <QDate>
#include <QIcon>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <QVector>
#include <QWidget>

#include <functional>
#include <optional>

namespace praxis::ui {

/// Something worth a picture: the program drives itself there on the sample practice (`praxis --tour`).
struct Scene {
    QString name;               ///< of the picture: "calendar-week"
    std::function<void()> show; ///< through the same widgets and actions as a person; the picture is taken once all is quiet
    std::function<void()> leave = {}; ///< closes what `show` opened
};

/// One of the places on the left: a calendar, the people. The shell shows it and knows nothing else of it.
class Place : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Stable, for settings and tests: "calendar", "people".
    [[nodiscard]] virtual QString placeId() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0; ///< of the icon theme (Breeze)
    /// What stands in the bar above the work: dates, views, search. Owned by the place; may be null.
    [[nodiscard]] virtual QWidget *bar() { return nullptr; }
    /// What is selected here, with the few actions that fit it. Owned by the place; may be null.
    [[nodiscard]] virtual QWidget *inspector() { return nullptr; }
    /// The place comes to the front: load or reload what it shows.
    virtual void enter() = 0;
    /// Ctrl+F.
    virtual void search() {}
    [[nodiscard]] virtual QVector<Scene> scenes() { return {}; }

    // Where a person can be taken. True: this place shows it; the shell then brings the place to the front.
    virtual bool openPerson(const QUuid &person) { Q_UNUSED(person); return false; }
    virtual bool openRequestsOf(const QUuid &person) { Q_UNUSED(person); return false; }
    virtual bool openDay(const QDate &day) { Q_UNUSED(day); return false; }
    virtual bool openAppointment(const QUuid &appointment, const QDate &day) { Q_UNUSED(appointment); Q_UNUSED(day); return false; }
    virtual bool bookFor(const QUuid &person) { Q_UNUSED(person); return false; }
    virtual bool openRecording(const QUuid &recording) { Q_UNUSED(recording); return false; }
    virtual bool openRecordingsOf(const QUuid &appointment) { Q_UNUSED(appointment); return false; }
    /// Done where one is: the shell stays at the place that it shows.
    virtual bool importRecording(const QUuid &appointment, const QStringList &files) { Q_UNUSED(appointment); Q_UNUSED(files); return false; }
    virtual bool openNote(const QUuid &note) { Q_UNUSED(note); return false; }
    virtual bool writeNote(const QUuid &person, const QUuid &appointment) { Q_UNUSED(person); Q_UNUSED(appointment); return false; }
    /// Done where one is, as `importRecording`.
    virtual bool takePayment(const QUuid &person, const QUuid &appointment) { Q_UNUSED(person); Q_UNUSED(appointment); return false; }
    virtual bool chargeAppointment(const QUuid &appointment) { Q_UNUSED(appointment); return false; }
    virtual bool openDocument(const QUuid &document) { Q_UNUSED(document); return false; }
    virtual bool openDocumentsOf(const QUuid &appointment) { Q_UNUSED(appointment); return false; }
    /// Done where one is, as `importRecording`.
    virtual bool fileDocuments(const QUuid &person, const QUuid &appointment, const QStringList &files) { Q_UNUSED(person); Q_UNUSED(appointment); Q_UNUSED(files); return false; }

    /// Whether it says what somebody else wants here (`waitingFound`).
    [[nodiscard]] virtual bool tellsWaiting() const { return false; }
    /// Shows the list in which what is of this kind waits.
    virtual void showWaiting(WaitingKind kind) { Q_UNUSED(kind); }
    /// How far this computer's clock seems to be ahead (less than 0: behind); 0: it is right. Told whenever that is found out.
    virtual void clockFound(qint64 aheadMs) { Q_UNUSED(aheadMs); }
    /// Something that it shows is on its way, apart from answers of the desk: a film, the pages of a document.
    [[nodiscard]] virtual bool isLoading() const { return false; }

    /// What is shown, so that a lock and a sign-in come back to it. Kept in memory only.
    [[nodiscard]] virtual QJsonObject state() const { return {}; }
    virtual void restoreState(const QJsonObject &state) { Q_UNUSED(state); }

    /// What was typed here and is not saved; empty: nothing would be lost by leaving.
    [[nodiscard]] virtual QJsonObject unsaved() const { return {}; }
    /// Puts it back where it was typed, after `restoreState`; for nobody but who typed it.
    virtual void typeAgain(const QJsonObject &unsaved) { Q_UNUSED(unsaved); }
    /// Whether all that was typed here can be saved as it stands.
    [[nodiscard]] virtual bool canSaveUnsaved() const { return false; }
    /// Calls `then` once it is saved; never where it cannot be, and the place says why.
    virtual void saveUnsaved(std::function<void()> then) { then(); }

Q_SIGNALS:
    /// `inspector()` would now answer something else.
    void inspectorChanged();
    void titleChanged();
    /// How much waits for this person here; 0 shows nothing.
    void countChanged(int count);
    /// All that somebody else wants of this person here, each time that it was asked for; none: it could not be found out.
    void waitingFound(const std::optional<QVector<praxis::ui::Waiting>> &found);
};

} // namespace praxis::ui
