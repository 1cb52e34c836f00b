#include "services/practice/sample/Staff.h"

#include "services/practice/sample/Holidays.h"
#include "services/practice/sample/Names.h"

namespace praxis::sample {

namespace {

constexpr int sydney = 0;
constexpr int brisbane = 1;

class Founding {
public:
    Founding(const Options &options, QDate from, QDate until, Ids &ids, Random &random)
        : m_options(options), m_from(from), m_until(until), m_ids(ids), m_random(random) {}

    Clinic make()
    {
        addLocations();
        addServices();
        addNamedColleagues();
        if (m_options.size == Size::Large)
            addMoreColleagues(9);
        addAccounts();
        addClosedDays();
        addLeave();
        return std::move(m_clinic);
    }

private:
    void addLocations();
    void addServices();
    void addNamedColleagues();
    void addMoreColleagues(int count);
    void addAccounts();
    void addClosedDays();
    void addLeave();

    QUuid addRoom(const QString &name, int location, int capacity = 3)
    {
        Room room;
        room.id = m_ids.next();
        room.name = name;
        room.locationId = m_clinic.locations[location].id;
        room.capacity = capacity;
        room.sortOrder = static_cast<int>(m_clinic.rooms.size());
        m_clinic.rooms.append(room);
        return room.id;
    }
    QUuid addEquipment(const QString &name, int location)
    {
        Equipment thing;
        thing.id = m_ids.next();
        thing.name = name;
        thing.locationId = m_clinic.locations[location].id;
        m_clinic.equipment.append(thing);
        return thing.id;
    }
    void addColleague(Practitioner who, const QVector<Shift> &shifts, const QVector<Offer> &offers, const QStringList &rooms, const QString &kit = {});
    void addHours(const Colleague &who);

