#include "tests/ui/program/Program.h"

#include "app/desktop/program/Places.h"
#include "models/records/Contact.h"
#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "models/records/WorkingHours.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/office/RecordCommands.h"
#include "tests/support/FastFolder.h"
#include "ui/common/Theme.h"
#include "ui/shell/SignIn.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

namespace praxis::test {

namespace {

constexpr Argon2Cost cheap{1, 64};
const QString zone = QStringLiteral("Australia/Sydney");

} // namespace

const QString Program::adasPassword = QStringLiteral("four otters swim slowly");
const QString Program::ritasPassword = QStringLiteral("seven herons wait quietly");
const QString Program::mosPassword = QStringLiteral("nine foxes count slowly");
const QString Program::lenasPassword = QStringLiteral("pelican brushes quiet lamp");

Program::Program() : m_folder(fastFolder())
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("praxis-test"));
    QCoreApplication::setApplicationName(QStringLiteral("Praxis"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("settings")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Australia));
    ui::theme::apply(ui::theme::Mode::Light);
    auto machine = app::Machine::make(&m_keychain, cheap);
    if (!machine)
        qFatal("the machine does not start");
    m_machine = std::move(*machine);
    begin();
}

Program::~Program()
{
    m_session.reset();
}

void Program::begin()
{
    m_gate = std::make_unique<app::LocalGate>(m_folder.path(), m_folder.filePath(QStringLiteral("sample")), *m_machine);
    m_clocked = std::make_unique<ClockedGate>(*m_gate);
    m_keys = std::make_unique<app::LocalKeys>(*m_gate);
    m_backups = std::make_unique<app::LocalBackups>(*m_gate);
    m_session = std::make_unique<ui::Session>(*m_clocked, app::placesOver(*m_keys, *m_backups));
    m_session->setNotifier(&m_notifier);
    m_session->window()->resize(1280, 800);
}

void Program::stop()
{
    m_session.reset();
    m_keys.reset();
    m_backups.reset();
    m_clocked.reset();
    m_gate.reset();
}

void Program::start()
{
    begin();
    m_session->start();
}

void Program::restart()
{
    stop();
    start();
}

