#pragma once

#include <QLabel>

#include <array>
#include <optional>

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
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyRole();

    /// All that the height of a text at a width follows from.
    struct Look {
        QString text;
        QFontMetrics metrics;
        QMargins margins;
        QSize least;
        QWidget *buddy;
        int margin, indent, frame;
        Qt::Alignment alignment;
        Qt::LayoutDirection direction;
        bool wraps;
        friend bool operator==(const Look &, const Look &) = default;
    };
    struct Height {
        int width, height;
    };

    Role m_role = Normal;
    bool m_elided = false;
    bool m_applying = false;
    mutable std::optional<Look> m_look;             ///< that the heights are of
    mutable std::array<Height, 6> m_heights{};      ///< the newest answers, in a ring
    mutable qsizetype m_heightCount = 0;
};

} // namespace praxis::ui
