#pragma once

#include "services/practice/messages/MessageCommands.h"

#include <QFuture>
#include <QJsonObject>

#include <functional>

namespace praxis::ui {

struct UiContext;
class KeyRing;
class BackupService;

/// What the settings are given beside the context of every place. Built by app; outlives the place.
struct SettingsParts {
    UiContext &context;
    KeyRing &keys;
    BackupService &backups;
    /// Shows a look at once: {theme: "platform"|"light"|"dark", scale: percent, language: "en_AU"|"fr"|"", colour_by}. What
    /// needs a new start of the program is said on the page. It is kept as the preference "appearance" by the page.
    std::function<void(const QJsonObject &appearance)> applyAppearance;
    /// Sends one message with settings that may not be saved yet; a blank secret is the one that is kept. The errors of Mailer.
    std::function<QFuture<Result<>>(const SetMessageService &settings, const QString &to)> tryMessage = {};
};

} // namespace praxis::ui
