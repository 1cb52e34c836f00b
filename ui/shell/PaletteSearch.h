#pragma once

#include "models/ports/Reads.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/shell/TypedDay.h"

#include <QObject>
#include <QTimer>

namespace praxis::ui {

struct UiContext;

/// Something of the practice that Ctrl+K leads to.
struct PaletteHit {
    enum Kind : quint8 { Person, Appointment, Document, Recording };
    Kind kind{};
    QUuid id;
    QString title;
    QString detail;
    QDate day = {}; ///< of an appointment
};

/// Asks for what somebody types in Ctrl+K, by the questions of the places themselves: nobody finds here what they could not find
/// there. People come with each letter; what else fits comes once the typing pauses, since a list of recordings leaves a line in the
/// trail. A day beside a name asks for that person's appointments of that day.
class PaletteSearch : public QObject {
    Q_OBJECT

public:
    explicit PaletteSearch(const UiContext &context, QObject *parent = nullptr);

    void search(const QString &typed);
    void cancel();
    /// Does not wait for the pause.
    void hurry();
    /// People, then appointments, documents, recordings.
    [[nodiscard]] QVector<PaletteHit> hits() const;
    [[nodiscard]] bool knowsPeople() const { return !m_askingPeople; }
    [[nodiscard]] bool isDone() const { return !m_askingPeople && m_waiting == 0 && !m_pause.isActive(); }

Q_SIGNALS:
    void answered();
    void failed(const praxis::Error &error);

private:
    void askPeople(const QString &text);
    void takePeople(const Result<QVector<PersonHit>> &people);
    void askTheRest();
    void askAppointments();
    void askDocuments();
    void askRecordings();
    template <class T, class Take> void take(Newest<Result<QVector<T>>> &newest, const QFuture<Result<QVector<T>>> &answer, Take add);
    void addAppointments(const QVector<CalendarEntry> &entries);
    [[nodiscard]] QVector<CalendarEntry> chosen(QVector<CalendarEntry> entries) const;

    const UiContext &m_context;
    Moments m_moments;
    QTimer m_pause;
    QString m_typed;
    std::optional<TypedDay> m_day;
    bool m_isOfDay = false; ///< the people are those whose name stands beside the day
    bool m_askingPeople = false;
    int m_waiting = 0; ///< answers that are still to come, people aside
    Newest<Result<QVector<PersonHit>>> m_newestPeople;
    std::array<Newest<Result<QVector<CalendarEntry>>>, 6> m_newestAppointments; ///< of the first people
    Newest<Result<QVector<DocumentEntry>>> m_newestDocuments;
    Newest<Result<QVector<RecordingEntry>>> m_newestRecordings;
    QVector<PersonHit> m_people;
    QVector<PaletteHit> m_appointments, m_documents, m_recordings;
};

} // namespace praxis::ui
