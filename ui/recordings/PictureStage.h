#pragma once

#include <QStringList>
#include <QVector>
#include <QWidget>

namespace praxis::ui {

class MediaSession;

/// Draws the pictures of a session as they are now, and keeps none of them.
class PictureStage : public QWidget {
    Q_OBJECT

public:
    enum class View { SideBySide, LargeAndSmall, One };
    Q_ENUM(View)

    explicit PictureStage(const MediaSession &session, QWidget *parent = nullptr);

    /// Who is in each track; drawn below their picture where there are several.
    void setNames(const QStringList &names);
    void setView(View view);
    [[nodiscard]] View view() const { return m_view; }
    /// The picture that is large, or alone; by place among those that have one.
    void choose(int place);
    void chooseNext();
    [[nodiscard]] int chosen() const { return m_chosen; }
    /// Where the picture of `track` is drawn; empty where it is not.
    [[nodiscard]] QRect areaOf(int track) const;
    [[nodiscard]] QSize sizeHint() const override { return {640, 360}; }

Q_SIGNALS:
    void clicked();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QVector<int> tracks() const; ///< those with a picture
    [[nodiscard]] QRect cell(int place, int count) const;
    void paintTrack(QPainter &painter, int track, const QRect &area) const;

    const MediaSession &m_session;
    QStringList m_names;
    View m_view = View::SideBySide;
    int m_chosen = 0;
    mutable int m_columns = 0; ///< in which they stood when they were looked at last
    mutable int m_counted = 0; ///< how many they were
};

} // namespace praxis::ui
