#include "ui/common/Ask.h"
#include "ui/common/EmptyState.h"
#include "ui/common/FittingTabs.h"
#include "ui/common/Form.h"
#include "ui/common/LongChoice.h"
#include "ui/common/OwnLook.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SearchField.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/TypedGuard.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyleOption>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace praxis;
using namespace praxis::ui;

namespace {

const QString hostile = QStringLiteral("Jane<img src=\"file:///etc/passwd\"><b>Nguyen</b>");

} // namespace

class WidgetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theIconOfAChosenLineIsAsLightAsItsWords()
    {
        const OwnLook look;
        QPixmap dark(16, 16), red(16, 16);
        dark.fill(QColor(0x23, 0x26, 0x29));
        red.fill(QColor(0xda, 0x44, 0x53));
        QStyleOption option;
        option.palette.setColor(QPalette::HighlightedText, Qt::white);
        QCOMPARE(look.generatedIconPixmap(QIcon::Selected, dark, &option).toImage().pixelColor(8, 8), QColor(Qt::white));
        QCOMPARE(look.generatedIconPixmap(QIcon::Selected, red, &option).toImage().pixelColor(8, 8), red.toImage().pixelColor(8, 8)); // red says something
    }

    void inEveryDialogTheDeedStandsLast()
    {
        QDialogButtonBox buttons;
        OwnLook look;
        buttons.setStyle(&look);
        const QPushButton *deed = buttons.addButton(QStringLiteral("Save"), QDialogButtonBox::AcceptRole);
        const QPushButton *way = buttons.addButton(QStringLiteral("Cancel"), QDialogButtonBox::RejectRole);
        buttons.show();
        QVERIFY(deed->x() > way->x());
        buttons.setStyle(nullptr);
    }

    void escapeAsksBeforeWhatWasTypedInADialogIsLost()
    {
        QDialog dialog;
        auto *line = new QLineEdit(&dialog);
        auto *text = new QPlainTextEdit(&dialog);
        auto *column = new QVBoxLayout(&dialog);
        column->addWidget(line);
        column->addWidget(text);
        new TypedGuard(&dialog);
        const auto question = [&dialog] { return dialog.findChild<QDialog *>(QStringLiteral("typedGuard")); };
        line->setText(QStringLiteral("offered"));
        text->setPlainText(QStringLiteral("offered, too"));
        dialog.show();
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible()); // nobody has typed anything
        for (QWidget *typedInto : {static_cast<QWidget *>(line), static_cast<QWidget *>(text)}) {
            dialog.show();
            line->setText(QString());
            text->setPlainText(QString());
            QTest::keyClicks(typedInto, QStringLiteral("half a sentence"));
            QTest::keyClick(typedInto, Qt::Key_Escape);
            QVERIFY(question() && dialog.isVisible());
            QTest::mouseClick(question()->findChild<QPushButton *>(QStringLiteral("keep")), Qt::LeftButton);
            QTRY_VERIFY(!question());
            QVERIFY(dialog.isVisible());
            QTest::keyClick(typedInto, Qt::Key_Escape);
            QVERIFY(question());
            QTest::mouseClick(question()->findChild<QPushButton *>(QStringLiteral("verb")), Qt::LeftButton);
            QTRY_VERIFY(!dialog.isVisible());
            QTRY_VERIFY(!question());
        }
    }

    void enterWithoutAReasonSaysThatOneIsWanted()
    {
        QWidget window;
        window.show();
        QString given;
        QDialog *question = ask::reason(&window, QStringLiteral("Reject the document?"), QString(), QStringLiteral("Reject"), [&given](const QString &why) { given = why; });
        auto *line = question->findChild<QLineEdit *>(QStringLiteral("reason"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(question->isVisible());
        QCOMPARE(line->accessibleDescription(), QStringLiteral("Say why first."));
        QTest::keyClicks(line, QStringLiteral("the date is wrong"));
        QVERIFY(line->accessibleDescription().isEmpty());
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(given, QStringLiteral("the date is wrong"));
    }

    void whatIsTypedIntoHasAnEdgeThatIsSeen()
    {
        for (const theme::Mode mode : {theme::Mode::Light, theme::Mode::Dark}) {
            theme::apply(mode);
            OwnLook look;
            QWidget window;
            QSpinBox number(&window);
            QPlainTextEdit text(&window);
            text.setGeometry(0, 40, 120, 60);
            for (QWidget *field : QWidgetList{&number, &text})
                field->setStyle(&look);
            window.resize(200, 140);
            const QImage picture = window.grab().toImage();
            const auto edge = [&](int x, int y) { return theme::contrast(picture.pixelColor(x, y), window.palette().color(QPalette::Window)); };
            QVERIFY(edge(number.width() / 2, 0) >= 2.9); // rounded colours
            QVERIFY(edge(60, 40) >= 2.9);
        }
        theme::apply(theme::Mode::Light);
    }

    void aZoneIsFoundByItsTown()
    {
        QWidget window;
        QComboBox zones(&window);
        zones.addItems({QStringLiteral("The practice's"), QStringLiteral("Australia/Perth"), QStringLiteral("Pacific/Apia"), QStringLiteral("Pacific/Palau")});
        longchoice::makeSearchable(zones);
        longchoice::settleWhenLeft(zones);
        const auto type = [&zones](const QString &words) {
            zones.lineEdit()->selectAll();
            QTest::keyClicks(zones.lineEdit(), words);
            QTest::keyClick(zones.lineEdit(), Qt::Key_Return);
            return zones.currentText();
        };
        QCOMPARE(type(QStringLiteral("perth")), QStringLiteral("Australia/Perth"));
        QCOMPARE(zones.currentIndex(), 1);
        QCOMPARE(type(QStringLiteral("pacific")), QStringLiteral("Australia/Perth")); // two are meant: neither
        QCOMPARE(type(QStringLiteral("nowhere")), QStringLiteral("Australia/Perth"));
        QCOMPARE(type(QStringLiteral("PACIFIC/APIA")), QStringLiteral("Pacific/Apia"));
        zones.lineEdit()->clear();
        QTest::keyClick(zones.lineEdit(), Qt::Key_Return);
        QCOMPARE(zones.currentIndex(), 0);
    }

    void aNameWithHtmlIsShownAsItWasTyped()
    {
        QWidget window;
        PlainLabel name(hostile, &window);
        QCOMPARE(name.textFormat(), Qt::PlainText);
        EmptyState nobody(QStringLiteral("user"), hostile, hostile, &window);
        Form form(&window);
        form.add(QStringLiteral("name"), hostile, new QLineEdit);
        form.setProblem(QStringLiteral("name"), hostile);
        QDialog *question = ask::confirm(&window, {hostile, hostile, QStringLiteral("Delete"), {}, true}, [] {});
        int labels = 0;
        for (const QWidget *top : {&window, static_cast<QWidget *>(question)}) {
            for (const QLabel *label : top->findChildren<QLabel *>()) {
                QCOMPARE(label->textFormat(), Qt::PlainText);
                ++labels;
            }
        }
        QVERIFY(labels >= 7);
        question->reject();
    }

    void aTabThatIsChosenUnderMoreIsShownHoweverLittleRoomThereIs()
    {
        FittingTabs tabs;
        for (const char *title : {"Appointments", "Timeline", "Notes", "Documents", "Recordings", "Consents", "Account", "Letters and requests", "Access history"})
            tabs.addTab(new QWidget, QString::fromLatin1(title));
        for (int width = 350; width < 900; width += 50) {
            tabs.resize(width, 200);
            tabs.show();
            tabs.setCurrentIndex(0);
            auto *more = tabs.findChild<QToolButton *>(QStringLiteral("moreTabs"));
            for (int tab = tabs.count() - 1; tab > 0; --tab) {
                if (tabs.isTabVisible(tab))
                    continue;
                Q_EMIT more->menu()->aboutToShow();
                const QList<QAction *> offered = more->menu()->actions();
                const auto one = std::ranges::find(offered, tabs.tabText(tab), &QAction::text);
                QVERIFY2(one != offered.cend(), qPrintable(tabs.tabText(tab)));
                (*one)->trigger();
                QCOMPARE(tabs.currentIndex(), tab);
                QVERIFY(tabs.isTabVisible(tab));
                QVERIFY(tabs.currentWidget()->isVisible());
            }
        }
    }

    /// A label keeps the heights that it has worked out; they are those that Qt works out, whatever has changed since.
    void aLabelIsAsHighAsItsWordsAreNow()
    {
        QWidget window;
        PlainLabel kept(&window);
        const QString words = QStringLiteral("Nobody can open this recording any more, because somebody who is in it has not agreed to it.");
        const auto isAsQtHasIt = [&kept] {
            QSet<int> heights;
            for (int turn = 0; turn < 2; ++turn) { // the second time it is what was kept
                for (const int width : {-1, 40, 80, 120, 200, 400, 800, 1600, 80, 400}) {
                    if (kept.heightForWidth(width) != kept.QLabel::heightForWidth(width))
                        return 0;
                    heights.insert(kept.heightForWidth(width));
                }
            }
            return static_cast<int>(heights.size());
        };
        kept.setText(words);
        QCOMPARE(isAsQtHasIt(), 1); // one line at any width
        kept.setWordWrap(true);
        QVERIFY(isAsQtHasIt() > 4);
        const int before = kept.heightForWidth(80);
        kept.setText(words + QStringLiteral(" ") + words);
        QVERIFY(kept.heightForWidth(80) > before && isAsQtHasIt() > 4);
        kept.setText(words);
        QCOMPARE(kept.heightForWidth(80), before);
        kept.setRole(PlainLabel::Title);
        QVERIFY(kept.heightForWidth(80) > before && isAsQtHasIt() > 4);
        kept.setContentsMargins(10, 20, 10, 20);
        QVERIFY(isAsQtHasIt() > 4);
        kept.setMargin(7);
        kept.setIndent(9);
        kept.setAlignment(Qt::AlignRight | Qt::AlignTop);
        QVERIFY(isAsQtHasIt() > 4);
        kept.setFrameShape(QFrame::Box);
        kept.setMinimumSize(100, 50);
        QVERIFY(isAsQtHasIt() > 3);
        QFont font = kept.font();
        font.setPointSizeF(font.pointSizeF() * 2);
        kept.setFont(font);
        QVERIFY(isAsQtHasIt() > 3);
        kept.setStyleSheet(QStringLiteral("padding: 30px; font-size: 30px"));
        QVERIFY(isAsQtHasIt() > 3);
        kept.setText(QString());
        QVERIFY(isAsQtHasIt() > 0);
    }

    void aTooltipWithHtmlOpensNothing()
    {
        QWidget window;
        tip::set(&window, hostile);
        QTextDocument shown;
        shown.setHtml(window.toolTip());
        QCOMPARE(shown.toPlainText(), hostile);
        QVERIFY(tip::plain({}).isEmpty());
        tip::setDisabledBecause(&window, hostile);
        QVERIFY(!window.isEnabled());
        QCOMPARE(window.accessibleDescription(), hostile);
    }

    /// Case 32.
    void onlyTheWrappersTouchWidgetsThatReadHtml()
    {
        static const QRegularExpression raw(QStringLiteral("new QLabel\\b|\\bQLabel [a-z]\\w*[({;]|QMessageBox|QToolTip::|->setToolTip\\(|QInputDialog|QErrorMessage|QProgressDialog"));
        QStringList found;
        QDirIterator files(QStringLiteral(PRAXIS_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++read;
            if (file.fileName().endsWith(QStringLiteral("common/Tip.cpp")))
                continue;
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (const QString &line : lines) {
                const bool escaped = line.contains(QStringLiteral("tip::plain("));
                if (line.contains(raw) && !line.trimmed().startsWith(QStringLiteral("//")) && !escaped)
                    found.append(file.fileName() + QStringLiteral(": ") + line.trimmed());
            }
        }
        QVERIFY(read > 40);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void anErrorStandsBesideItsField()
    {
        Form form;
        auto *given = form.add(QStringLiteral("given_name"), QStringLiteral("Given name"), new QLineEdit, Form::Needed);
        form.add(QStringLiteral("birth_date"), QStringLiteral("Date of birth"), new QLineEdit);
        form.show();
        QVERIFY(!form.checkNeeded());
        QVERIFY(!form.problem(QStringLiteral("given_name")).isEmpty());
        given->setText(QStringLiteral("Jane"));
        QVERIFY(form.checkNeeded());
        const Error error{ErrorCode::Invalid, {{QStringLiteral("fields"), QVariantList{QVariantMap{{QStringLiteral("field"), QStringLiteral("birth_date")},
                                                                                               {QStringLiteral("problem"), QStringLiteral("range")}}}}}};
        QVERIFY(form.show(error));
        QVERIFY(form.problem(QStringLiteral("given_name")).isEmpty());
        QVERIFY(!form.problem(QStringLiteral("birth_date")).isEmpty());
        QCOMPARE(form.field(QStringLiteral("birth_date"))->accessibleDescription(), form.problem(QStringLiteral("birth_date")));
        QVERIFY(!form.show(Error{ErrorCode::DiskFull, {}}));
    }

    void enterOnADangerousQuestionKeepsTheThing()
    {
        QWidget window;
        window.show();
        bool deleted = false;
        QDialog *question = ask::confirm(&window, {QStringLiteral("Delete?"), {}, QStringLiteral("Delete"), QStringLiteral("Keep"), true}, [&] { deleted = true; });
        QTest::keyClick(question, Qt::Key_Return);
        QVERIFY(!deleted);
        question = ask::confirm(&window, {QStringLiteral("Delete?"), {}, QStringLiteral("Delete"), QStringLiteral("Keep"), true}, [&] { deleted = true; });
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("verb")), Qt::LeftButton);
        QVERIFY(deleted);
    }

    void escapeClearsASearchAndThenLeavesIt()
    {
        SearchField field(QStringLiteral("Find"));
        QSignalSpy searched(&field, &SearchField::searched);
        QSignalSpy left(&field, &SearchField::left);
        QTest::keyClicks(&field, QStringLiteral("ja "));
        QCOMPARE(searched.count(), 2);
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY(field.text().isEmpty());
        QCOMPARE(left.count(), 0);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }
};

QTEST_MAIN(WidgetsTest)
#include "WidgetsTest.moc"