    Options m_options;
    QDate m_from;
    QDate m_until;
    Ids &m_ids;
    Random &m_random;
    Clinic m_clinic;
};

void Founding::addLocations()
{
    Location a;
    a.id = m_ids.next();
    a.name = QStringLiteral("Sydney");
    a.addressLine1 = QStringLiteral("Level 2, 14 Lantern Street");
    a.city = QStringLiteral("Pyrmont");
    a.state = QStringLiteral("NSW");
    a.postcode = QStringLiteral("2009");
    a.country = QStringLiteral("AU");
    a.phone = QStringLiteral("(02) 5550 0100");
    a.zone = QStringLiteral("Australia/Sydney");
    Location b = a;
    b.id = m_ids.next();
    b.name = QStringLiteral("Brisbane");
    b.addressLine1 = QStringLiteral("3 Printer's Lane");
    b.city = QStringLiteral("Fortitude Valley");
    b.state = QStringLiteral("QLD");
    b.postcode = QStringLiteral("4006");
    b.phone = QStringLiteral("(07) 5550 0100");
    b.zone = QStringLiteral("Australia/Brisbane"); // without daylight saving: half of the year an hour apart from Sydney
    b.sortOrder = 1;
    m_clinic.locations = {a, b};
    m_clinic.groupRooms = {addRoom(QStringLiteral("Group room"), sydney, 12), addRoom(QStringLiteral("Verandah room"), brisbane, 10)};
}

void Founding::addServices()
{
    const auto add = [this](const char16_t *name, AppointmentKind kind, int minutes, qint64 price, const char16_t *code, const char16_t *colour,
                            bool video = false) {
        Service s;
        s.id = m_ids.next();
        s.name = text(name);
        s.kind = kind;
        s.durationMinutes = minutes;
        s.bufferAfterMinutes = minutes >= 50 && !video ? 10 : 0;
        s.priceMinor = price;
        s.currency = QStringLiteral("AUD");
        s.billingCode = text(code);
        s.colour = text(colour);
        s.isVideo = video;
        s.needsRoom = !video;
        s.sortOrder = static_cast<int>(m_clinic.services.size());
        m_clinic.services.append(s);
    };
    using enum AppointmentKind;
    add(u"Initial consultation", Consultation, 50, 28000, u"HP-100", u"#2f7fbf");
    add(u"Session", FollowUp, 50, 24500, u"HP-110", u"#3f8f5f");
    add(u"Child and adolescent session", FollowUp, 50, 24500, u"HP-120", u"#b8860b");
    add(u"Telehealth session", FollowUp, 50, 23000, u"HP-130", u"#7a5fb5", true);
    add(u"Assessment", Assessment, 80, 42000, u"HP-200", u"#a8504a");
    add(u"Couple session", Couple, 80, 36000, u"HP-210", u"#b04f86");
    add(u"Skills group", Group, 90, 8500, u"HP-300", u"#4b6d8f");
    add(u"Brief check-in", FollowUp, 25, 12500, u"HP-140", u"#5f8f8f");
}

void Founding::addHours(const Colleague &who)
{
    for (const Shift &shift : who.shifts) {
        WorkingHours h;
        h.id = m_ids.next();
        h.practitionerId = who.record.id;
        h.locationId = m_clinic.locations[shift.location].id;
        h.weekday = shift.weekday;
        h.startMinute = shift.startMinute;
        h.endMinute = shift.endMinute;
        m_clinic.hours.append(h);
    }
}

void Founding::addColleague(Practitioner who, const QVector<Shift> &shifts, const QVector<Offer> &offers, const QStringList &rooms, const QString &kit)
{
    const int index = static_cast<int>(m_clinic.colleagues.size());
    Colleague c;
    who.id = m_ids.next();
    who.providerNumber = QStringLiteral("00000%1XX").arg(index + 1, 2, 10, QChar(u'0')); // no such form exists
    who.sortOrder = index;
    c.rooms = {rooms[0].isEmpty() ? QUuid() : addRoom(rooms[0], sydney), rooms[1].isEmpty() ? QUuid() : addRoom(rooms[1], brisbane)};
    const int home = shifts.first().location;
    who.defaultLocationId = m_clinic.locations[home].id;
    who.defaultRoomId = c.rooms[home];
    if (!kit.isEmpty())
        c.kit = addEquipment(kit, home);
    c.record = who;
    c.shifts = shifts;
    c.offers = offers;
    addHours(c);
    m_clinic.colleagues.append(c);
}

/// Mornings and afternoons with lunch between, on the given weekdays.
QVector<Shift> week(std::initializer_list<int> days, int location, int start = 9 * 60, int end = 17 * 60 + 30)
{
    QVector<Shift> shifts;
    for (int day : days) {
        shifts.append({day, start, 12 * 60 + 30, location, false});
        shifts.append({day, 13 * 60 + 30, end, location, false});
    }
    return shifts;
}

void Founding::addNamedColleagues()
{
    const auto person = [](const char16_t *title, const char16_t *name, const char16_t *profession, const char16_t *colour, const char16_t *email) {
        Practitioner p;
        p.title = text(title);
        p.displayName = text(name);
        p.profession = text(profession);
        p.colour = text(colour);
        p.email = text(email);
        return p;
    };
    using enum Offer;
    addColleague(person(u"Dr", u"Dr Hannah Lee", u"Clinical psychologist", u"#2f7fbf", u"hannah.lee@example.org"), week({1, 2, 3, 4}, sydney),
                 {Initial, Session, Session, Session, Telehealth, Assessment}, {QStringLiteral("Room 1"), {}});
    QVector<Shift> okafor = week({1, 2, 3, 5}, sydney);
    okafor.append({2, 17 * 60 + 30, 19 * 60 + 10, sydney, true});
    addColleague(person(u"Dr", u"Dr Chidi Okafor", u"Clinical psychologist", u"#3f8f5f", u"chidi.okafor@example.org"), okafor,
                 {Initial, Session, Session, Couple, Couple, Telehealth}, {QStringLiteral("Room 2"), {}});
    addColleague(person(u"", u"Sofia Silva", u"Psychologist", u"#b8860b", u"sofia.silva@example.org"), week({2, 3, 4, 5}, sydney),
                 {Initial, Child, Child, Child, Assessment, Brief}, {QStringLiteral("Room 3 (children)"), {}}, QStringLiteral("Cognitive test kit"));
    addColleague(person(u"Dr", u"Dr Arjun Menon", u"Clinical neuropsychologist", u"#7a5fb5", u"arjun.menon@example.org"),
                 week({1, 2, 3}, sydney) + week({4}, brisbane), {Initial, Session, Assessment, Assessment, Telehealth},
                 {QStringLiteral("Room 4"), QStringLiteral("Jacaranda room")}, QStringLiteral("Memory test kit"));
    QVector<Shift> tran = week({1, 2, 4, 5}, brisbane, 8 * 60);
    tran.append({4, 17 * 60 + 30, 19 * 60 + 10, brisbane, true});
    addColleague(person(u"", u"Mai Tran", u"Psychologist", u"#a8504a", u"mai.tran@example.org"), tran,
                 {Initial, Session, Session, Child, Telehealth, Brief}, {{}, QStringLiteral("River room")});
    addColleague(person(u"", u"Tom Whitaker", u"Accredited social worker", u"#b04f86", u"tom.whitaker@example.org"), week({1, 3, 5}, brisbane, 10 * 60, 18 * 60 + 30),
                 {Initial, Session, Couple, Telehealth, Telehealth}, {{}, QStringLiteral("Garden room")}, QStringLiteral("Biofeedback unit"));
}

void Founding::addMoreColleagues(int count)
{
    using enum Offer;
    for (int i = 0; i < count; ++i) {
        const bool brief = i % 3 != 1; // short appointments all day, as in physiotherapy
        const Culture &culture = cultures()[static_cast<std::size_t>(i)];
        const QString given = text(i % 2 ? culture.men[3] : culture.women[3]);
        Practitioner who;
        who.displayName = given + u' ' + text(culture.families[5]);
        who.profession = brief ? QStringLiteral("Physiotherapist") : QStringLiteral("Psychologist");
        who.colour = m_clinic.services[i % offerCount].colour;
        who.email = QStringLiteral("practitioner%1@example.org").arg(i + 7);
        const int location = i % 3 == 2 ? brisbane : sydney;
        const QString room = QStringLiteral("Room %1").arg(i + 5);
        addColleague(who, week({1, 2, 3, 4, 5}, location, 8 * 60, 19 * 60 + 30),
                     brief ? QVector<Offer>{Brief} : QVector<Offer>{Initial, Session, Session, Session, Telehealth, Child, Couple},
                     {location == sydney ? room : QString(), location == brisbane ? room : QString()});
    }
}

void Founding::addAccounts()
{
    m_clinic.accounts = {
        {QStringLiteral("morgan"), QStringLiteral("Morgan Ellery"), Role::PracticeManager, {}},
        {QStringLiteral("rita"), QStringLiteral("Rita Vella"), Role::Receptionist, {}},
        {QStringLiteral("jonas"), QStringLiteral("Jonas Petrou"), Role::Receptionist, {}},
    };
    const QStringList logins{QStringLiteral("hannah"), QStringLiteral("chidi"), QStringLiteral("sofia"),
                             QStringLiteral("arjun"), QStringLiteral("mai"), QStringLiteral("tom")};
    for (int i = 0; i < logins.size(); ++i) {
        const Practitioner &who = m_clinic.colleagues[i].record;
        m_clinic.accounts.append({logins[i], who.displayName, Role::Psychologist, who.id});
    }
}

void Founding::addClosedDays()
{
    m_clinic.closed.resize(m_clinic.locations.size());
    for (int i = 0; i < m_clinic.locations.size(); ++i) {
        for (int year = m_from.year() - 1; year <= m_until.year(); ++year) {
            for (const Holiday &holiday : holidays(m_clinic.locations[i].state, year)) {
                if (holiday.last < m_from || holiday.first > m_until.addYears(1))
                    continue;
                HoursException e;
                e.id = m_ids.next();
                e.locationId = m_clinic.locations[i].id;
                e.fromDate = holiday.first;
                e.untilDate = holiday.last;
                e.reason = holiday.name;
                m_clinic.exceptions.append(e);
                for (QDate day = holiday.first; day <= holiday.last; day = day.addDays(1))
                    m_clinic.closed[i].insert(day.toJulianDay());
            }
        }
    }
}

/// Three weeks a year, in two parts, from a Monday.
void Founding::addLeave()
{
    for (Colleague &who : m_clinic.colleagues) {
        for (int year = m_from.year(); year <= m_until.year(); ++year) {
            for (int part = 0; part < 2; ++part) {
                const int month = part == 0 ? m_random.between(1, 6) : m_random.between(7, 11);
                QDate first(year, month, m_random.between(1, 28));
                first = first.addDays(1 - first.dayOfWeek());
                const QDate last = first.addDays(part == 0 ? 13 : 6);
                HoursException e;
                e.id = m_ids.next();
                e.practitionerId = who.record.id;
                e.fromDate = first;
                e.untilDate = last;
                e.reason = QStringLiteral("Annual leave");
                m_clinic.exceptions.append(e);
                for (QDate day = first; day <= last; day = day.addDays(1))
                    who.away.insert(day.toJulianDay());
            }
        }
    }
}

} // namespace

Organization organization()
{
    Organization o;
    o.name = QStringLiteral("Harbourside Psychology");
    o.legalName = QStringLiteral("Harbourside Psychology (a sample, not a real practice)");
    o.registration = QStringLiteral("ABN 00 000 000 000");
    o.country = QStringLiteral("AU");
    o.currency = QStringLiteral("AUD");
    o.zone = QStringLiteral("Australia/Sydney");
    o.language = QStringLiteral("en-AU");
    o.email = QStringLiteral("reception@example.org");
    o.phone = QStringLiteral("(02) 5550 0100");
    o.address = QStringLiteral("Level 2, 14 Lantern Street, Pyrmont NSW 2009");
    o.recordNumberPrefix = QStringLiteral("HP");
    return o;
}

Account founder()
{
    return {QStringLiteral("robin"), QStringLiteral("Robin Castellan"), Role::Admin, {}};
}

QString passwordOf(const QString &login)
{
    return QStringLiteral("harbour-side-sample-") + login;
}

Clinic makeClinic(const Options &options, QDate from, QDate until, Ids &ids, Random &random)
{
    return Founding(options, from, until, ids, random).make();
}

} // namespace praxis::sample
