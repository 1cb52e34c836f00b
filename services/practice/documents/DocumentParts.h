#pragma once

#include "models/access/AccessMatrix.h"
#include "models/records/Document.h"
#include "models/rules/Documents.h"
#include "services/practice/door/Ownership.h"

namespace praxis {

/// How far a role goes with documents of a level of privacy.
[[nodiscard]] Cell mayReadDocuments(const AccessMatrix &matrix, Role role, Privacy privacy);
[[nodiscard]] Cell mayWriteDocuments(const AccessMatrix &matrix, Role role, Privacy privacy);

/// Whether a document is one's own: its author's, its named readers', and below "restricted" that of whoever sees the person.
/// A patient's is what was released to them.
[[nodiscard]] Result<bool> ownsDocument(StoreSession &session, const Actor &actor, const Document &document);

/// What somebody may do with a document, or why not.
struct DocumentRight {
    bool allowed = false;
    bool needsReason = false;
    bool needsTwo = false; ///< not allowed before a second person says so
};
[[nodiscard]] Result<DocumentRight> rightTo(StoreSession &session, const Actor &actor, const Document &document, Cell cell);

/// Whether only others may approve or reject it: it is one's own, or one put the version there that counts, or
/// any other one of the same bytes.
[[nodiscard]] Result<bool> isForOthersToDecide(StoreSession &session, const Actor &actor, const Document &document);

} // namespace praxis
