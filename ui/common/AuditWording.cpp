#include "ui/common/AuditWording.h"

#include "models/records/Role.h"
#include "services/practice/exchange/Export.h"
#include "services/practice/retention/RemovalReasons.h"
#include "ui/common/VisibleText.h"
#include "ui/common/Wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <span>

namespace praxis::ui::auditWording {

namespace {

class AuditTexts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::AuditWording)
};

struct Word {
    const char *code;
    const char *text;
};

constexpr std::array actionWords{
    Word{"view", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Viewed")},
    Word{"list", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Listed")},
    Word{"create", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Added")},
    Word{"update", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Changed")},
    Word{"delete", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Deleted")},
    Word{"restore", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Restored")},
    Word{"undo", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Took back")},
    Word{"import", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Imported")},
    Word{"export", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Exported")},
    Word{"print", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Printed")},
    Word{"download", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Downloaded")},
    Word{"play", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Played")},
    Word{"join", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Joined")},
    Word{"admit", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Let somebody in")},
    Word{"give_room_link", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Took a client's link to a video session")},
    Word{"book_video_without_consent", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Booked by video without consent")},
    Word{"join_video_without_consent", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Went into a video session without consent")},
    Word{"start_without_consent", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Began without consent to treatment")},
    Word{"share_without_consent", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Gave out without consent")},
    Word{"copy_for_own_use", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Took a copy for the client, or to work with")},
    Word{"capture", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Captured")},
    Word{"incident", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Incident")},
    Word{"share", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Shared")},
    Word{"login", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Signed in")},
    Word{"logout", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Signed out")},
    Word{"failed_login", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Failed to sign in")},
    Word{"password_change", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Changed the password")},
    Word{"second_factor_on", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Set up one-time codes")},
    Word{"second_factor_off", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Removed one-time codes")},
    Word{"confirm", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Confirmed who they are")},
    Word{"invite", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Invited")},
    Word{"password_reset", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Set a forgotten password anew")},
    Word{"ways_in_removed", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Removed the ways in")},
    Word{"recovery_sheet", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Made a recovery sheet")},
    Word{"keychain_on", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Lets this computer open the practice without a password")},
    Word{"refuse", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Refused")},
    Word{"lock", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Locked")},
    Word{"backup", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Made a backup")},
    Word{"accept_older", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Went on with an older copy")},
    Word{"verify", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Verified")},
    Word{"rekey", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Changed the practice's key")},
};

constexpr std::array outcomeWords{
    Word{"done", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Done")},
    Word{"denied", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Refused")},
    Word{"failed", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Failed")},
};

constexpr std::array riskWords{
    Word{"low", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Low")},
    Word{"medium", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "Medium")},
    Word{"high", QT_TRANSLATE_NOOP("praxis::ui::AuditWording", "High")},
};

QString word(std::span<const Word> words, const QString &code)
{
    for (const Word &w : words) {
        if (code == QLatin1StringView(w.code))
            return AuditTexts::tr(w.text);
    }
    return visibleText(code, 60);
}

QString valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: return QStringLiteral("—");
    case QJsonValue::Bool: return value.toBool() ? AuditTexts::tr("yes") : AuditTexts::tr("no");
    case QJsonValue::Double: return QLocale().toString(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    case QJsonValue::Array: return visibleText(QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)));
    case QJsonValue::Object: return visibleText(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    case QJsonValue::String: break;
    }
    const QString text = value.toString();
    if (text.isEmpty())
        return QStringLiteral("—");
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    return date.isValid() ? QLocale().toString(date, QLocale::LongFormat) : visibleText(text);
}

} // namespace

QString action(const QString &action) { return word(actionWords, action); }
QString outcome(const QString &outcome) { return word(outcomeWords, outcome); }
QString risk(const QString &risk) { return word(riskWords, risk); }

QStringList actions()
{
    QStringList codes;
    for (const Word &w : actionWords)
        codes.append(QString::fromLatin1(w.code));
    return codes;
}

QString why(const QString &why)
{
    if (why.startsWith(forOthersMark)) {
        const QString rest = why.sliced(forOthersMark.size());
        const QString number = rest.section(u' ', 0, 0);
        const int leftOut = number.toInt();
        const QString words = leftOut == 0 ? AuditTexts::tr("for somebody else") : AuditTexts::tr("for somebody else, without %n people who have not agreed to sharing", nullptr, leftOut);
        return words + visibleText(rest.sliced(number.size())); // " (12)": how many are in it
    }
    if (why == becauseNotDue || why.startsWith(u"Not due any more: ")) // as it was written before
        return AuditTexts::tr("not due any more: since it was approved, it has to be kept longer");
    if (why == becauseWithdrawn)
        return AuditTexts::tr("the request was withdrawn");
    if (why == becauseRefused)
        return AuditTexts::tr("the request was refused");
    if (why == QStringLiteral("quality_assurance"))
        return AuditTexts::tr("quality assurance");
    return why == QStringLiteral("support") ? AuditTexts::tr("support") : visibleText(why);
}

QString role(const QString &code)
{
    for (std::size_t i = 0; i < enumNames(Role{}).size(); ++i) {
        if (code == QLatin1StringView(enumNames(Role{})[i]))
            return wording::role(static_cast<Role>(i));
    }
    if (code == QStringLiteral("unknown"))
        return AuditTexts::tr("somebody unknown");
    return code == QStringLiteral("program") ? AuditTexts::tr("Praxis itself") : visibleText(code, 60);
}

QString who(const AuditLine &line)
{
    const QString as = role(line.entry.role);
    return line.userName.isEmpty() ? as : AuditTexts::tr("%1 (%2)", "name, role").arg(visibleText(line.userName, 80), as);
}

QString device(const AuditEntry &entry)
{
    const QString device = visibleText(entry.device, 80);
    const QString address = visibleText(entry.address, 80);
    if (address.isEmpty())
        return device.isEmpty() ? AuditTexts::tr("this computer") : device;
    return device.isEmpty() ? address : AuditTexts::tr("%1, %2", "device, address").arg(device, address);
}

QString deed(const AuditLine &line)
{
    const AuditEntry &e = line.entry;
    const bool person = e.type == QStringLiteral("Contact");
    const QString what = wording::recordName(e.type);
    const auto is = [&](const char *code) { return e.action == QLatin1StringView(code); };
    const bool refused = e.outcome == QStringLiteral("denied");
    if (refused)
        return is("view") || e.command == QStringLiteral("OpenPerson") ? AuditTexts::tr("tried to open the record, and was refused")
                                                                       : AuditTexts::tr("tried to change something here, and was refused");
    if (is("view")) {
        const QString opened = person || e.type.isEmpty() ? AuditTexts::tr("opened the record") : AuditTexts::tr("opened: %1", "a kind of record").arg(what);
        const bool gaveReason = !e.why.isEmpty() && e.why != QStringLiteral("quality_assurance"); // which stands where none was asked
        return !gaveReason ? opened : AuditTexts::tr("%1, because: %2", "what was done, the reason given").arg(opened, why(e.why));
    }
    if (is("create"))
        return person ? AuditTexts::tr("added this person") : AuditTexts::tr("added: %1", "a kind of record").arg(what);
    if (is("delete"))
        return person ? AuditTexts::tr("deleted this person") : AuditTexts::tr("deleted: %1", "a kind of record").arg(what);
    if (is("restore"))
        return person ? AuditTexts::tr("restored this person") : AuditTexts::tr("restored: %1", "a kind of record").arg(what);
    if (is("update")) {
        QStringList fields;
        for (auto it = line.changes.begin(); it != line.changes.end(); ++it)
            fields.append(wording::fieldLabel(e.type, it.key()));
        if (!fields.isEmpty())
            return person ? AuditTexts::tr("changed: %1", "fields").arg(fields.join(QStringLiteral(", ")))
                          : AuditTexts::tr("changed the %1: %2", "a kind of record: fields").arg(what, fields.join(QStringLiteral(", ")));
        return person ? AuditTexts::tr("changed the record") : AuditTexts::tr("changed the %1", "a kind of record").arg(what);
    }
    if (e.type.isEmpty() || person)
        return action(e.action).toLower();
    return AuditTexts::tr("%1: %2", "action: a kind of record").arg(action(e.action).toLower(), what);
}

QVector<FieldChange> changes(const AuditLine &line)
{
    QVector<FieldChange> changes;
    for (auto it = line.changes.begin(); it != line.changes.end(); ++it) {
        if (it.value().isObject())
            continue; // a row that came with this one
        const QJsonArray pair = it.value().toArray();
        const bool isWhy = it.key() == QStringLiteral("decided_why");
        const auto text = [isWhy](const QJsonValue &value) -> QString { return isWhy && !value.toString().isEmpty() ? why(value.toString()) : valueText(value); };
        changes.append({wording::fieldLabel(line.entry.type, it.key()), text(pair.at(0)), text(pair.at(1))});
    }
    return changes;
}

} // namespace praxis::ui::auditWording
