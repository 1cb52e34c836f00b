#pragma once

#include "services/practice/Queries.h"
#include "ui/common/UiContext.h"

#include <memory>

class QTextDocument;
class QWidget;

/// The certificate of what was destroyed, on paper or as a PDF. Either is written down in the audit trail first, and refused where
/// that cannot be done.
namespace praxis::ui::certificatepaper {

/// What it says: of whom, what, when, by whose decision, and the checksums of the files that nobody can open any more.
[[nodiscard]] std::unique_ptr<QTextDocument> document(const UiContext &context, const RemovalLine &line);
/// FileUnwritable, DiskFull.
[[nodiscard]] Result<> write(const QTextDocument &document, const QString &path);

void print(const UiContext &context, const RemovalLine &line, QWidget *parent);
void save(const UiContext &context, const RemovalLine &line, QWidget *parent);

} // namespace praxis::ui::certificatepaper
