#pragma once

#include <QTextEdit>

namespace praxis::ui {

/// Plain text that grows with what is written, so that the page scrolls and not each of its fields.
class SectionEdit : public QTextEdit {
    Q_OBJECT

public:
    explicit SectionEdit(int fewestLines, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Where the writing goes on, in this widget: to be kept in sight.
    void writingAt(const QRect &cursor);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fit();

    int m_fewestLines;
};

} // namespace praxis::ui
