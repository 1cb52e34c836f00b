#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

/// "weekly × 10" and "every 2 weeks until 3 March 2027", to RFC 5545 and back. In the language of the window.
namespace praxis::ui::repeat {

/// The rule ("FREQ=WEEKLY;COUNT=10"), blank for once; nothing where the words are not understood.
[[nodiscard]] std::optional<QString> parse(const QString &words, const QDate &start);
[[nodiscard]] QString words(const QString &rule);
/// What a person may pick instead of typing; the first is "Once".
[[nodiscard]] QStringList suggestions();

} // namespace praxis::ui::repeat
