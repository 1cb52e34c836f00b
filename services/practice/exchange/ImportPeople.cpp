#include "services/practice/exchange/ImportPeople.h"

#include "models/records/ContactRelation.h"
#include "models/rules/ContactCodes.h"
#include "models/rules/People.h"
#include "models/rules/Validation.h"
#include "services/practice/office/RecordCommands.h"

namespace praxis {

namespace {

constexpr int peoplePage = 1000;

QString nameKey(const Contact &c)
{
    return folded(c.givenName).simplified() + u'|' + folded(c.familyName).simplified();
}

/// Written with blanks and dashes on one card, without on another.
QString insuranceKey(const Contact &c)
{
    QString number = folded(c.insuranceNumber.isEmpty() ? c.medicareNumber : c.insuranceNumber);
    number.removeIf([](QChar sign) { return !sign.isLetterOrNumber(); });
    return number;
}

QString spoken(const Contact &c, const QString &given)
{
    return folded(QString(given + u' ' + c.familyName)).simplified();
}

} // namespace

Result<> ImportPeople::load(ImportRun &run)
{
    QString after;
    for (;;) {
        List<Contact> question{{.order = {{"id"}}, .limit = peoplePage}};
        if (!after.isEmpty())
            question.selection.where = {{"id", Condition::Greater, after}};
        PRAXIS_TRY(const auto people, run.door.ask(run.actor, question));
        for (const auto &person : people)
            add(*person, false);
        if (people.size() < peoplePage)
            return {};
        if (run.cancelled())
            return fail(ErrorCode::Cancelled);
        after = idText(people.last()->id);
    }
}

void ImportPeople::add(const Contact &c, bool fromFile)
{
    const QString email = c.email.trimmed().toCaseFolded();
    const QString name = nameKey(c);
    if (!c.recordNumber.isEmpty())
        m_byNumber.insert(c.recordNumber.trimmed().toCaseFolded(), c.id);
    if (!email.isEmpty()) {
        m_byEmailAndName.insert(email + u'|' + name, c.id);
        m_byEmail[email].append(c.id);
    }
    if (!insuranceKey(c).isEmpty())
        m_byInsuranceAndName.insert(insuranceKey(c) + u'|' + name, c.id);
    if (c.birthDate.isValid())
        m_byNameAndBirth.insert(name + u'|' + c.birthDate.toString(Qt::ISODate), c.id);
    m_byName[spoken(c, c.givenName)].append(c.id);
    if (!c.preferredName.isEmpty() && folded(c.preferredName) != folded(c.givenName))
        m_byName[spoken(c, c.preferredName)].append(c.id);
    m_names.insert(c.id, fullName(c));
    m_families.insert(c.id, folded(c.familyName).simplified());
    if (fromFile)
        m_fromFile.insert(c.id);
}

ImportPeople::Match ImportPeople::find(const Contact &c) const
{
    if (!c.recordNumber.isEmpty()) {
        const QUuid id = m_byNumber.value(c.recordNumber.trimmed().toCaseFolded());
        if (!id.isNull())
            return {id, QStringLiteral("record_number")};
    }
    if (!c.email.isEmpty()) {
        const QUuid id = m_byEmailAndName.value(c.email.trimmed().toCaseFolded() + u'|' + nameKey(c));
        if (!id.isNull())
            return {id, QStringLiteral("email_and_name")};
    }
    if (const QString number = insuranceKey(c); !number.isEmpty()) {
        const QUuid id = m_byInsuranceAndName.value(number + u'|' + nameKey(c));
        if (!id.isNull())
            return {id, QStringLiteral("insurance_number_and_name")};
    }
    if (c.birthDate.isValid()) {
        const QUuid id = m_byNameAndBirth.value(nameKey(c) + u'|' + c.birthDate.toString(Qt::ISODate));
        if (!id.isNull())
            return {id, QStringLiteral("name_and_birth_date")};
    }
    return {};
}

QVector<QUuid> ImportPeople::shareEmail(const Contact &c) const
{
    QVector<QUuid> sharing;
    const QString family = folded(c.familyName).simplified();
    for (const QUuid &id : m_byEmail.value(c.email.trimmed().toCaseFolded()))
        sharing.append(!family.isEmpty() && m_families.value(id) == family ? id : QUuid());
    return sharing;
}

QUuid ImportPeople::byEmail(const QString &email) const
{
    const QVector<QUuid> ids = m_byEmail.value(email.trimmed().toCaseFolded());
    return ids.size() == 1 ? ids.first() : QUuid();
}

QUuid ImportPeople::byName(const QString &name) const
{
    QString text = folded(name).simplified();
    if (const qsizetype comma = text.indexOf(u','); comma > 0)
        text = QString(text.mid(comma + 1) + u' ' + text.left(comma)).simplified();
    const QVector<QUuid> ids = m_byName.value(text);
    return ids.size() == 1 ? ids.first() : QUuid();
}

Result<> ImportPeoplePlanner::take(Contact person, int line, const QStringList &cells)
{
    if (m_plan.items.size() >= Import::maxItems)
        return fail(ErrorCode::TooLarge, {{QStringLiteral("what"), QStringLiteral("rows")}, {QStringLiteral("limit"), Import::maxItems}});
    if (!person.zone.isEmpty() && !m_run.parts.zones.knows(person.zone)) { // many write an offset, which is no zone
        addNotKept(m_plan.notKept, QStringLiteral("zone"));
        person.zone.clear();
    }
    Result<> fine = validate(typeOf<Contact>(), person);
    if (fine)
        fine = checkContactCodes(person);
    if (!fine) {
        m_plan.refused.append(refusedBy(fine.error(), line, cells));
        return {};
    }
    const ImportPeople::Match match = m_people.find(person);
    if (match.why.isEmpty()) {
        addNew(std::move(person), line, cells);
        return {};
    }
    const bool inFile = m_people.isFromFile(match.id);
    m_plan.duplicates.append({line, fullName(person), inFile ? QUuid() : match.id, m_people.nameOf(match.id),
                              inFile ? QStringLiteral("same_file") : match.why});
    switch (m_options.duplicateOf.value(line, m_options.duplicates)) {
    case ForDuplicates::Skip:
        return {};
    case ForDuplicates::UpdateBlanks:
        return inFile ? Result<>() : fillBlanks(match.id, person, line, cells);
    case ForDuplicates::AddAnyway:
        break;
    }
    if (match.why == u"record_number")
        person.recordNumber.clear(); // two people never have one number: this one gets the next
    addNew(std::move(person), line, cells);
    return {};
}

/// A family may share an e-mail once it is linked: the person is made without it, linked, and then given it.
void ImportPeoplePlanner::addNew(Contact person, int line, const QStringList &cells)
{
    person.id = m_run.parts.ids.next();
    const QVector<QUuid> sharing = person.email.isEmpty() ? QVector<QUuid>() : m_people.shareEmail(person);
    ImportItem item{line, QStringLiteral("Contact"), fullName(person), false, cells, {}};
    if (sharing.contains(QUuid())) {
        m_plan.refused.append({line, QStringLiteral("duplicate"), QStringLiteral("email"), person.email, cells});
        return;
    }
    if (sharing.isEmpty()) {
        item.commands.append(AnyCommand::of(create(person)));
    } else {
        Contact without = person;
        without.email.clear();
        item.commands.append(AnyCommand::of(create(without)));
        for (const QUuid &other : sharing) {
            ContactRelation relation;
            relation.contactId = person.id;
            relation.otherId = other;
            relation.kind = RelationKind::Family;
            item.commands.append(AnyCommand::of(create(relation)));
        }
        item.commands.append(AnyCommand::of(EditRecord{typeOf<Contact>().key(), person.id, {{QStringLiteral("email"), person.email}}, 0}));
    }
    m_people.add(person, true);
    m_plan.items.append(std::move(item));
}

Result<> ImportPeoplePlanner::fillBlanks(const QUuid &existing, const Contact &person, int line, const QStringList &cells)
{
    PRAXIS_TRY(const auto present, m_run.door.ask(m_run.actor, Get<Contact>{existing}));
    QJsonObject values;
    for (const FieldDef &f : typeOf<Contact>().fields) {
        if (f.has(Guarded) || f.key() == u"kinds" || !f.get(typeOf<Contact>().raw(*present)).isNull())
            continue;
        const QVariant value = f.get(typeOf<Contact>().raw(person));
        if (!value.isNull())
            values.insert(f.key(), valueToJson(f, value));
    }
    if (values.isEmpty())
        return {};
    ImportItem item{line, QStringLiteral("Contact"), fullName(person), true, cells, {}};
    item.commands.append(AnyCommand::of(EditRecord{typeOf<Contact>().key(), existing, values, present->version}));
    m_plan.items.append(std::move(item));
    return {};
}

} // namespace praxis
