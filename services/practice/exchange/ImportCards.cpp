// People from an address book.
#include "services/practice/exchange/ImportPeople.h"

#include "services/interchange/CardReader.h"
#include "services/interchange/CellValue.h"
#include "services/practice/world/WorldNames.h"

#include <QFile>

namespace praxis {

using namespace interchange;

namespace {

constexpr int shownCards = 20;

/// Each phone goes where its type says, and else to the first free place.
void takePhones(const Card &card, Contact &person, ImportPlan &plan)
{
    for (const CardValue &phone : card.phones) {
        const QString text = phone.value.trimmed();
        if (isPlaceholder(text))
            continue;
        if (phone.types.contains(u"fax") || phone.types.contains(u"pager")) {
            addNotKept(plan.notKept, QStringLiteral("FAX"));
            continue;
        }
        QString *wished = phone.types.contains(u"cell") ? &person.mobilePhone
            : phone.types.contains(u"work")             ? &person.workPhone
            : phone.types.contains(u"home")             ? &person.homePhone
                                                        : &person.mobilePhone;
        for (QString *place : {wished, &person.mobilePhone, &person.homePhone, &person.workPhone}) {
            if (place->isEmpty()) {
                const QString number = withoutRemark(text);
                *place = number.isEmpty() ? text : number;
                if (!number.isEmpty())
                    addNotKept(plan.notKept, QStringLiteral("phone_remark"));
                wished = nullptr;
                break;
            }
        }
        if (wished)
            addNotKept(plan.notKept, QStringLiteral("TEL"));
    }
}

template <class T> const T *preferred(const QVector<T> &values)
{
    for (const T &value : values) {
        if constexpr (requires { value.isPreferred; }) {
            if (value.isPreferred)
                return &value;
        } else if (value.types.contains(u"home")) {
            return &value;
        }
    }
    return values.isEmpty() ? nullptr : &values.first();
}

void takeAddress(const Card &card, Contact &person, ImportPlan &plan)
{
    const CardAddress *address = preferred(card.addresses);
    if (card.addresses.size() > 1)
        addNotKept(plan.notKept, QStringLiteral("ADR"), static_cast<int>(card.addresses.size()) - 1);
    if (!address)
        return;
    const QStringList street = address->street.split(u'\n', Qt::SkipEmptyParts);
    person.addressLine1 = street.value(0).trimmed();
    person.addressLine2 = QStringList{street.mid(1).join(QStringLiteral(", ")), address->extended, address->box}.join(u' ').simplified();
    if (person.addressLine1.isEmpty())
        std::swap(person.addressLine1, person.addressLine2);
    person.city = address->city;
    person.state = address->region;
    person.postcode = address->postcode;
    person.country = world::countryCode(address->country);
    if (person.country.isEmpty() && !address->country.trimmed().isEmpty())
        addNotKept(plan.notKept, QStringLiteral("country"));
}

void takeName(const Card &card, Contact &person, ImportPlan &plan)
{
    person.title = card.prefixes;
    person.givenName = card.givenName;
    person.middleName = card.additionalNames;
    person.familyName = card.familyName;
    person.preferredName = card.nicknames.value(0);
    if (!card.suffixes.isEmpty())
        addNotKept(plan.notKept, QStringLiteral("suffix"));
    if (person.givenName.isEmpty() && person.familyName.isEmpty())
        (card.kind == u"org" ? person.company : person.familyName) = card.formattedName;
}

Contact contactFrom(const Card &card, ImportPlan &plan)
{
    Contact person;
    person.kinds = {card.kind == u"org" ? QStringLiteral("other") : QStringLiteral("patient")};
    person.company = card.organization;
    takeName(card, person, plan);
    takePhones(card, person, plan);
    takeAddress(card, person, plan);
    if (const CardValue *email = preferred(card.emails))
        person.email = email->value.trimmed();
    if (card.emails.size() > 1)
        addNotKept(plan.notKept, QStringLiteral("EMAIL"), static_cast<int>(card.emails.size()) - 1);
    person.birthDate = card.birthday.toDate();
    if (!card.birthday.isNull() && !person.birthDate.isValid())
        addNotKept(plan.notKept, QStringLiteral("BDAY"));
    person.pronouns = card.pronouns; // the number of another practice's record is nobody's here
    person.jobTitle = card.title.isEmpty() ? card.role : card.title;
    person.language = card.languages.value(0);
    person.zone = card.zone;
    person.tags = card.categories;
    person.note = card.note;
    for (const CardValue &other : card.related) {
        if (other.types.contains(u"emergency") && person.emergencyContacts.size() < 3)
            person.emergencyContacts.append(QJsonObject{{QStringLiteral("name"), other.value}});
        else
            addNotKept(plan.notKept, QStringLiteral("RELATED"));
    }
    for (auto it = card.notKept.cbegin(); it != card.notKept.cend(); ++it)
        addNotKept(plan.notKept, it.key(), it.value());
    return person;
}

} // namespace

Result<> lookAtCards(QIODevice &device, ImportFile &file, const interchange::ReadingWatch &work)
{
    CardReader reader(device, {}, work);
    while (file.firstRows.size() < shownCards) {
        const auto card = reader.next();
        if (!card && reader.isBroken())
            return fail(card.error());
        if (!card)
            continue;
        if (!*card)
            break;
        const QString name = (*card)->formattedName.isEmpty() ? QString((*card)->givenName + u' ' + (*card)->familyName).trimmed() : (*card)->formattedName;
        file.firstRows.append({name, (*card)->phones.isEmpty() ? QString() : (*card)->phones.first().value});
    }
    return {};
}

Result<> planCards(ImportRun &run, const ImportFile &file, const ImportOptions &options, ImportPlan &plan)
{
    QFile device(file.path);
    if (!device.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), file.path}, {QStringLiteral("detail"), device.errorString()}});
    ImportPeoplePlanner people(run, options, plan);
    PRAXIS_CHECK(people.load());
    CardReader reader(device, {}, run.work(device.size()));
    for (;;) {
        const auto card = reader.next();
        if (!card) {
            if (reader.isBroken())
                return fail(card.error());
            plan.refused.append(refusedBy(card.error(), 0, {}));
            plan.linesRead += 1;
            continue;
        }
        if (!*card)
            return {};
        plan.linesRead += 1;
        if ((*card)->kind == u"group") {
            addNotKept(plan.notKept, QStringLiteral("KIND:group"));
            continue;
        }
        const Contact person = contactFrom(**card, plan);
        PRAXIS_CHECK(people.take(person, static_cast<int>((*card)->line), {(*card)->formattedName, person.mobilePhone, person.email}));
    }
}

} // namespace praxis
