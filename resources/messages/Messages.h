#pragma once

#include <QString>

namespace praxis {

/// What is written to people: LANGUAGE/NAME.txt, with {{places}} for what it is about. There is nothing clinical in it, and no place
/// for it.
struct MessageFile {
    QString subject;
    QString text;  ///< of an e-mail
    QString brief; ///< of a text message
};

/// Blank where there is none of this name; in English where there is none in this language.
[[nodiscard]] MessageFile messageFile(const QString &name, const QString &language);
/// LANGUAGE/words.txt: the few words that places are filled with.
[[nodiscard]] QString messageWord(const QString &key, const QString &language);
/// "fr" of "fr-CA", "en" of what there is no folder of.
[[nodiscard]] QString messageLanguage(const QString &wanted);

} // namespace praxis
