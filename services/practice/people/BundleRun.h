#pragma once

#include "services/interchange/Fhir.h"
#include "services/practice/people/BundleQueries.h"
#include "services/practice/people/PersonBundle.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace praxis {

/// One bundle on its way into its place.
class BundleRun {
public:
    BundleRun(Door &door, const Parts &parts, const Paper &paper, const Actor &actor, const QUuid &person, const QString &why, CopyFor copyFor, const ImportWatch &watch);

    [[nodiscard]] Result<> fill(BundlePlace &place);
    [[nodiscard]] const BundleReport &report() const { return m_report; }

private:
    struct File { ///< on its way
        QString path;
        qint64 bytes = 0;
        QCryptographicHash hash{QCryptographicHash::Sha256};
    };
    [[nodiscard]] Result<> listFiles();
    [[nodiscard]] Result<> addPerson();
    [[nodiscard]] Result<> addPractitioners();
    [[nodiscard]] Result<> addAppointments();
    [[nodiscard]] Result<> addConsents();
    [[nodiscard]] Result<> addAuthorisations();
    [[nodiscard]] Result<> addMoney();
    [[nodiscard]] Result<> addMessages();
    [[nodiscard]] Result<> addNotes();
    [[nodiscard]] Result<> addNote(const NoteEntry &entry);
    [[nodiscard]] Result<> addDocument(const DocumentEntry &entry);
    [[nodiscard]] Result<> addRecording(const RecordingEntry &entry);
    [[nodiscard]] Result<> addMarkers(const RecordingEntry &entry, const OpenedRecording &opened);
    [[nodiscard]] Result<> addAccesses();
    [[nodiscard]] Result<> addJson();
    [[nodiscard]] Result<> addManifest();

    [[nodiscard]] Result<> writeBytes(const QString &path, const QByteArray &bytes, bool packed);
    /// Why a file is withheld (a key of Paper::words); null: it is whole.
    [[nodiscard]] Result<const char *> whyUnreadable(const VaultObject &object);
    void tellDone(qint64 bytes);
    [[nodiscard]] Result<> writeObject(const QString &path, const VaultObject &object, Instant at);
    [[nodiscard]] Result<> writePdf(const QString &path, const QString &title, const PaperText &text);
    [[nodiscard]] Result<> begin(File &file, qint64 size, Instant at, bool packed);
    [[nodiscard]] Result<> put(File &file, QByteArrayView bytes);
    [[nodiscard]] Result<> end(File &file);
    [[nodiscard]] Result<> goOn() const;
    void withhold(const char *kind, const QUuid &id, Instant at, const char *reason);
    [[nodiscard]] QString word(const QString &key) const { return m_words.value(key, key); }
    [[nodiscard]] QString when(Instant at) const;
    [[nodiscard]] QString day(const QDate &date) const;
    [[nodiscard]] QString amount(qint64 minor, const QString &currency) const;
    /// A Reference to somebody in the Bundle, or to nobody by name.
    [[nodiscard]] QJsonObject reference(const QUuid &person) const;
    [[nodiscard]] QString nameOf(const QUuid &person) const;
    [[nodiscard]] PaperText textOf(const ConsentLine &line) const;
    [[nodiscard]] QString lineOf(const LedgerEntry &entry, const PersonMoney &money) const;
    [[nodiscard]] LedgerEntry asTheirs(LedgerEntry entry, const PersonMoney &money) const;
    [[nodiscard]] PaperText statementOf(const PersonMoney &money) const;
    [[nodiscard]] PaperText textOf(const OpenedNote &opened) const;
    void writeNoteText(PaperText &text, const NoteView &view) const;
    [[nodiscard]] QString noteTitle(const Note &note) const;
    [[nodiscard]] QString nameFor(const QString &folder, Instant at, const QString &title, const QString &ending);

    Door &m_door;
    const Parts &m_parts;
    const Paper &m_paper;
    Actor m_actor;
    QUuid m_id;
    QString m_why;
    CopyFor m_copyFor;
    const ImportWatch &m_watch;
    BundlePlace *m_place = nullptr;
    BundleReport m_report;
    Organization m_practice;
    PersonPage m_person;
    QHash<QString, QString> m_words;
    QHash<QUuid, QString> m_services;
    QSet<QUuid> m_appointments;
    QSet<QUuid> m_ownRecordings; ///< in which nobody else is or was
    QVector<DocumentEntry> m_documents;
    QVector<RecordingEntry> m_recordings;
    QVector<QJsonObject> m_resources;
    QJsonArray m_manifest;
    QHash<QString, int> m_names;
    QSet<QString> m_paths;           ///< that were given, folded
    qint64 m_done = 0, m_total = 0;  ///< each file is read twice
};

} // namespace praxis
