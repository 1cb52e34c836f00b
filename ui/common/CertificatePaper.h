#pragma once

#include "models/ports/Paper.h"
#include "services/practice/retention/RemovalQueries.h"
#include "ui/common/UiContext.h"

class QWidget;

/// What the law asks for after a destruction, on paper: what it was, by whom, why, and with which sums it can be recognised.
namespace praxis::ui::certificatepaper {

[[nodiscard]] PaperSheet sheet(const UiContext &context, const RemovalLine &line);

/// Asks for a printer, writes the line of the trail and prints.
void print(const UiContext &context, const RemovalLine &line, QWidget *parent);
/// Asks for a file name, writes the line of the trail and the PDF.
void save(const UiContext &context, const RemovalLine &line, QWidget *parent);

} // namespace praxis::ui::certificatepaper
