#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"
#include "models/records/Document.h"
#include "models/records/PaperText.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

class QIODevice;
class QJsonObject;
class QPagedPaintDevice;

namespace praxis {

/// What is put on paper: letters, forms, notes, certificates.
struct PaperSheet {
    QString title;       ///< of the file; what a reader's window shows
    QString author;
    QString subject;
    QString language;    ///< BCP 47
    QString country;     ///< ISO 3166-1 alpha-2: decides between A4 and Letter
    Instant at;          ///< when it was made
    QString practice;    ///< above the first page
    QStringList address; ///< under it, a line each
    QByteArray logo;     ///< PNG or JPEG; empty: none
    QString footer;      ///< below each page
    QString pageWords;   ///< "Page %1 of %2"
    PaperText text;
};

[[nodiscard]] QJsonObject toJson(const PaperSheet &sheet);
/// Malformed.
[[nodiscard]] Result<PaperSheet> paperSheet(const QJsonObject &json);

/// A letter or form that every practice has, in one language.
struct StandardLetter {
    QString key;
    QString name;
    QString language;
    DocumentKind kind = DocumentKind::Letter;
    QString body; ///< as `paperText` reads it
};

/// Makes pages. Thread-safe; slow enough for a thread of its own.
class Paper {
public:
    virtual ~Paper() = default;
    Paper() = default;
    Paper(const Paper &) = delete;
    Paper &operator=(const Paper &) = delete;

    /// A PDF, whole or not at all for the caller to keep. FileUnwritable, DiskFull; NotAvailable where nothing here makes pages.
    [[nodiscard]] virtual Result<> pdf(const PaperSheet &sheet, QIODevice &device) const = 0;
    /// The same pages on a printer or its preview (Qt Gui's device; its page size counts).
    [[nodiscard]] virtual Result<> paint(const PaperSheet &sheet, QPagedPaintDevice &device) const = 0;
    [[nodiscard]] virtual QVector<StandardLetter> letters() const = 0;
    /// The words of papers that are no letters (resources/templates), by key.
    [[nodiscard]] virtual QHash<QString, QString> words(const QString &language) const = 0;
};

/// "A4" or "Letter".
[[nodiscard]] QString paperFormat(const QString &country);

} // namespace praxis
