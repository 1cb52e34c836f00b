#pragma once

#include <QWidget>

class QListView;
class QStandardItemModel;
class QToolButton;

namespace praxis::ui {

class Place;
class PlainLabel;

/// The left side: the practice and its menu, the places with what waits in them, who is signed in.
class PlacesPanel : public QWidget {
    Q_OBJECT

public:
    explicit PlacesPanel(QWidget *parent = nullptr);

    void add(Place *place, const QString &key);
    void setCurrent(const QString &placeId);
    void takeFocus();
    void setPracticeName(const QString &name);
    void setUserName(const QString &name);
    [[nodiscard]] QToolButton *practiceButton() const { return m_practice; }
    [[nodiscard]] QToolButton *lockButton() const { return m_lock; }

Q_SIGNALS:
    void chosen(const QString &placeId);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QListView *makeList(QStandardItemModel *model);
    void fitHeights();

    QToolButton *m_practice;
    QToolButton *m_lock;
    PlainLabel *m_user;
    QStandardItemModel *m_model;
    QStandardItemModel *m_lower; ///< settings, at the foot
    QListView *m_list;
    QListView *m_lowerList;
    QVector<Place *> m_places;
};

} // namespace praxis::ui
