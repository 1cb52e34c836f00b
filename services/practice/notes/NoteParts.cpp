#include "services/practice/notes/NoteParts.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace praxis {

namespace {

/// Not the bare id: lines of the audit trail about the same note are sealed with that, and one must not pass for the other.
QByteArray contextOf(const Note &note)
{
    return QByteArrayLiteral("note") + note.id.toRfc4122();
}

} // namespace

Result<QString> sealedNoteText(PersonSeal &seal, const Note &note, const NoteText &text)
{
    const QByteArray plain = QJsonDocument(toJson(text)).toJson(QJsonDocument::Compact);
    PRAXIS_TRY(const QByteArray sealed, seal.seal(note.contactId, plain, contextOf(note)));
    return QString::fromLatin1(sealed.toBase64());
}

Result<std::optional<NoteText>> openedNoteText(PersonSeal &seal, const Note &note)
{
    if (note.sealedText.isEmpty())
        return std::optional(NoteText{});
    PRAXIS_TRY(const std::optional<QByteArray> plain, seal.open(note.contactId, QByteArray::fromBase64(note.sealedText.toLatin1()), contextOf(note)));
    if (!plain)
        return std::optional<NoteText>();
    PRAXIS_TRY(NoteText text, noteText(QJsonDocument::fromJson(*plain).array()));
    return std::optional(std::move(text));
}

QString noteDigest(const QString &sealedText)
{
    return QString::fromLatin1(QCryptographicHash::hash(sealedText.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace praxis
