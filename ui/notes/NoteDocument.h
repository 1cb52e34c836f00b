#pragma once

#include "services/practice/door/Queries.h"

#include <QColor>
#include <QFont>

#include <memory>

class QTextDocument;

namespace praxis::ui {

class Moments;

/// A note as it is read: who and when, what it says, who signed, and what was added since. Text only: nothing in it is ever
/// taken for HTML.
struct NoteLook {
    QFont font;
    QColor text;
    QColor quiet;
    QColor line;
};

[[nodiscard]] std::unique_ptr<QTextDocument> noteDocument(const OpenedNote &opened, const QString &templateName, const Moments &moments, const NoteLook &look);

} // namespace praxis::ui
