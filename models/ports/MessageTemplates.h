#pragma once

#include <QString>

namespace praxis {

/// What is written to people, with {{places}} for what it is about. There is nothing clinical in it, and no place for it.
struct MessageTemplate {
    QString subject;
    QString text;  ///< of an e-mail
    QString brief; ///< of a text message
};

class MessageTemplates {
public:
    virtual ~MessageTemplates() = default;
    /// In this language (BCP 47), or in English where there is none. Blank for a name that nobody knows.
    [[nodiscard]] virtual MessageTemplate of(const QString &name, const QString &language) const = 0;
    /// The few words that places are filled with: "where", "video", "zone", "join", "join_brief".
    [[nodiscard]] virtual QString word(const QString &key, const QString &language) const = 0;
    /// The language that a message comes in: "fr" of "fr-CA", "en" of what there is no template in.
    [[nodiscard]] virtual QString languageFor(const QString &wanted) const = 0;
};

} // namespace praxis
