#pragma once

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace praxis::ui {

/// Onto the clipboard, and into no history of it that heeds the hint.
inline void copySecret(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace praxis::ui
