// What is kept between two frames makes them faster, and nothing else: no picture says which of them was painted before.
#include "tests/ui/calendar/CalendarWindow.h"

#include "ui/calendar/KeptWords.h"
#include "ui/calendar/Marks.h"
#include "ui/calendar/MonthGrid.h"
#include "ui/calendar/Pattern.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <functional>
#include <memory>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

QImage painted(qreal ratio, const std::function<void(QPainter &)> &how)
{
    QImage image(QSize(420, 330) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    how(painter);
    return image;
}

QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != QColor(Qt::white))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

QImage stripes()
{
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(QColor(0xf0, 0xf0, 0xf0));
    for (int i = 0; i < 8; ++i)
        picture.setPixel(i, 7 - i, QColor(0x80, 0x20, 0x20).rgb());
    return picture;
}

/// A grid with what another shows.
std::unique_ptr<ui::TimeGrid> gridLike(const ui::TimeGrid &other)
{
    auto grid = std::make_unique<ui::TimeGrid>(other.look());
    grid->resize(900, 700);
    grid->setContent(ui::GridContent(other.content()));
    grid->setNow({QDate(2026, 11, 24), QTime(10, 20)});
    grid->scrollToMinute(7 * 60);
    return grid;
}

} // namespace

class CalendarPaintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPatternLiesAsABrushLaysIt_data();
    void aPatternLiesAsABrushLaysIt();
    void aTextIsPaintedWhereItWouldBeWithoutBeingKept_data();
    void aTextIsPaintedWhereItWouldBeWithoutBeingKept();
    void aTextThatWasPaintedElsewhereIsTheSameHere();
    void aTextIsElidedAsQtElidesIt();
    void manyMoreTextsThanAreKeptAreAllPainted();
    void aMarkHasTheColourAndTheSizeThatItIsAskedForIn();
    void aGridThatWasPaintedBeforeLooksLikeANewOneInEveryThemeAndFont();
    void aMonthThatWasPaintedBeforeLooksLikeANewOneInAnotherTheme();
};

void CalendarPaintingTest::init()
{
    ui::theme::apply(ui::theme::Mode::Light);
}

void CalendarPaintingTest::aPatternLiesAsABrushLaysIt_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::newRow("an ordinary screen") << 1.0;
    QTest::newRow("a fine screen") << 2.0;
}

void CalendarPaintingTest::aPatternLiesAsABrushLaysIt()
{
    QFETCH(qreal, ratio);
    const QImage picture = stripes();
    const ui::Pattern pattern(picture.scaled(picture.size() * ratio), ratio);
    const QVector<QRect> areas{{0, 0, 420, 330}, {3, 5, 34, 290}, {-13, -21, 60, 190}, {200, 41, 1, 300}, {90, 17, 130, 7}, {400, 300, 90, 90}, {50, 60, 0, 20}};
    for (const QRect &area : areas) {
        const QImage brushed = painted(ratio, [&](QPainter &painter) {
            painter.translate(7, 9);
            painter.fillRect(area, QBrush(picture));
        });
        const QImage laid = painted(ratio, [&](QPainter &painter) {
            painter.translate(7, 9);
            pattern.fill(painter, area);
        });
        QVERIFY2(laid == brushed, qPrintable(u"%1,%2 %3x%4"_s.arg(area.x()).arg(area.y()).arg(area.width()).arg(area.height())));
    }
}

void CalendarPaintingTest::aTextIsPaintedWhereItWouldBeWithoutBeingKept_data()
{
    QTest::addColumn<Qt::Alignment>("alignment");
    QTest::addColumn<double>("size");
    for (const double size : {9.0, 13.0}) {
        QTest::addRow("left, %g points", size) << Qt::Alignment(Qt::AlignLeft) << size;
        QTest::addRow("in the middle, %g points", size) << Qt::Alignment(Qt::AlignHCenter) << size;
        QTest::addRow("right, %g points", size) << Qt::Alignment(Qt::AlignRight) << size;
    }
}

void CalendarPaintingTest::aTextIsPaintedWhereItWouldBeWithoutBeingKept()
{
    QFETCH(Qt::Alignment, alignment);
    QFETCH(double, size);
    QFont font = QApplication::font();
    font.setPointSizeF(size);
    ui::KeptWords words;
    words.setFont(font);
    const QRect room(20, 30, 301, 41);
    const QImage plain = painted(1, [&](QPainter &painter) {
        painter.setFont(font);
        painter.drawText(room, alignment | Qt::AlignVCenter, u"Dr Ewan McAllister"_s);
    });
    const QImage kept = painted(1, [&](QPainter &painter) { words.draw(painter, room, alignment, u"Dr Ewan McAllister"_s); });
    const QRect wanted = inkOf(plain);
    const QRect got = inkOf(kept);
    QVERIFY(wanted.width() > 40);
    QVERIFY(qAbs(wanted.left() - got.left()) <= 1 && qAbs(wanted.right() - got.right()) <= 1);
    QVERIFY(qAbs(wanted.top() - got.top()) <= 1 && qAbs(wanted.bottom() - got.bottom()) <= 1);
}

