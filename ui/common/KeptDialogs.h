#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QWidget>

namespace praxis::ui {

/// What was typed in each open dialog of this kind over the window of `place`, which hands it over and opens it again (`Place::unsaved`).
template <class D> [[nodiscard]] QJsonArray typedInDialogs(const QWidget &place)
{
    QJsonArray typed;
    const QList<D *> dialogs = place.window()->findChildren<D *>();
    for (const D *dialog : dialogs) {
        if (const QJsonObject one = dialog->isHidden() ? QJsonObject() : dialog->unsaved(); !one.isEmpty())
            typed.append(one);
    }
    return typed;
}

} // namespace praxis::ui
