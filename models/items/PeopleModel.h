#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Reads.h"

#include <QAbstractTableModel>

#include <functional>

class QTimer;

namespace praxis {

/// The people of a practice in order of name: a sliding window over pages. Of a page that is out of sight only the ids are
/// kept (16 bytes a person), so 50 000 people scroll in flat memory and a selection stays on its people. Raw values only;
/// words are made in ui. Used on one thread.
class PeopleModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { Name, Born, Phone, Next, Last, RecordNumber, Alerts, UsualPractitioner, ColumnCount };
    enum Role : int {
        IdRole = Qt::UserRole + 1, ///< QUuid
        RawRole,                   ///< QDate, milliseconds, QUuid, QStringList: what the column stands on
        LoadingRole,               ///< true while the row is on its way
        SeverityRole,              ///< "warning" where whoever books must know something
    };
    using Answer = Result<QVector<PersonHit>>;
    /// Asks for a page and calls back on this thread: later and not within the call, or (when cancelled) never.
    using Ask = std::function<void(const PeopleFilter &, std::function<void(const Answer &)>)>;

    static constexpr int pageSize = 100;
    static constexpr int heldPages = 8;

    explicit PeopleModel(Ask ask, QObject *parent = nullptr);

    /// Shows who fits `text`; what is shown stays until the answer comes, and a late answer to an older text is dropped.
    void find(const QString &text, const QString &kind = {}, const QString &tag = {});
    /// Shows just these, in this order (recents).
    void show(const QVector<PersonHit> &people);
    /// The store has changed: asks again for what is held, and edits the rows in place.
    void refresh();

    [[nodiscard]] const PersonHit *person(int row) const; ///< null while the row is on its way
    [[nodiscard]] QUuid idAt(int row) const;
    [[nodiscard]] int rowOf(const QUuid &id) const;
    [[nodiscard]] bool isLoading() const { return m_asking; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] int rowsHeld() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void found();      ///< the first page of what was asked last is there
    void loadingChanged();
    void failed(const praxis::Error &error);

private:
    struct Key {
        QString sortName;
        QUuid id;
    };
    struct Page {
        Key after;              ///< the page starts behind this
        Key last;
        QVector<QUuid> ids;
        QVector<PersonHit> rows; ///< empty while only the ids are kept
    };
    struct Place {
        int page = -1;
        int row = 0;
    };

    [[nodiscard]] Place placeOf(int row) const;
    void ask(const PeopleFilter &filter, std::function<void(const QVector<PersonHit> &)> then);
    void startOver(const QVector<PersonHit> &rows, bool complete);
    void append(const QVector<PersonHit> &rows);
    void askNextWanted();
    void replacePage(int page, QVector<PersonHit> rows, int limit);
    void want(int page) const;
    void letGo();
    void countRows();
    [[nodiscard]] static Page pageOf(const Key &after, const QVector<PersonHit> &rows);
    [[nodiscard]] QVariant raw(const PersonHit &person, int column) const;

    Ask m_ask;
    QString m_text, m_kind, m_tag;
    QVector<Page> m_pages;
    QVector<int> m_starts;          ///< row at which each page begins, and the end
    mutable QVector<int> m_wanted;  ///< pages to be asked for, the latest last
    mutable int m_seen = 0;         ///< the page that was last looked at
    QTimer *m_later;                ///< data() may not ask by itself
    quint64 m_turn = 0;
    bool m_asking = false;
    bool m_applying = false;
    bool m_complete = true;
    bool m_fixed = false;           ///< recents: nothing more to ask
};

} // namespace praxis
