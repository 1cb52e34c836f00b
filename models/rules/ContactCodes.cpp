#include "models/rules/ContactCodes.h"

#include <QLocale>

#include <algorithm>

namespace praxis {

namespace {

struct ListBounds {
    const char *field;
    QStringList Contact::*list;
    qsizetype most;
    qsizetype longest;
};

constexpr ListBounds contactLists[] = {
    {"kinds", &Contact::kinds, 12, 40},
    {"tags", &Contact::tags, 100, 100},
    {"alerts", &Contact::alerts, 50, 1'000},
};

/// The problem; null: none.
const char *problemIn(const QStringList &list, const ListBounds &bounds)
{
    if (list.size() > bounds.most || std::ranges::any_of(list, [&](const QString &entry) { return entry.size() > bounds.longest; }))
        return "too_long";
    return std::ranges::any_of(list, [](const QString &entry) { return entry.trimmed().isEmpty(); }) ? "format" : nullptr;
}

} // namespace

bool isCountryCode(const QString &text)
{
    const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    return text.size() == 2 && isCapital(text.front()) && isCapital(text.back()) && QLocale::territoryToCode(QLocale::codeToTerritory(text)) == text;
}

Result<> checkContactCodes(const Contact &contact, const Contact *before)
{
    QVariantList problems;
    const auto add = [&](const char *field, const char *problem) {
        problems.append(QVariantMap{{QStringLiteral("field"), QString::fromLatin1(field)}, {QStringLiteral("problem"), QString::fromLatin1(problem)}});
    };
    for (const ListBounds &bounds : contactLists) {
        const QStringList &list = contact.*bounds.list;
        const char *problem = !before || before->*bounds.list != list ? problemIn(list, bounds) : nullptr;
        if (problem)
            add(bounds.field, problem);
    }
    const bool isOther = !before || before->country != contact.country;
    if (isOther && !contact.country.isEmpty() && !isCountryCode(contact.country))
        add("country", "format");
    return problems.isEmpty() ? Result<>() : Result<>(fail(ErrorCode::Invalid, {{QStringLiteral("fields"), problems}}));
}

} // namespace praxis
