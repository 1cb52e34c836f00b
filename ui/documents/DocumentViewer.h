#pragma once

#include "ui/common/Later.h"
#include "ui/documents/LoadedDocument.h"

#include <QBuffer>
#include <QWidget>

#include <memory>

class QLineEdit;
class QPdfDocument;
class QPdfView;
class QPlainTextEdit;
class QPrinter;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace praxis::ui {

class EmptyState;
class PictureView;
class PlainLabel;

/// Shows what is in a document: a PDF, a picture, text. What it shows is in memory alone, and gone when it is cleared.
class DocumentViewer : public QWidget {
    Q_OBJECT

public:
    explicit DocumentViewer(QWidget *parent = nullptr);
    ~DocumentViewer() override;

    void show(LoadedDocument loaded);
    using QWidget::show;
    void clear();
    void showLoading();
    /// Why nothing is shown. `verb` is what may be done about it instead; blank: nothing.
    void showInstead(const QString &title, const QString &text, const QString &verb = {});

    void zoomIn();
    void zoomOut();
    void fit();
    /// Of a PDF or a picture with several pages; nothing beyond the first and the last.
    void pageForward();
    void pageBack();
    [[nodiscard]] int page() const; ///< from 0
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] bool isShowing() const;
    /// The first of its pages has not been drawn yet.
    [[nodiscard]] bool isDrawing() const;
    [[nodiscard]] bool canPrint() const;
    void print(QPrinter &printer);
    void takeFocus();
    /// As large as was wanted, or as a picture may be: a page may be of any size.
    [[nodiscard]] static QSize boundedPixels(const QSizeF &wanted);

    [[nodiscard]] DocumentView view() const { return m_loaded.view; }
    [[nodiscard]] QPdfDocument &pdf() { return *m_pdf; }
    [[nodiscard]] QPdfView &pages() { return *m_pages; }
    [[nodiscard]] QPlainTextEdit &text() { return *m_text; }
    [[nodiscard]] PictureView &picture() { return *m_picture; }

Q_SIGNALS:
    void insteadWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Side { Pages, Picture, Text, Instead, Loading, Locked };
    void buildBar();
    void buildLock();
    void showPdf();
    void showPage();
    void turnTo(int page);
    void zoomBy(double factor);
    void measurePages();
    void fitPages();

    LoadedDocument m_loaded;
    int m_picturePage = 0;
    Newest<Result<QImage>> m_turning; ///< a page of a picture that is decoded
    bool m_isDrawn = false; ///< a page of the PDF that is shown
    bool m_fits = true;     ///< a PDF follows the width of the window
    double m_mostZoom = 1;  ///< of its largest page
    double m_tallest = 1;   ///< height by width, of its tallest page
    std::unique_ptr<QBuffer> m_buffer;
    QPdfDocument *m_pdf;
    QPdfView *m_pages;
    PictureView *m_picture;
    QPlainTextEdit *m_text;
    EmptyState *m_instead;
    QPushButton *m_verb;
    QWidget *m_lock;
    QLineEdit *m_password;
    PlainLabel *m_wrong;
    QStackedWidget *m_stack;
    QWidget *m_bar;
    PlainLabel *m_page;
    QToolButton *m_back, *m_forward;
    PlainLabel *m_note;
};

} // namespace praxis::ui
