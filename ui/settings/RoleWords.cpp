#include "ui/settings/RoleWords.h"

#include <QCoreApplication>
#include <QSet>

namespace praxis::ui::roles {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("praxis::ui::roles", text); }

struct Known {
    const char *group;
    const char *action;
    const char *words;
};

constexpr Known known[] = {
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "People"), "contact.read", QT_TRANSLATE_NOOP("praxis::ui::roles", "See people")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "People"), "contact.create", QT_TRANSLATE_NOOP("praxis::ui::roles", "Add people")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "People"), "contact.edit", QT_TRANSLATE_NOOP("praxis::ui::roles", "Change people")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "People"), "contact.delete", QT_TRANSLATE_NOOP("praxis::ui::roles", "Delete people")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "People"), "contact.bulk_delete", QT_TRANSLATE_NOOP("praxis::ui::roles", "Delete many people at once")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "People"), "contact.restore", QT_TRANSLATE_NOOP("praxis::ui::roles", "Bring deleted people back")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "People"), "contact.import", QT_TRANSLATE_NOOP("praxis::ui::roles", "Import people")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "People"), "contact.export", QT_TRANSLATE_NOOP("praxis::ui::roles", "Export people")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Calendar"), "appointment.read", QT_TRANSLATE_NOOP("praxis::ui::roles", "See appointments")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Calendar"), "appointment.create", QT_TRANSLATE_NOOP("praxis::ui::roles", "Book")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Calendar"), "appointment.move", QT_TRANSLATE_NOOP("praxis::ui::roles", "Move appointments")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Calendar"), "appointment.edit", QT_TRANSLATE_NOOP("praxis::ui::roles", "Change appointments")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Calendar"), "appointment.status", QT_TRANSLATE_NOOP("praxis::ui::roles", "Set arrived, completed, cancelled")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Calendar"), "appointment.clinical", QT_TRANSLATE_NOOP("praxis::ui::roles", "Read the notes on an appointment")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Calendar"), "appointment.delete", QT_TRANSLATE_NOOP("praxis::ui::roles", "Delete appointments")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Calendar"), "appointment.import", QT_TRANSLATE_NOOP("praxis::ui::roles", "Import a calendar")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Calendar"), "appointment.export", QT_TRANSLATE_NOOP("praxis::ui::roles", "Export a calendar")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Calendar"), "hours.edit", QT_TRANSLATE_NOOP("praxis::ui::roles", "Change hours and closed days")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Messages"), "message.read", QT_TRANSLATE_NOOP("praxis::ui::roles", "See messages to clients")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Privacy"), "audit.read", QT_TRANSLATE_NOOP("praxis::ui::roles", "Read the audit trail")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Privacy"), "audit.security_rows", QT_TRANSLATE_NOOP("praxis::ui::roles", "Read what was done to accounts, keys and backups")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Privacy"), "audit.verify", QT_TRANSLATE_NOOP("praxis::ui::roles", "Verify the audit trail")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Privacy"), "audit.export", QT_TRANSLATE_NOOP("praxis::ui::roles", "Export the audit trail")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Privacy"), "audit.history", QT_TRANSLATE_NOOP("praxis::ui::roles", "See who opened a person's record")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Privacy"), "deleted.read", QT_TRANSLATE_NOOP("praxis::ui::roles", "See what was deleted")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Practice"), "organization.edit", QT_TRANSLATE_NOOP("praxis::ui::roles", "Change the practice's details")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Practice"), "settings.edit", QT_TRANSLATE_NOOP("praxis::ui::roles", "Change services, rooms and practitioners")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Practice"), "user.create", QT_TRANSLATE_NOOP("praxis::ui::roles", "Add users")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Practice"), "user.edit", QT_TRANSLATE_NOOP("praxis::ui::roles", "Change a user's name")},
    {QT_TRANSLATE_NOOP("praxis::ui::roles", "Practice"), "user.role", QT_TRANSLATE_NOOP("praxis::ui::roles", "Change roles, deactivate users")},
};

/// What everybody has and nobody asks about.
const QSet<QString> unspoken{QStringLiteral("own.preference"), QStringLiteral("own.undo"), QStringLiteral("own.event"),
                             QStringLiteral("organization.read"), QStringLiteral("settings.read"), QStringLiteral("user.list"),
                             QStringLiteral("message.release"), QStringLiteral("practice.import")};

} // namespace

QString name(Role role)
{
    switch (role) {
    case Role::Admin: return tr("Administrator");
    case Role::PracticeManager: return tr("Practice manager");
    case Role::Psychologist: return tr("Practitioner");
    case Role::Receptionist: return tr("Reception");
    case Role::Patient: return tr("Patient");
    }
    return {};
}

QString description(Role role)
{
    switch (role) {
    case Role::Admin: return tr("Everything, and who may do what.");
    case Role::PracticeManager: return tr("Runs the practice: settings, people, privacy. Does not change roles.");
    case Role::Psychologist: return tr("Own clients, own calendar, own hours.");
    case Role::Receptionist: return tr("Everybody's calendar and contact details, without clinical content.");
    case Role::Patient: return {};
    }
    return {};
}

QVector<Role> ofStaff()
{
    return {Role::Admin, Role::PracticeManager, Role::Psychologist, Role::Receptionist};
}

QVector<Row> rows(const AccessMatrix &matrix)
{
    QVector<Row> all;
    QStringList open = matrix.actions();
    for (const Known &k : known) {
        const QString action = QString::fromLatin1(k.action);
        if (open.removeAll(action) > 0)
            all.append({tr(k.group), action, tr(k.words)});
    }
    open.sort();
    for (const QString &action : std::as_const(open)) {
        if (!unspoken.contains(action))
            all.append({tr("Others"), action, action});
    }
    return all;
}

QString cell(Cell cell)
{
    switch (cell) {
    case Cell::No: return tr("–");
    case Cell::All: return tr("Yes");
    case Cell::Own: return tr("Own");
    case Cell::Limited: return tr("Not clinical");
    case Cell::Reason: return tr("With a reason");
    case Cell::Two: return tr("Two people");
    }
    return {};
}

} // namespace praxis::ui::roles
