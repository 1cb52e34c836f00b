#include "services/practice/sample/People.h"

#include "models/rules/People.h"
#include "services/practice/sample/Batch.h"
#include "services/practice/sample/Names.h"

#include <QHash>

#include <optional>

namespace praxis::sample {

int medicareCheckDigit(QStringView firstEight)
{
    static constexpr std::array weights{1, 3, 7, 9, 1, 3, 7, 9};
    int sum = 0;
    for (qsizetype i = 0; i < 8; ++i)
        sum += firstEight[i].digitValue() * weights[static_cast<std::size_t>(i)];
    return sum % 10;
}

namespace {

class Census {
public:
    Census(const Options &options, const Clinic &clinic, Ids &ids, Random &random)
        : m_options(options), m_clinic(clinic), m_ids(ids), m_random(random)
    {
        for (int i = 0; i < clinic.colleagues.size(); ++i)
            m_byLocation[clinic.locations[0].id == clinic.colleagues[i].record.defaultLocationId ? 0 : 1].append(i);
    }

    People make()
    {
        const int wanted = m_options.size == Size::Large ? 50'000 : 600;
        addDoctors(m_options.size == Size::Large ? 60 : 14);
        addFirms();
        while (m_people.contacts.size() < wanted)
            addHousehold(wanted - static_cast<int>(m_people.contacts.size()));
        return std::move(m_people);
    }

private:
    struct Home {
        const Culture *culture;
        int location;
        QString family;
        QString phone;
        QString street;
        Suburb suburb;
        int practitioner;
    };

    void addDoctors(int count);
    void addFirms();
    void addHousehold(int room);
    Home makeHome();
    /// All are entered on the first day, and nobody is before they were born.
    [[nodiscard]] int youngest() const { return std::max(5, static_cast<int>(firstDay(m_options).daysTo(m_options.today) / 365) + 1); }
    Contact person(const Home &home, bool woman, int age);
    void addContactDetails(Contact &who, const Home &home, int age);
    void addClinicalDetails(Contact &who, int age);
    int addClient(const Contact &who, const Home &home, bool child);
    void addAuthorisation(Client &client);
    void relate(const QUuid &of, const QUuid &other, RelationKind kind);
    QString landline(int location);
    QString email(const Contact &who);
    QString medicare();

