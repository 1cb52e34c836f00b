#pragma once

#include "models/records/Document.h"

namespace praxis {

/// The level that a new document of a kind has unless its author says otherwise.
[[nodiscard]] Privacy usualPrivacy(DocumentKind kind);

/// What a file may be called as a document: its name without the folder, the ending and what cannot be read.
[[nodiscard]] QString titleOfFile(const QString &fileName);

/// Whether the window itself shows it; everything else is a program's of this computer.
enum class DocumentView : quint8 { None, Pdf, Picture, Text };
[[nodiscard]] DocumentView viewOf(const QString &mediaType);

/// Kinds of files that run or hide others: they are not taken in, and never handed to a program that would open them.
enum class FileRisk : quint8 { None, Archive, Program, Macros, Active };
constexpr std::array<const char *, 5> enumNames(FileRisk)
{
    return {"none", "archive", "program", "macros", "active"};
}
[[nodiscard]] FileRisk riskOf(const QString &mediaType);
/// Some run by their name alone: a command file is text by its bytes.
[[nodiscard]] FileRisk riskOfName(const QString &fileName);

/// BadTransition (data: from, to) where the approval of a document cannot go there.
[[nodiscard]] Result<> checkDocumentStep(DocumentStatus from, DocumentStatus to);

} // namespace praxis
