#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/UiContext.h"

#include <QJsonObject>
#include <QStackedWidget>

#include <functional>

namespace praxis::ui {

class PersonForm;
class PersonPageView;

/// The page of a person and the form over it; in the people place, and in a window of its own.
class PersonPanel : public QStackedWidget {
    Q_OBJECT

public:
    explicit PersonPanel(const UiContext &context, QWidget *parent = nullptr);

    void open(const QUuid &person);
    void startNew(const QString &typed);
    void edit();
    /// Calls `then` at once, or after what would be lost was given up or kept.
    void leaveForm(std::function<void()> then);
    [[nodiscard]] bool isEditing() const;
    [[nodiscard]] QJsonObject unsaved() const;
    /// Into a new form, or over the person that is being opened.
    void typeAgain(const QJsonObject &unsaved);
    [[nodiscard]] PersonPageView &page() { return *m_page; }
    [[nodiscard]] PersonForm &form() { return *m_form; }

Q_SIGNALS:
    void openWanted(const QUuid &person);
    void windowWanted(const QUuid &person);
    void gone();      ///< the person shown was deleted here
    void loaded();
    void newAbandoned();

private:
    UiContext m_context;
    PersonPageView *m_page;
    PersonForm *m_form;
    std::function<void()> m_then;
};

} // namespace praxis::ui