    Options m_options;
    const Clinic &m_clinic;
    Ids &m_ids;
    Random &m_random;
    People m_people;
    QVector<int> m_byLocation[2];
    QHash<QString, int> m_emails;
    int m_lines[2] = {200, 200};
    std::size_t m_mobiles = 0;
    QVector<QUuid> m_doctors;
};

/// Numbers kept free for fiction: (02) and (07) with 5550 or 7010 and any four digits.
QString Census::landline(int location)
{
    const int n = m_lines[location]++ % 20'000;
    return QStringLiteral("(0%1) %2 %3").arg(location == 0 ? 2 : 7).arg(n < 10'000 ? 5550 : 7010).arg(n % 10'000, 4, 10, QChar(u'0'));
}

QString Census::email(const Contact &who)
{
    QString local = folded(QString(who.givenName + u'.' + who.familyName));
    local.removeIf([](QChar c) { return !(c == u'.' || (c >= u'a' && c <= u'z')); });
    const int n = ++m_emails[local];
    const QString number = n > 1 ? QString::number(n) : QString();
    return local + number + (m_random.chance(60) ? QStringLiteral("@example.org") : QStringLiteral("@example.com"));
}

/// Ten digits and a line number, of which the ninth is not the check digit: such a card cannot exist.
QString Census::medicare()
{
    QString digits = QString::number(m_random.between(20'000'000, 69'999'999));
    digits += QString::number((medicareCheckDigit(digits) + 5) % 10);
    digits += u'1';
    return digits.left(4) + u' ' + digits.mid(4, 5) + u' ' + digits.mid(9) + u'-' + QString::number(m_random.between(1, 5));
}

Census::Home Census::makeHome()
{
    int ticket = m_random.below(100);
    const Culture *culture = &cultures().back();
    for (const Culture &c : cultures()) {
        if ((ticket -= c.weight) < 0) {
            culture = &c;
            break;
        }
    }
    const int location = m_random.chance(66) ? 0 : 1;
    const QVector<int> &staff = m_byLocation[location];
    const QString number = QString::number(m_random.between(1, 180)); // one draw a statement: the order of operands is not fixed
    return {culture, location, text(m_random.pick(culture->families)), landline(location), number + u' ' + text(m_random.pick(streets())),
            location == 0 ? m_random.pick(sydneySuburbs()) : m_random.pick(brisbaneSuburbs()),
            staff[m_random.below(static_cast<int>(staff.size()))]};
}

Contact Census::person(const Home &home, bool woman, int age)
{
    Contact who;
    who.id = m_ids.next();
    who.kinds = {QStringLiteral("patient")};
    who.givenName = text(m_random.pick(woman ? home.culture->women : home.culture->men));
    if (m_random.chance(35))
        who.middleName = text(m_random.pick(woman ? home.culture->women : home.culture->men));
    who.familyName = home.family;
    who.birthDate = m_options.today.addDays(-(age * 365 + age / 4 + m_random.below(360)));
    who.pronouns = m_random.chance(3) ? QStringLiteral("they/them") : woman ? QStringLiteral("she/her") : QStringLiteral("he/him");
    if (age >= 18 && m_random.chance(60))
        who.title = woman ? (m_random.chance(50) ? QStringLiteral("Ms") : QStringLiteral("Mrs")) : QStringLiteral("Mr");
    if (m_random.chance(8) && who.givenName.size() > 4)
        who.preferredName = who.givenName.left(3);
    addContactDetails(who, home, age);
    addClinicalDetails(who, age);
    return who;
}

void Census::addContactDetails(Contact &who, const Home &home, int age)
{
    who.homePhone = home.phone;
    who.addressLine1 = home.street;
    who.city = text(home.suburb.name);
    who.state = text(home.suburb.state);
    who.postcode = text(home.suburb.postcode);
    who.country = QStringLiteral("AU");
    who.language = m_random.chance(85) ? QStringLiteral("en-AU") : QString::fromLatin1(home.culture->language);
    who.usualPractitionerId = m_clinic.colleagues[home.practitioner].record.id;
    if (age < 16)
        return;
    if (m_mobiles < fictitiousMobiles().size() && m_random.chance(30))
        who.mobilePhone = text(fictitiousMobiles()[m_mobiles++]);
    if (m_random.chance(90)) {
        who.email = email(who);
        who.emailAllowed = m_random.chance(92);
    }
    who.smsAllowed = !who.mobilePhone.isEmpty() && m_random.chance(85);
    who.contactBy = who.smsAllowed ? ContactBy::Sms : who.emailAllowed ? ContactBy::Email : ContactBy::Phone;
}

void Census::addClinicalDetails(Contact &who, int age)
{
    static constexpr std::array insurers{u"Southern Mutual", u"Banksia Health", u"Coral Coast Cover", u"Workers' Fund"};
    static constexpr std::array alerts{u"Latex allergy", u"Uses a wheelchair: ground floor room", u"Hearing loop needed", u"Interpreter needed",
                                       u"Do not leave messages at home", u"Assistance dog"};
    static constexpr std::array tags{u"mornings only", u"wait list", u"concession", u"NDIS", u"WorkCover", u"prefers telehealth"};
    static constexpr std::array notes{u"Parks behind the building.", u"Rings back after 4 pm.", u"Invoice goes to the employer.", u"Likes the room with the window."};
    if (m_random.chance(70))
        who.medicareNumber = medicare();
    if (m_random.chance(40)) {
        who.insurer = text(m_random.pick(insurers));
        who.insuranceNumber = QStringLiteral("X%1").arg(m_random.between(1'000'000, 9'999'999));
    }
    if (m_random.chance(7))
        who.alerts = {text(m_random.pick(alerts))};
    if (m_random.chance(22))
        who.tags = {text(m_random.pick(tags))};
    if (m_random.chance(10))
        who.note = text(m_random.pick(notes));
    if (age >= 18 && m_random.chance(20))
        who.jobTitle = text(m_random.pick(std::array{u"Teacher", u"Nurse", u"Electrician", u"Student", u"Chef", u"Accountant", u"Bus driver", u"Designer"}));
}

int Census::addClient(const Contact &who, const Home &home, bool child)
{
    Client client;
    client.id = who.id;
    client.practitioner = home.practitioner;
    client.location = home.location;
    client.isChild = child;
    if (m_random.chance(45))
        addAuthorisation(client);
    m_people.clients.append(client);
    return static_cast<int>(m_people.clients.size()) - 1;
}

void Census::addAuthorisation(Client &client)
{
    Authorisation a;
    a.id = m_ids.next();
    a.contactId = client.id;
    const int which = m_random.below(10);
    a.name = which < 7 ? QStringLiteral("Mental health care plan") : which < 9 ? QStringLiteral("Workers' compensation") : QStringLiteral("Employee assistance");
    a.payer = which < 7 ? QStringLiteral("Public insurance") : which < 9 ? QStringLiteral("Workers' Fund") : QStringLiteral("Employer");
    a.sessions = m_random.chance(50) ? 10 : 6;
    a.number = QStringLiteral("A-%1").arg(m_random.between(100'000, 999'999));
    a.validFrom = m_options.today.addDays(-m_random.between(30, 330));
    a.validUntil = a.validFrom.addYears(1);
    client.authorisation = a.id;
    client.authorisedFrom = a.validFrom;
    client.authorisedUntil = a.validUntil;
    client.sessionsAllowed = a.sessions;
    m_people.authorisations.append(a);
}

void Census::relate(const QUuid &of, const QUuid &other, RelationKind kind)
{
    ContactRelation r;
    r.id = m_ids.next();
    r.contactId = of;
    r.otherId = other;
    r.kind = kind;
    m_people.relations.append(r);
}

void Census::addHousehold(int room)
{
    const Home home = makeHome();
    const bool woman = m_random.chance(55);
    const int age = m_random.chance(15) ? m_random.between(60, 84) : m_random.between(19, 59);
    const int shape = room < 2 ? 0 : m_random.below(100); // 0–44 alone, 45–69 a couple, 70–99 a family
    Contact first = person(home, woman, age);
    std::optional<Contact> second;
    if (shape >= 45 && m_random.chance(shape < 70 ? 100 : 75))
        second = person(home, shape < 50 ? woman : !woman, std::max(19, age + m_random.between(-5, 5)));
    if (second) {
        if (m_random.chance(40))
            second->familyName = text(m_random.pick(home.culture->families));
        first.emergencyContacts = {QJsonObject{{QStringLiteral("name"), QString(second->givenName + u' ' + second->familyName)},
                                               {QStringLiteral("relation"), QStringLiteral("partner")}, {QStringLiteral("phone"), home.phone}}};
    }
    const int used = second ? 2 : 1;
    const int children = shape < 70 ? 0 : std::min(room - used, age < 60 ? m_random.between(1, 3) : 0);
    // Parents who only bring a child are known, but are not patients themselves.
    const bool parentsComeToo = children == 0 || m_random.chance(30);
    if (!parentsComeToo) {
        first.kinds = {QStringLiteral("other")};
        if (second)
            second->kinds = {QStringLiteral("other")};
    }
    m_people.contacts.append(first);
    const int one = parentsComeToo ? addClient(first, home, false) : -1;
    if (second) {
        m_people.contacts.append(*second);
        relate(first.id, second->id, RelationKind::Partner);
        if (const int two = parentsComeToo ? addClient(*second, home, false) : -1; two >= 0)
            m_people.clients[one].partner = two;
    }
    for (int i = 0; i < children; ++i) {
        const bool girl = m_random.chance(50);
        Contact child = person(home, girl, m_random.between(youngest(), 17));
        child.payerId = first.id;
        child.emergencyContacts = {QJsonObject{{QStringLiteral("name"), QString(first.givenName + u' ' + first.familyName)},
                                               {QStringLiteral("relation"), QStringLiteral("parent")}, {QStringLiteral("phone"), home.phone}}};
        m_people.contacts.append(child);
        relate(child.id, first.id, RelationKind::Guardian);
        if (second)
            relate(child.id, second->id, RelationKind::Parent);
        m_people.clients[addClient(child, home, true)].payer = first.id;
    }
    if (!m_doctors.isEmpty() && m_random.chance(50))
        relate(m_people.contacts.last().id, m_doctors[m_random.below(static_cast<int>(m_doctors.size()))], RelationKind::Referrer);
}

void Census::addDoctors(int count)
{
    for (int i = 0; i < count; ++i) {
        const Home home = makeHome();
        Contact who;
        who.id = m_ids.next();
        who.kinds = {QStringLiteral("referrer"), QStringLiteral("provider")};
        who.title = QStringLiteral("Dr");
        who.givenName = text(m_random.pick(m_random.chance(50) ? home.culture->women : home.culture->men));
        who.familyName = home.family;
        who.company = text(home.suburb.name) + QStringLiteral(" Family Practice");
        who.jobTitle = QStringLiteral("General practitioner");
        who.workPhone = home.phone;
        who.email = email(who);
        who.city = text(home.suburb.name);
        who.state = text(home.suburb.state);
        who.postcode = text(home.suburb.postcode);
        who.country = QStringLiteral("AU");
        who.contactBy = ContactBy::Email;
        who.emailAllowed = true;
        m_doctors.append(who.id);
        m_people.contacts.append(who);
    }
}

void Census::addFirms()
{
    for (const char16_t *name : {u"Tidewater Cleaning", u"Lantern Test Publishers", u"Banksia Health"}) {
        Contact firm;
        firm.id = m_ids.next();
        firm.kinds = {QStringLiteral("vendor")};
        firm.familyName = text(name);
        firm.company = text(name);
        firm.workPhone = landline(0);
        firm.email = QStringLiteral("office%1@example.com").arg(m_people.contacts.size());
        firm.country = QStringLiteral("AU");
        firm.contactBy = ContactBy::Email;
        m_people.contacts.append(firm);
    }
}

} // namespace

People makePeople(const Options &options, const Clinic &clinic, Ids &ids, Random &random)
{
    return Census(options, clinic, ids, random).make();
}

} // namespace praxis::sample
