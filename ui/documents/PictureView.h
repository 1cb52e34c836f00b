#pragma once

#include <QAbstractScrollArea>
#include <QImage>

namespace praxis::ui {

/// One picture, in whole or closer; the arrows move it.
class PictureView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    void clear();
    [[nodiscard]] const QImage &picture() const { return m_picture; }
    /// 1: a dot of the picture is a dot of the screen. Fitted: as large as fits.
    [[nodiscard]] double zoom() const;
    [[nodiscard]] bool isFitted() const { return m_zoom <= 0; }
    void setZoom(double zoom);
    void fit();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void follow();

    QImage m_picture;
    double m_zoom = 0; ///< 0: fitted
};

} // namespace praxis::ui
