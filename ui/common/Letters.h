#pragma once

#include "models/ports/Paper.h"
#include "models/records/LetterTemplate.h"
#include "models/records/Letterhead.h"

#include <QVector>

#include <memory>

namespace praxis {
struct Organization;
}

namespace praxis::ui::letters {

/// A template that is offered: the practice's own, or a standard one that it has not put its own wording in the place of. Those in
/// `language` come first.
[[nodiscard]] QVector<LetterTemplate> offered(const QVector<StandardLetter> &standard, const QVector<std::shared_ptr<LetterTemplate>> &own, const QString &language);

/// What a standard letter is as a record that is not kept yet.
[[nodiscard]] LetterTemplate fromStandard(const StandardLetter &letter);

/// An empty sheet with the practice's name, address and logo.
[[nodiscard]] PaperSheet sheet(const Organization &practice, const Letterhead &head);

/// What stands in {{…}}, in words: "Birth date of the person".
[[nodiscard]] QString placeholderWords(const QString &name);

} // namespace praxis::ui::letters
