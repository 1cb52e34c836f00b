#pragma once

#include "models/kernel/Error.h"

#include <QString>
#include <QVector>

namespace praxis {

/// One paragraph on paper. What it says is never read as markup: how it looks is `style` alone.
struct PaperBlock {
    enum Style : quint8 { Title, Heading, Body, Quiet, Rule };
    Style style = Body;
    QString text;
    friend bool operator==(const PaperBlock &, const PaperBlock &) = default;
};

using PaperText = QVector<PaperBlock>;

/// A template as it is written: a line that begins with "# " is a title, with "## " a heading, with "> " small print; "---" is a line
/// across the page; everything else is text, and an empty line parts two paragraphs. Only templates are read this way, never what
/// a record says.
[[nodiscard]] PaperText paperText(const QString &written);

/// The paragraphs with nothing in them are left out; the rest one a line: for what shows or sends text alone.
[[nodiscard]] QString plainText(const PaperText &text);

} // namespace praxis
