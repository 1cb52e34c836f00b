#pragma once

#include "models/ports/Paper.h"

namespace praxis::paper {

/// Pages by Qt's text layout. The text of a sheet is only ever text: nothing in it is taken for HTML, and nothing is loaded.
class PaperPress : public Paper {
public:
    [[nodiscard]] Result<> pdf(const PaperSheet &sheet, QIODevice &device) const override;
    [[nodiscard]] Result<> paint(const PaperSheet &sheet, QPagedPaintDevice &device) const override;
    [[nodiscard]] QVector<StandardLetter> letters() const override;
    [[nodiscard]] QHash<QString, QString> words(const QString &language) const override;
};

} // namespace praxis::paper
