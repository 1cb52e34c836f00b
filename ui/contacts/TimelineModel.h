#pragma once

#include "ui/common/Moments.h"
#include "ui/common/Timeline.h"
#include "ui/common/UiContext.h"

#include <QAbstractListModel>

namespace praxis::ui {

/// The lines of all sources as one list, newest first, under a heading each month. Of what has been read only as much is shown as is
/// whole: nothing of a source that has more to tell can come to stand between two lines later.
class TimelineModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int pageSize = 60;
    static constexpr int largestPage = 500; ///< what a source gives at once

    explicit TimelineModel(const UiContext &context, QObject *parent = nullptr);

    /// The sources of who looks, in order.
    [[nodiscard]] QStringList titles() const;
    void show(const QUuid &person);
    void setShown(int source, bool shown);
    void more();
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] bool isWaiting() const { return m_waiting > 0; }
    /// Kinds that could not be read this time; the others are shown all the same.
    [[nodiscard]] QStringList unread() const;
    void open(int row);
    [[nodiscard]] QUuid idAt(int row) const;
    [[nodiscard]] int indexOf(const QUuid &id) const; ///< -1

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void loaded();
    void sectionWanted(const QString &sectionId);

private:
    struct Line {
        TimelineSource *source;
        QVector<TimelineEntry> entries;
        bool isWhole = false;
        bool isShown = true;
        bool isUnread = false;
    };
    struct Row {
        QString heading;   ///< of a month; else an entry
        TimelineEntry entry;
    };
    void askAll(const std::function<int(int)> &limitOf); ///< 0: not this one
    void ask(int line, int limit);
    void answered();
    void lay();

    Moments m_moments;
    QUuid m_person;
    QVector<Line> m_lines;
    QVector<Row> m_rows;
    quint64 m_turn = 0; ///< answers for somebody else come too late
    int m_waiting = 0;
};

} // namespace praxis::ui