void CalendarPaintingTest::aTextThatWasPaintedElsewhereIsTheSameHere()
{
    ui::KeptWords words;
    const auto here = [&] { return painted(1, [&](QPainter &painter) { words.draw(painter, QRect(20, 30, 161, 41), Qt::AlignHCenter, u"Jane Nguyen"_s); }); };
    const QImage before = here();
    for (int i = 0; i < 200; ++i)
        painted(1, [&](QPainter &painter) { words.draw(painter, QRect(i, 2 * i, 100 + i, 20 + i), Qt::AlignHCenter, u"Jane Nguyen"_s); });
    QVERIFY(here() == before);
    QFont larger = words.font();
    larger.setPointSizeF(larger.pointSizeF() * 1.5);
    words.setFont(larger);
    QVERIFY(inkOf(here()).width() > inkOf(before).width());
}

void CalendarPaintingTest::aTextIsElidedAsQtElidesIt()
{
    ui::KeptWords words;
    const QString text = u"Child and adolescent session"_s;
    for (int room = 10; room < 300; room += 7)
        QCOMPARE(words.elided(text, room).text(), words.metrics().elidedText(text, Qt::ElideRight, room));
    QCOMPARE(words.widthOf(text), words.metrics().horizontalAdvance(text));
}

void CalendarPaintingTest::manyMoreTextsThanAreKeptAreAllPainted()
{
    ui::KeptWords words;
    for (int i = 0; i < 5000; ++i) {
        const QString text = u"Person Number %1"_s.arg(i);
        QCOMPARE(words.whole(text).text(), text);
        QCOMPARE(words.elided(text, 30).text(), words.metrics().elidedText(text, Qt::ElideRight, 30));
    }
}

void CalendarPaintingTest::aMarkHasTheColourAndTheSizeThatItIsAskedForIn()
{
    const auto mark = [](const QColor &colour, int size, qreal ratio) { return ui::markPixmap(ui::Mark::Confirmed, colour, size, ratio).toImage(); };
    QCOMPARE(mark(Qt::red, 13, 1).size(), QSize(13, 13));
    QCOMPARE(mark(Qt::red, 13, 2).size(), QSize(26, 26));
    QCOMPARE(mark(Qt::red, 16, 1).size(), QSize(16, 16));
    QVERIFY(mark(Qt::red, 13, 1) != mark(Qt::blue, 13, 1));
    QVERIFY(ui::markPixmap(ui::Mark::Cancelled, Qt::red, 13, 1).toImage() != mark(Qt::red, 13, 1));
    QVERIFY(mark(Qt::red, 13, 1) == mark(Qt::red, 13, 1));
}

void CalendarPaintingTest::aGridThatWasPaintedBeforeLooksLikeANewOneInEveryThemeAndFont()
{
    CalendarWindow w;
    const QUuid first = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    const QUuid second = w.book(10, 0, w.practice.addPerson(u"Ana"_s, u"Silva"_s));
    QTRY_VERIFY(w.shows(first) && w.shows(second));
    w.settle();
    const auto seasoned = gridLike(w.grid());
    const QImage light = seasoned->grab().toImage();
    QFont larger = QApplication::font();
    larger.setPointSizeF(larger.pointSizeF() * 1.5);
    for (const ui::theme::Mode mode : {ui::theme::Mode::Dark, ui::theme::Mode::Light}) {
        ui::theme::apply(mode);
        for (const QFont &font : {larger, QApplication::font()}) {
            const auto fresh = gridLike(w.grid());
            seasoned->setFont(font);
            fresh->setFont(font);
            QTRY_VERIFY(seasoned->grab().toImage() == fresh->grab().toImage()); // a theme comes to widgets a little later
        }
    }
    QTRY_VERIFY(seasoned->grab().toImage() == light);
}

void CalendarPaintingTest::aMonthThatWasPaintedBeforeLooksLikeANewOneInAnotherTheme()
{
    CalendarWindow w;
    const QUuid id = w.book(9, 0, w.practice.addPerson(u"Jane"_s, u"Nguyen"_s));
    QTRY_VERIFY(w.shows(id));
    w.settle();
    const auto month = [&w] {
        auto grid = std::make_unique<ui::MonthGrid>(w.grid().look());
        grid->resize(900, 700);
        grid->setMonth(QDate(2026, 11, 24), QDate(2026, 11, 25));
        grid->setEntries(w.grid().content().entries, w.grid().content().columns.front().open); // open on one day, closed on the others
        return grid;
    };
    const auto seasoned = month();
    const QImage light = seasoned->grab().toImage();
    ui::theme::apply(ui::theme::Mode::Dark);
    const auto fresh = month();
    QTRY_VERIFY(seasoned->grab().toImage() == fresh->grab().toImage());
    QVERIFY(seasoned->grab().toImage() != light);
}

QTEST_MAIN(CalendarPaintingTest)
#include "CalendarPaintingTest.moc"
