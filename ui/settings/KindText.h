#pragma once

#include <QCoreApplication>
#include <QString>

/// What the descriptions of simple records are written with.
namespace praxis::ui::kinds {

[[nodiscard]] inline QString tr(const char *text)
{
    return QCoreApplication::translate("praxis::ui::kinds", text);
}

[[nodiscard]] inline QString key(const char *name)
{
    return QString::fromLatin1(name);
}

} // namespace praxis::ui::kinds
