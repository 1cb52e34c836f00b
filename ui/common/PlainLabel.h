#pragma once

#include <QLabel>

namespace praxis::ui {

/// A label that shows text as it is. The only label of the program: QLabel opens local files that an `<img>` in a name points to.
class PlainLabel : public QLabel {
    Q_OBJECT

public:
    enum Role { Normal, Title, Heading, Quiet, Problem };

    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr, Role role = Normal);

    void setRole(Role role);
    /// Cuts with "…" instead of asking for room; the whole text is then in the tooltip.
    void setElided(bool elided);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyRole();

    Role m_role = Normal;
    bool m_elided = false;
    bool m_applying = false;
};

} // namespace praxis::ui
