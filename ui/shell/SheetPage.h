#pragma once

#include <QWidget>

class QPagedPaintDevice;
class QPushButton;

namespace praxis::ui {

class Form;
class PlainLabel;

/// The recovery sheet: shown once, printed or saved, and proved to be kept by typing its last groups.
class SheetPage : public QWidget {
    Q_OBJECT

public:
    explicit SheetPage(QWidget *parent);
    ~SheetPage() override;

    void setSheet(const QString &practice, const QString &code);

Q_SIGNALS:
    void kept();

private:
    void print();
    void save();
    void paint(QPagedPaintDevice *device) const;
    void check();
    [[nodiscard]] QString proof() const;

    QString m_practice;
    QString m_code;
    PlainLabel *m_shown;
    Form *m_form;
    QPushButton *m_on;
};

} // namespace praxis::ui
