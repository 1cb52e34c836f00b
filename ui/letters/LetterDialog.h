#pragma once

#include "models/ports/Paper.h"
#include "models/records/LetterTemplate.h"
#include "models/records/Letterhead.h"
#include "services/practice/documents/LetterFacts.h"
#include "services/practice/people/ConsentQueries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QDialog>
#include <QJsonObject>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPrintPreviewWidget;
class QPrinter;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace praxis::ui {

class PaperEdit;
class PlainLabel;

/// Writes a letter or form about a person: a template, filled from the record, gone over, looked at as it will be printed, and kept
/// among their documents. What the record does not have is said, and does not leave the practice as a gap.
class LetterDialog : public QDialog {
    Q_OBJECT

public:
    LetterDialog(const UiContext &context, const QUuid &person, const QUuid &appointment, QWidget *parent);
    ~LetterDialog() override;

    [[nodiscard]] PaperEdit &edit() { return *m_edit; }
    void reject() override;
    /// What was written, and about whom; empty: no more than the template says.
    [[nodiscard]] QJsonObject unsaved() const;
    /// Once it has been filled from its template.
    void typeAgain(const QJsonObject &unsaved) { m_again = unsaved; }
    [[nodiscard]] static QUuid personOf(const QJsonObject &unsaved);
    [[nodiscard]] static QUuid appointmentOf(const QJsonObject &unsaved);

Q_SIGNALS:
    void loaded();
    void kept(const QUuid &document);

private:
    enum View { Writing, Preview };
    void build();
    QWidget *makeChoices();
    QWidget *makeTools();
    QWidget *makeButtons();
    void load();
    void showTemplates(const QVector<std::shared_ptr<LetterTemplate>> &own);
    void fill();
    void showFilled(const LetterFactsAnswer &facts);
    void chooseAgain();
    void writeAgain();
    void showGaps();
    void askConsent();
    void withConsent(std::function<void()> work);
    void showPreview(bool shown);
    [[nodiscard]] PaperSheet sheet() const;
    [[nodiscard]] bool isTouched() const;
    void keep();
    void print();
    void choosePrinter();
    void savePdf();
    void chooseFile();
    void afterRecording(const char *action, std::function<void()> work);
    void setBusy(bool busy);

    UiContext m_context;
    QUuid m_person;
    QString m_personName;
    QVector<LetterTemplate> m_templates;
    Letterhead m_head;
    PaperText m_filled; ///< as it was before anybody typed
    QJsonObject m_again; ///< what was written before a lock, until it stands here
    bool m_busy = false;
    QComboBox *m_template;
    QComboBox *m_appointment;
    QComboBox *m_privacy;
    QLineEdit *m_title;
    QComboBox *m_style;
    QComboBox *m_placeholder;
    PaperEdit *m_edit;
    QStackedWidget *m_stack;
    QPrintPreviewWidget *m_preview = nullptr;
    std::unique_ptr<QPrinter> m_previewPrinter;
    PlainLabel *m_gaps;
    QPushButton *m_show, *m_print, *m_pdf, *m_keep;
    QCheckBox *m_toOthers;
    PlainLabel *m_consent;
    Newest<Result<QVector<ConsentGap>>> m_sharing;
    Newest<Result<LetterFactsAnswer>> m_facts;
};

} // namespace praxis::ui
