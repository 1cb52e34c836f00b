#pragma once

#include <QTableView>

namespace praxis {
class PeopleModel;
}

namespace praxis::ui {

/// The table of people: rows of grey while they are on their way, columns that remember themselves, Enter opens.
class PeopleView : public QTableView {
    Q_OBJECT

public:
    explicit PeopleView(PeopleModel &people, QAbstractItemModel *words, QWidget *parent = nullptr);

    [[nodiscard]] QVector<QUuid> selectedPeople() const;
    [[nodiscard]] QUuid currentPerson() const;
    /// Somebody has arranged the columns: they no longer follow the window.
    void arranged() { m_chosen = true; }

Q_SIGNALS:
    void opened(const QUuid &person);
    void selectionMoved();
    void columnsChanged();
    /// Up from the first row: back to the search field.
    void leftAtTop();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fetchAhead(int value);
    void setUpColumns();
    void fitColumns();
    [[nodiscard]] int usualWidth(int column) const;
    [[nodiscard]] int lastColumn() const;
    void keepChoice();
    void showColumnMenu(const QPoint &at);

    PeopleModel &m_people;
    bool m_chosen = false; ///< somebody has arranged the columns
};

} // namespace praxis::ui
