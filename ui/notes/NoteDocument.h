#pragma once

#include "models/records/Contact.h"
#include "services/practice/Queries.h"

#include <QColor>
#include <QFont>

#include <memory>
#include <optional>

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
    QString practice;               ///< on paper only
    std::optional<Contact> person;  ///< on paper: birth date and record number tell people of one name apart
};

[[nodiscard]] std::unique_ptr<QTextDocument> noteDocument(const OpenedNote &opened, const QString &templateName, const Moments &moments, const NoteLook &look);

} // namespace praxis::ui
