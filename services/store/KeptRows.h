#pragma once

#include "models/ports/Store.h"
#include "models/records/Consent.h"
#include "services/store/Transaction.h"

#include <QHash>
#include <QMap>

namespace praxis::store {

/// What a person has said about something, whatever the day is that it is asked of.
struct PersonsWord {
    QString agreedUntil; ///< a day, ISO 8601; blank where nothing holds
    bool isWithdrawn = false;

    [[nodiscard]] ConsentState on(const QString &day) const;
};

/// What a session knows of rows that every command reads and hardly any changes: services, rooms, hours, accounts. Good for as long as the
/// organisation's change number stands where it was; what moved it since, its change log names. In writing transactions only: there the
/// counter is locked, so that nobody else's change can come between.
class KeptRows {
public:
    explicit KeptRows(Transaction &transaction) : m_transaction(transaction) {}

    /// At the beginning of a writing transaction, once the counter is locked: asks what others have changed.
    [[nodiscard]] Result<> ask();
    /// With the number that the counter has: what others changed since is forgotten.
    [[nodiscard]] Result<> catchUp(qint64 changeNumber);
    /// At its end, with the number that the counter has then.
    void committed(qint64 changeNumber);
    void rolledBack() { m_changed.clear(); }

    /// At the beginning of a reading transaction on PostgreSQL: what has changed is asked with its first question, and read by the same look
    /// at the database. Until then what is known may be out of date.
    [[nodiscard]] Result<> askForReading();
    /// Of a row that was given away and not held against the database yet.
    [[nodiscard]] bool isUnchecked() const { return m_isUnchecked && !m_given.isEmpty(); }
    [[nodiscard]] RecordPtr findUnchecked(const RecordType &type, const QUuid &id);
    void keepChecked(const RecordType &type, const Record &record);
    /// Whether words of people are kept now: what is known is held against the database, and what is asked for as old as that.
    [[nodiscard]] bool keepsWords() const;
    /// Null where it is not known.
    [[nodiscard]] const PersonsWord *word(const QUuid &person, ConsentKind kind) const;
    void keepWord(const QUuid &person, ConsentKind kind, const PersonsWord &word);

    [[nodiscard]] bool covers(const RecordType &type) const;
    /// Null where it is not known.
    [[nodiscard]] RecordPtr find(const RecordType &type, const QUuid &id) const;
    void keep(const RecordType &type, const Record &record);
    /// `question`: the statement and its values.
    [[nodiscard]] const QVector<RecordPtr> *answer(const RecordType &type, const QString &question) const;
    void keep(const RecordType &type, const QString &question, const QVector<RecordPtr> &records);
    /// This transaction changes it: of its type nothing more is kept until the end, when it is certain.
    void changed(const RecordType &type, const QUuid &id);

private:
    struct OfType {
        QHash<QUuid, RecordPtr> rows;
        QHash<QString, QVector<RecordPtr>> answers;
    };
    /// Of the organisations that were last asked for: a server's session serves many.
    struct OfOrganization {
        QHash<const RecordType *, OfType> types;
        QMap<std::pair<QUuid, ConsentKind>, PersonsWord> words;
        qint64 upTo = 0;
        quint64 lastUsed = 0;

        [[nodiscard]] bool isEmpty() const { return types.isEmpty() && words.isEmpty(); }
        void clear();
    };
    void forget(const RecordType &type, const QUuid &id);
    /// Of the type that the change log calls so.
    void forget(QStringView type, const QUuid &id);
    void forgetWords(QStringView type, const QUuid &id);
    void choose();
    [[nodiscard]] Result<Statement *> changes();
    [[nodiscard]] Result<> checkGiven();
    [[nodiscard]] Result<> readNumber();
    [[nodiscard]] const OfType *known(const RecordType &type) const;

    Transaction &m_transaction;
    QHash<QUuid, OfOrganization> m_organizations;
    OfOrganization *m_here = nullptr; ///< of this transaction
    quint64 m_uses = 0;
    bool m_asked = false;
    bool m_isUnchecked = false;
    QVector<std::pair<const RecordType *, QUuid>> m_given;
    QVector<const RecordType *> m_changed;
};

/// Copies that whoever asked may change.
[[nodiscard]] QVector<RecordPtr> copiesOf(const RecordType &type, const QVector<RecordPtr> &records);

} // namespace praxis::store
