#include "services/practice/documents/DocumentParts.h"

#include "models/records/Contact.h"
#include "models/records/DocumentVersion.h"

#include <algorithm>

namespace praxis {

namespace {

Cell cellOf(const AccessMatrix &matrix, Role role, Privacy privacy, const char *what)
{
    return matrix.cell(role, QStringLiteral("document.") + enumName(privacy) + QLatin1Char('.') + QLatin1StringView(what));
}

} // namespace

Cell mayReadDocuments(const AccessMatrix &matrix, Role role, Privacy privacy)
{
    return cellOf(matrix, role, privacy, "read");
}

Cell mayWriteDocuments(const AccessMatrix &matrix, Role role, Privacy privacy)
{
    return cellOf(matrix, role, privacy, "write");
}

Result<bool> ownsDocument(StoreSession &session, const Actor &actor, const Document &document)
{
    if (actor.role == Role::Patient)
        return !actor.contact.isNull() && document.contactId == actor.contact && !document.releasedAt.isNull();
    if (document.authorId == actor.user)
        return true;
    if (document.privacy == Privacy::Restricted)
        return document.readers.contains(idText(actor.user));
    return document.contactId.isNull() ? Result<bool>(false) : session.inScope(typeOf<Contact>(), document.contactId, ownScope(actor));
}

Result<DocumentRight> rightTo(StoreSession &session, const Actor &actor, const Document &document, Cell cell)
{
    switch (cell) {
    case Cell::All:
    case Cell::Limited:
        return DocumentRight{true, false};
    case Cell::Own: {
        PRAXIS_TRY(const bool own, ownsDocument(session, actor, document));
        return DocumentRight{own, false};
    }
    case Cell::Reason:
        return DocumentRight{true, document.authorId != actor.user};
    case Cell::Two: {
        const bool own = document.authorId == actor.user;
        return DocumentRight{own, false, !own};
    }
    case Cell::No:
        break;
    }
    return DocumentRight{};
}

Result<bool> isForOthersToDecide(StoreSession &session, const Actor &actor, const Document &document)
{
    if (document.authorId == actor.user)
        return true;
    PRAXIS_TRY(const auto current, findAs<DocumentVersion>(session, document.currentId));
    if (!current)
        return false;
    // Whoever returns to an older one has put nothing of theirs there: the words are still those of whoever brought them.
    PRAXIS_TRY(const auto versions, selectAs<DocumentVersion>(session, {.where = {{"document_id", Condition::Equal, idText(document.id)}}}));
    return std::ranges::any_of(versions, [&](const auto &one) {
        return one->createdBy == actor.user && (one->id == current->id || one->sha256 == current->sha256);
    });
}

} // namespace praxis
