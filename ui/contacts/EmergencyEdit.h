#pragma once

#include <QJsonArray>
#include <QVector>
#include <QWidget>

class QLineEdit;

namespace praxis::ui {

/// Up to three people to call: name, relation, phone.
class EmergencyEdit : public QWidget {
    Q_OBJECT

public:
    explicit EmergencyEdit(QWidget *parent = nullptr);

    void setContacts(const QJsonArray &contacts);
    [[nodiscard]] QJsonArray contacts() const; ///< without blank lines

Q_SIGNALS:
    void edited();

private:
    static constexpr int most = 3;
    struct Line {
        QLineEdit *name;
        QLineEdit *relation;
        QLineEdit *phone;
    };
    QVector<Line> m_lines;
};

} // namespace praxis::ui
