#include "models/rules/Placeholders.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace praxis {

namespace {

constexpr std::array names{
    "patient.name", "patient.title", "patient.given_name", "patient.family_name", "patient.preferred_name", "patient.pronouns", "patient.birth_date",
    "patient.age", "patient.address", "patient.phone", "patient.email", "patient.record_number", "patient.insurer", "patient.insurance_number",
    "patient.guardian", "patient.referrer", "patient.practitioner",
    "practitioner.name", "practitioner.title", "practitioner.profession", "practitioner.provider_number", "practitioner.phone", "practitioner.email",
    "practice.name", "practice.legal_name", "practice.registration", "practice.address", "practice.phone", "practice.email",
    "appointment.date", "appointment.time", "appointment.end", "appointment.service", "appointment.practitioner", "appointment.location",
    "next_appointment.date", "next_appointment.time", "last_appointment.date", "first_appointment.date", "appointments.attended",
    "today", "author.name"};

const QRegularExpression &pattern()
{
    static const QRegularExpression braces(QStringLiteral("\\{\\{\\s*([^{}]*?)\\s*\\}\\}"));
    return braces;
}

} // namespace

std::span<const char *const> placeholderNames()
{
    return names;
}

QStringList placeholdersIn(const QString &text)
{
    QStringList found;
    for (auto match = pattern().globalMatch(text); match.hasNext();) {
        const QString name = match.next().captured(1);
        if (!found.contains(name))
            found.append(name);
    }
    return found;
}

QStringList unknownPlaceholders(const QString &text)
{
    QStringList unknown = placeholdersIn(text);
    unknown.removeIf([](const QString &name) {
        return std::ranges::any_of(names, [&name](const char *known) { return name == QLatin1StringView(known); });
    });
    return unknown;
}

FilledText filled(const PaperText &text, const QHash<QString, QString> &values)
{
    FilledText result;
    for (PaperBlock block : text) {
        QString out;
        qsizetype from = 0;
        for (auto match = pattern().globalMatch(block.text); match.hasNext();) {
            const auto found = match.next();
            out += QStringView(block.text).mid(from, found.capturedStart() - from);
            from = found.capturedEnd();
            const QString value = values.value(found.captured(1)).trimmed();
            out += value.isEmpty() ? found.captured() : value;
            if (value.isEmpty() && !result.missing.contains(found.captured(1)))
                result.missing.append(found.captured(1));
        }
        out += QStringView(block.text).mid(from);
        block.text = out;
        result.text.append(block);
    }
    return result;
}

} // namespace praxis