void Program::found(Hours hours)
{
    ui::NewPractice practice;
    practice.name = QStringLiteral("Harbourside Psychology");
    practice.country = QStringLiteral("AU");
    practice.currency = QStringLiteral("AUD");
    practice.zone = zone;
    practice.language = QStringLiteral("en-AU");
    practice.ownerName = QStringLiteral("Ada Admin");
    practice.login = QStringLiteral("ada");
    practice.password = adasPassword;
    sheetCode = wait(m_gate->create(practice, {}));
    furnish(hours);
    m_session->enter();
    if (!QTest::qWaitFor([this] { return m_session->workspace() != nullptr; }, 30'000) || !QTest::qWaitForWindowActive(m_session->window()))
        qFatal("the workspace does not come");
}

void Program::furnish(Hours hours)
{
    Ids &ids = m_machine->ids;
    QVector<AnyCommand> commands;
    const auto make = [&](auto record) {
        record.id = ids.next();
        commands.append(AnyCommand::of(create(record)));
        return record.id;
    };
    Location place;
    place.name = QStringLiteral("Harbour Street");
    place.zone = zone;
    const QUuid location = make(place);
    Room room;
    room.name = QStringLiteral("Room 1");
    room.locationId = location;
    const QUuid roomId = make(room);
    Service talk;
    talk.name = QStringLiteral("Individual session");
    talk.durationMinutes = 50;
    talk.priceMinor = 22000;
    talk.currency = QStringLiteral("AUD");
    const QUuid service = make(talk);
    QVector<QUuid> practitioners;
    for (const QString &name : {QStringLiteral("Dr Lee"), QStringLiteral("Dr Okafor")}) {
        Practitioner practitioner;
        practitioner.displayName = name;
        practitioner.defaultLocationId = location;
        practitioners.append(make(practitioner));
        for (int weekday = 1; hours == Hours::Weekdays && weekday <= 5; ++weekday) {
            WorkingHours stretch;
            stretch.practitionerId = practitioners.last();
            stretch.locationId = location;
            stretch.weekday = weekday;
            stretch.startMinute = 8 * 60;
            stretch.endMinute = 18 * 60;
            make(stretch);
        }
    }
    const auto person = [&](const char *given, const char *family) {
        Contact contact;
        contact.givenName = QString::fromLatin1(given);
        contact.familyName = QString::fromLatin1(family);
        contact.mobilePhone = QStringLiteral("0491 570 156");
        return make(contact);
    };
    jane = person("Jane", "Nguyen");
    tom = person("Tom", "Tanaka");
    ana = person("Ana", "Silva");
    QDate date = m_machine->zones.toWall(m_machine->clock.now(), zone)->date;
    while (date.dayOfWeek() > Qt::Friday)
        date = date.addDays(1);
    day = date;
    const auto book = [&](const QUuid &who, int hour, int practitioner) {
        BookAppointment booking;
        booking.id = ids.next();
        booking.serviceId = service;
        booking.practitionerId = practitioners[practitioner];
        booking.roomId = practitioner == 0 ? roomId : QUuid();
        booking.patients = {idText(who)};
        booking.start = {date, QTime(hour, 0)};
        commands.append(AnyCommand::of(booking));
        return booking.id;
    };
    lee = practitioners.first();
    janesAppointment = book(jane, 9, 0);
    book(ana, 10, 1);
    AddUser rita;
    rita.id = ids.next();
    rita.login = QStringLiteral("rita");
    rita.displayName = QStringLiteral("Rita Reception");
    rita.role = Role::Receptionist;
    commands.append(AnyCommand::of(rita));
    const ManyResult many = wait(m_gate->desk()->runMany(commands, {.quiet = true}));
    for (const auto &item : many.items) {
        if (!item)
            qFatal("the practice cannot be furnished: %s", qPrintable(codeName(item.error().code)));
    }
    wait(m_keys->addPassword(rita.id, rita.login, rita.displayName, ritasPassword));
}

void Program::addUser(const QString &name, const QString &login, Role role, const QString &password)
{
    AddUser user;
    user.id = m_machine->ids.next();
    user.login = login;
    user.displayName = name;
    user.role = role;
    if (role == Role::Psychologist)
        user.practitionerId = lee;
    wait(m_gate->desk()->run(user));
    wait(m_keys->addPassword(user.id, login, name, password));
}

void Program::addEveryRole()
{
    addUser(QStringLiteral("Mo Manager"), QStringLiteral("mo"), Role::PracticeManager, mosPassword);
    addUser(QStringLiteral("Lena Lee"), QStringLiteral("lena"), Role::Psychologist, lenasPassword);
}

void Program::typePassword(const QString &password)
{
    auto *line = shown<QLineEdit>("password");
    if (!line)
        qFatal("there is no password to type");
    line->clear();
    QTest::keyClicks(line, password);
    QTest::keyClick(line, Qt::Key_Return);
}

void Program::signIn(const QString &name, const QString &password)
{
    auto *list = shown<QListWidget>("users");
    if (!list)
        qFatal("there is no sign-in");
    QTest::keyClick(list, name.front().toLower().toLatin1());
    typePassword(password);
    if (!QTest::qWaitFor([this] { return m_session->workspace() != nullptr; }, 30'000))
        qFatal("the workspace does not come");
    window().activateWindow();
    if (!QTest::qWaitForWindowActive(&window()))
        qFatal("the window does not become active");
}

void Program::chooseFile(const QString &path)
{
    QFileDialog *dialog = nullptr;
    const auto isOpen = [&dialog] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->isVisible() && qobject_cast<QFileDialog *>(window))
                dialog = static_cast<QFileDialog *>(window);
        }
        return dialog != nullptr;
    };
    if (!QTest::qWaitFor(isOpen))
        qFatal("there is no file dialog");
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
}

void Program::pressButton(const QString &words)
{
    QAbstractButton *button = nullptr;
    const auto isThere = [&button, &words] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            for (QAbstractButton *one : window->findChildren<QAbstractButton *>()) {
                if (one->isVisible() && one->isEnabled() && one->text() == words)
                    button = one;
            }
        }
        return button != nullptr;
    };
    if (!QTest::qWaitFor(isThere))
        qFatal("there is no button “%s”", qPrintable(words));
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace praxis::test
