#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/UiContext.h"

class QWidget;

/// A note on paper or as a PDF. Either is written down in the audit trail first, and refused where that cannot be done.
namespace praxis::ui::notepaper {

void print(const UiContext &context, const OpenedNote &note, const QString &templateName, QWidget *parent);
void save(const UiContext &context, const OpenedNote &note, const QString &templateName, QWidget *parent);

} // namespace praxis::ui::notepaper
