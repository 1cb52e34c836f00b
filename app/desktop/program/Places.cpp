#include "app/desktop/program/Places.h"

#include "services/practice/Desk.h"
#include "ui/audit/AuditPlace.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/common/Appearance.h"
#include "ui/contacts/PeoplePlace.h"
#include "ui/settings/SettingsPlace.h"

namespace praxis::app {

namespace {

void applyAppearance(const QJsonObject &wanted)
{
    const QString look = wanted[QStringLiteral("theme")].toString();
    ui::appearance::setThemeMode(look == u"dark" ? ui::theme::Mode::Dark : look == u"light" ? ui::theme::Mode::Light : ui::theme::Mode::Platform);
    if (wanted.contains(u"scale"))
        ui::appearance::setScalePercent(wanted[QStringLiteral("scale")].toInt());
    if (wanted.contains(u"language"))
        ui::appearance::setLanguage(wanted[QStringLiteral("language")].toString());
    if (wanted.contains(u"privacy"))
        ui::appearance::setPrivacy(wanted[QStringLiteral("privacy")].toBool());
}

} // namespace

ui::PlaceFactory placesOver(ui::KeyRing &keys, ui::BackupService &backups)
{
    return [&keys, &backups](ui::UiContext &context, QWidget *parent) -> QVector<ui::Place *> {
        QVector<ui::Place *> places;
        if (context.desk.may(QStringLiteral("appointment.read")) != Cell::No)
            places.append(new ui::CalendarPlace(context, parent));
        if (context.desk.may(QStringLiteral("contact.read")) != Cell::No)
            places.append(new ui::PeoplePlace(context, parent));
        if (context.desk.may(QStringLiteral("audit.read")) != Cell::No)
            places.append(new ui::AuditPlace(context, nullptr, parent));
        places.append(new ui::SettingsPlace({context, keys, backups, &applyAppearance}, parent));
        return places;
    };
}

} // namespace praxis::app
