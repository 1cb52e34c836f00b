#include "ui/common/Wording.h"

#include "models/kernel/Field.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

/// What an undo step says it did. A summary is {code, what?, type?, start?, status?, count?, of?}.
namespace praxis::ui::wording {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::SummaryWording)
};

QString when(const QJsonObject &summary)
{
    const WallTime start = WallTime::fromString(summary[QStringLiteral("start")].toString());
    if (!start.isValid())
        return {};
    const QLocale locale;
    return Words::tr("%1 %2 %3", "weekday, date, time")
        .arg(locale.dayName(start.date.dayOfWeek(), QLocale::ShortFormat), locale.toString(start.date, QLocale::ShortFormat),
             locale.toString(start.time, QLocale::ShortFormat));
}

QString statusWord(const QString &wire)
{
    AppointmentStatus value{};
    if (!detail::FieldTraits<AppointmentStatus>::set(value, wire) || wire.isEmpty())
        return {};
    return status(value);
}

QString recordWord(const QString &type)
{
    static constexpr std::pair<const char *, const char *> words[] = {
        {"Appointment", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "appointment")},
        {"Authorisation", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "authorisation")},
        {"Contact", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "person")},
        {"ContactRelation", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "relation")},
        {"Equipment", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "equipment")},
        {"HoursException", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "closed day")},
        {"ImportMapping", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "import mapping")},
        {"Location", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "location")},
        {"Message", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "message")},
        {"Note", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "note")},
        {"NoteAccess", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "look at a closed note")},
        {"NoteTemplate", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "note template")},
        {"Organization", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "practice")},
        {"Participant", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "participant")},
        {"Practitioner", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "practitioner")},
        {"Preference", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "preference")},
        {"Room", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "room")},
        {"Series", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "series")},
        {"Service", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "service")},
        {"UndoStep", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "undo step")},
        {"User", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "user")},
        {"WorkingHours", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "working hours")},
    };
    for (const auto &[name, word] : words) {
        if (type == QLatin1StringView(name))
            return Words::tr(word);
    }
    return type;
}

} // namespace

QString recordName(const QString &type)
{
    return recordWord(type);
}

namespace {

QString appointmentSummary(const QString &code, const QJsonObject &summary)
{
    QString who = summary[QStringLiteral("what")].toString();
    if (who.isEmpty())
        who = Words::tr("an appointment");
    const QString at = when(summary);
    const int count = summary[QStringLiteral("count")].toInt(1);
    if (code == QLatin1StringView("booked"))
        return Words::tr("Booked %1, %2").arg(who, at);
    if (code == QLatin1StringView("booked_series"))
        return Words::tr("Booked %1 %n times, from %2", nullptr, count).arg(who, at);
    if (code == QLatin1StringView("moved")) {
        return count > 1 ? Words::tr("Moved %n appointments of %1, the first to %2", nullptr, count).arg(who, at)
                         : Words::tr("Moved %1 to %2").arg(who, at);
    }
    if (code == QLatin1StringView("rescheduled"))
        return Words::tr("Rescheduled %1 to %2").arg(who, at);
    if (code == QLatin1StringView("cancelled")) {
        return count > 1 ? Words::tr("Cancelled %n appointments of %1, from %2", nullptr, count).arg(who, at)
                         : Words::tr("Cancelled %1, %2").arg(who, at);
    }
    if (code == QLatin1StringView("status"))
        return Words::tr("%1, %2: %3", "person, time: status").arg(who, at, statusWord(summary[QStringLiteral("status")].toString()));
    if (code == QLatin1StringView("people_changed"))
        return Words::tr("Changed who comes: %1, %2").arg(who, at);
    return {};
}

QString recordSummary(const QString &code, const QJsonObject &summary)
{
    const QString type = recordWord(summary[QStringLiteral("type")].toString());
    const QString what = summary[QStringLiteral("what")].toString();
    const auto record = [&](const QString &named, const QString &unnamed) {
        return what.isEmpty() ? unnamed.arg(type) : named.arg(type, what);
    };
    if (code == QLatin1StringView("created"))
        return record(Words::tr("Added %1 “%2”"), Words::tr("Added: %1"));
    if (code == QLatin1StringView("edited"))
        return record(Words::tr("Changed %1 “%2”"), Words::tr("Changed: %1"));
    if (code == QLatin1StringView("deleted"))
        return record(Words::tr("Deleted %1 “%2”"), Words::tr("Deleted: %1"));
    if (code == QLatin1StringView("restored"))
        return record(Words::tr("Restored %1 “%2”"), Words::tr("Restored: %1"));
    if (code == QLatin1StringView("user_added"))
        return Words::tr("Added %1, who may now sign in").arg(what);
    if (code == QLatin1StringView("role_changed"))
        return Words::tr("Changed the role of %1").arg(what);
    if (code == QLatin1StringView("user_activated"))
        return Words::tr("%1 may sign in again").arg(what);
    if (code == QLatin1StringView("user_deactivated"))
        return Words::tr("%1 may no longer sign in").arg(what);
    return {};
}

QString noteSummary(const QString &code)
{
    static constexpr std::pair<const char *, const char *> sentences[] = {
        {"note_saved", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Saved the draft of a note")},
        {"note_signed", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Signed a note")},
        {"note_addendum", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Added to a note")},
        {"note_discarded", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Threw away the draft of a note")},
        {"note_cosigned", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Co-signed a note")},
        {"note_visibility", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Changed who may read a note")},
        {"note_glass", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Opened a closed note")},
        {"note_access_seen", QT_TRANSLATE_NOOP("praxis::ui::SummaryWording", "Noted who opened a note")},
    };
    for (const auto &[name, sentence] : sentences) {
        if (code == QLatin1StringView(name))
            return Words::tr(sentence);
    }
    return {};
}

} // namespace

QString summary(const QJsonObject &summary)
{
    const QString code = summary[QStringLiteral("code")].toString();
    if (code.isEmpty())
        return {};
    if (code == QLatin1StringView("undone"))
        return Words::tr("Undone: %1").arg(wording::summary(summary[QStringLiteral("of")].toObject()));
    if (code == QLatin1StringView("redone"))
        return Words::tr("Done again: %1").arg(wording::summary(summary[QStringLiteral("of")].toObject()));
    if (code == QLatin1StringView("reordered"))
        return Words::tr("Changed the order");
    if (code == QLatin1StringView("imported"))
        return Words::tr("Brought in %n records", nullptr, summary[QStringLiteral("count")].toInt());
    for (const QString &sentence : {appointmentSummary(code, summary), recordSummary(code, summary), noteSummary(code)}) {
        if (!sentence.isEmpty())
            return sentence;
    }
    return Words::tr("Saved");
}

} // namespace praxis::ui::wording
