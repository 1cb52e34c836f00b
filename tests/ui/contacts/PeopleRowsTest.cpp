#include "models/items/PeopleModel.h"
#include "tests/support/UiPractice.h"
#include "ui/common/OwnLook.h"
#include "ui/common/Theme.h"
#include "ui/contacts/PeopleView.h"
#include "ui/contacts/PeopleWords.h"

#include <QApplication>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTest>

#include <algorithm>
#include <array>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

namespace {

PersonHit hit(quint32 number, const QString &given, const QString &family)
{
    PersonHit person;
    person.id = QUuid(number, 5, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
    person.givenName = given;
    person.familyName = family;
    person.sortName = family;
    person.birthDate = QDate(1950 + static_cast<int>(number % 70), 4, 3);
    person.phone = QStringLiteral("(07) 5550 %1").arg(number);
    person.recordNumber = QStringLiteral("HP%1").arg(number);
    return person;
}

QVector<PersonHit> people(quint32 first, int count)
{
    QVector<PersonHit> page;
    for (quint32 i = first; i < first + static_cast<quint32>(count); ++i)
        page.append(hit(i, QStringLiteral("Ann"), QStringLiteral("Abbott%1").arg(i, 5, 10, QChar(u'0'))));
    return page;
}

/// The list of people over questions that the test answers itself.
struct Shown {
    UiPractice p;
    QVector<std::function<void(const PeopleModel::Answer &)>> asked;
    PeopleModel model{[this](const PeopleFilter &, const std::function<void(const PeopleModel::Answer &)> &then) { asked.append(then); }};
    PeopleWords words{model, p.desk, p.context.directory};
    PeopleView view{model, &words};
};

} // namespace

class PeopleRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowLooksAsTheStyleWouldDrawIt_data();
    void aRowLooksAsTheStyleWouldDrawIt();
    void theNextPeopleAreAskedForBeforeTheListEnds();
};

void PeopleRowsTest::aRowLooksAsTheStyleWouldDrawIt_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("width");
    for (const bool dark : {false, true}) {
        for (const int width : {50, 64, 220}) // cut, cut elsewhere, whole
            QTest::addRow("%s, %d wide", dark ? "dark" : "light", width) << dark << width;
    }
}

void PeopleRowsTest::aRowLooksAsTheStyleWouldDrawIt()
{
    QFETCH(const bool, dark);
    QFETCH(const int, width);
    theme::apply(dark ? theme::Mode::Dark : theme::Mode::Light);
    QVERIFY(qobject_cast<OwnLook *>(QApplication::style()));
    Shown shown;
    QVector<PersonHit> rows{hit(1, u"Jane"_qs, u"Nguyen"_qs), hit(2, u"Zoë"_qs, u"Đặng"_qs), hit(3, u"Layla"_qs, u"<b>Haddad</b>"_qs), hit(4, u"ليلى"_qs, u"حداد"_qs),
                            hit(5, u"Maximiliane"_qs, u"von und zu Hohenwartenberg"_qs), hit(6, {}, u"Ng"_qs), hit(7, u"六花"_qs, u"小鳥遊"_qs),
                            hit(8, u"Two\nlines"_qs, u"Pasted\twith a tab"_qs), hit(9, u"😀"_qs, u"Fi ffi"_qs)};
    rows[1].alerts = QStringList{u"Latex allergy"_qs, u"Interpreter"_qs};
    rows[2].nextAt = Instant{1'795'500'000'000};
    rows[3].lastAt = Instant{1'695'500'000'000};
    shown.model.show(rows);
    shown.view.resize(900, 320);
    shown.view.arranged(); // the columns are as wide as they are made here
    for (int column = 0; column < PeopleModel::ColumnCount; ++column)
        shown.view.setColumnWidth(column, width);
    shown.view.show();
    const auto picture = [&](double ratio) {
        QImage image(shown.view.viewport()->size() * ratio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        shown.view.viewport()->render(&image);
        return image;
    };
    QAbstractItemDelegate *const ours = shown.view.itemDelegate();
    QStyledItemDelegate styles;
    const auto looksTheSame = [&] {
        return std::ranges::all_of(std::array{1.0, 1.5, 2.0}, [&](double ratio) {
            const QImage drawn = picture(ratio);
            shown.view.setItemDelegate(&styles);
            const QImage byTheStyle = picture(ratio);
            shown.view.setItemDelegate(ours);
            return drawn == byTheStyle;
        });
    };
    QVERIFY(looksTheSame());
    shown.view.selectRow(1);
    shown.view.setFocus(); // one cell has the frame
    QVERIFY(looksTheSame());
    shown.view.selectAll();
    QVERIFY(looksTheSame());
    shown.view.setEnabled(false);
    QVERIFY(looksTheSame());
}

void PeopleRowsTest::theNextPeopleAreAskedForBeforeTheListEnds()
{
    Shown shown;
    shown.view.resize(900, 320);
    shown.view.show();
    shown.model.find({});
    shown.asked.takeLast()(people(1, PeopleModel::pageSize));
    QCoreApplication::processEvents();
    QCOMPARE(shown.asked.size(), 0);
    QScrollBar *bar = shown.view.verticalScrollBar();
    bar->setValue(bar->pageStep());
    QCOMPARE(shown.asked.size(), 0);
    bar->setValue(bar->maximum() - bar->pageStep());
    QCOMPARE(shown.asked.size(), 1);
    bar->setValue(bar->maximum()); // once is enough
    QCOMPARE(shown.asked.size(), 1);
    shown.asked.takeLast()(people(1 + PeopleModel::pageSize, PeopleModel::pageSize));
    QCOMPARE(shown.model.rowCount(), 2 * PeopleModel::pageSize);
}

QTEST_MAIN(PeopleRowsTest)
#include "PeopleRowsTest.moc"
