#include "services/practice/people/ConsentCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SearchField.h"
#include "ui/contacts/PeopleBulk.h"
#include "ui/contacts/ClipboardLoan.h"
#include "ui/contacts/PeopleList.h"
#include "ui/contacts/PeoplePlace.h"
#include "ui/contacts/PeopleView.h"
#include "ui/contacts/PersonForm.h"
#include "ui/contacts/PersonPageView.h"
#include "ui/contacts/PersonPanel.h"

#include <QComboBox>
#include <QMenu>
#include <QApplication>
#include <QFileDialog>
#include <QClipboard>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

class PeoplePlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstLastLastFirstPhoneAndDateFind_data();
    void firstLastLastFirstPhoneAndDateFind();
    void whateverIsTypedIsTextAndNothingElse_data();
    void whateverIsTypedIsTextAndNothingElse();
    void fastTypingPaintsOnlyTheLastQuery();
    void enterOpensTheOnlyOneWhoFits();
    void downShowsWhoWasOpenedLast();
    void aNewPersonIsSavedWithEnter();
    void somebodyWhoIsAlreadyHereIsPointedOut();
    void aWrongBirthDateIsSaidBesideTheField();
    void escapeAsksOnlyWhereSomethingWouldBeLost();
    void anEditIsTakenBack();
    void bothValuesOfAConflictAreShown();
    void manyAreDeletedAndComeBackWithOneUndo();
    void aManagerDeletesOneButNotMany();
    void theListIsNarrowedByKindAndTag();
    void manyAreTaggedAtOnce();
    void aListOfPeopleAsksForWhomItIs_data();
    void aListOfPeopleAsksForWhomItIs();
    void allOrNoneChangesNobodyWhereOneCannotBe();
    void whoMayNotDeleteSeesNoDelete();
    void markupInANameIsText();
    void backAndForwardGoThroughPeople();
    void everyControlHasAName();
    void aBorrowedClipboardIsGivenBack();

private:
    static void type(PeoplePlace &place, const QString &text)
    {
        place.searchField().setFocus();
        place.searchField().selectAll();
        QTest::keyClicks(&place.searchField(), text);
    }
    static QStringList names(PeoplePlace &place)
    {
        QStringList names;
        for (int row = 0; row < place.list().view().model()->rowCount(); ++row)
            names.append(place.list().view().model()->index(row, PeopleModel::Name).data().toString());
        return names;
    }
    static QLineEdit *field(PlaceWindow &window, const QString &key) { return window.findChild<QLineEdit *>(key); }
};

namespace {

QUuid addJane(UiPractice &p)
{
    Contact jane;
    jane.givenName = u"Jane"_qs;
    jane.familyName = u"Nguyen"_qs;
    jane.birthDate = QDate(1992, 4, 3);
    jane.mobilePhone = u"0491 570 156"_qs;
    jane.email = u"jane@example.org"_qs;
    return p.mustRun(create(jane)).firstOf(u"Contact");
}

std::shared_ptr<Contact> contact(UiPractice &p, const QUuid &id)
{
    return p.mustAsk(Get<Contact>{id});
}

} // namespace

void PeoplePlaceTest::firstLastLastFirstPhoneAndDateFind_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"Jane Nguyen", "Nguyen, Jane", "ngu ja", "0491570156", "3/4/1992", "jane@exam"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void PeoplePlaceTest::firstLastLastFirstPhoneAndDateFind()
{
    QFETCH(QString, typed);
    UiPractice p;
    addJane(p);
    p.addPerson(u"Tom"_qs, u"Silva"_qs);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(names(place).size(), 2);
    type(place, typed);
    QTRY_COMPARE(names(place), QStringList{u"Nguyen, Jane"_qs});
}

void PeoplePlaceTest::whateverIsTypedIsTextAndNothingElse_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"%", "_", "\\", "\"", "*", "NEAR(", "notes:abc", "clinical_note:secret", "secret", "{words} : jane", "jane* AND x", "' UNION SELECT 1 --"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
    QTest::newRow("10 000 times or, pasted") << u"a OR "_qs.repeated(10'000);
    QTest::newRow("lines, pasted") << u"jane\r\nsecret\u2028"_qs;
}

/// Case 31.
void PeoplePlaceTest::whateverIsTypedIsTextAndNothingElse()
{
    QFETCH(const QString, typed);
    UiPractice p;
    const QUuid jane = addJane(p);
    p.mustRun(EditRecord{u"Contact"_qs, jane, {{u"clinical_note"_qs, u"secret of the couch"_qs}, {u"note"_qs, u"abc of the desk"_qs}}, 0});
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(names(place).size(), 1);
    if (typed.size() < 40 && !typed.contains(u'\n')) {
        type(place, typed);
    } else {
        QApplication::clipboard()->setText(typed);
        QTest::keyClick(&place.searchField(), Qt::Key_V, Qt::ControlModifier);
    }
    QTRY_COMPARE(names(place), QStringList());
    settle(window, p.desk);
    QCOMPARE(names(place), QStringList());
    QCOMPARE(p.notices.errors.size(), 0);
    type(place, u"jane"_qs); // and the field still works
    QTRY_COMPARE(names(place), QStringList{u"Nguyen, Jane"_qs});
}

void PeoplePlaceTest::fastTypingPaintsOnlyTheLastQuery()
{
    UiPractice p;
    for (const QString &name : {u"Tamsin"_qs, u"Tara"_qs, u"Tarquin"_qs})
        p.addPerson(name, u"Vale"_qs);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(names(place).size(), 3);
    QVector<int> painted;
    connect(&place.list().model(), &PeopleModel::found, this, [&] { painted.append(place.list().model().rowCount()); });
    type(place, u"tarq"_qs); // four questions, faster than they are answered
    QTRY_COMPARE(names(place), QStringList{u"Vale, Tarquin"_qs});
    settle(window, p.desk); // nothing late may come
    QCOMPARE(painted, QVector<int>{1});
}

void PeoplePlaceTest::enterOpensTheOnlyOneWhoFits()
{
    UiPractice p;
    const QUuid jane = addJane(p);
    p.addPerson(u"Tom"_qs, u"Silva"_qs);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    type(place, u"nguyen"_qs);
    QTest::keyClick(&place.searchField(), Qt::Key_Return); // before the answer is there
    QTRY_COMPARE(place.panel().page().person(), jane);
    QTRY_COMPARE(window.child<QLabel>("personName")->text(), u"Jane Nguyen"_qs);
}

void PeoplePlaceTest::downShowsWhoWasOpenedLast()
{
    UiPractice p;
    addJane(p);
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    place.openPerson(tom);
    QTRY_COMPARE(window.child<QLabel>("personName")->text(), u"Tom Silva"_qs);
    place.goBack();
    QTest::keyClick(&place.searchField(), Qt::Key_Down);
    QTRY_COMPARE(names(place), QStringList{u"Silva, Tom"_qs});
    QVERIFY(place.list().view().hasFocus());
}

void PeoplePlaceTest::aNewPersonIsSavedWithEnter()
{
    UiPractice p(&TestPractice::receptionist);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    window.click("newPerson");
    QTest::keyClicks(field(window, u"given_name"_qs), u"Rosa"_qs);
    QTest::keyClicks(field(window, u"family_name"_qs), u"Silva"_qs);
    QTest::keyClicks(field(window, u"birth_date"_qs), u"3/4/1985"_qs);
    QTest::keyClicks(field(window, u"mobile_phone"_qs), u"0491 570 157"_qs);
    QTest::keyClick(field(window, u"mobile_phone"_qs), Qt::Key_Return);
    QTRY_COMPARE(p.notices.outcomes.size(), 1);
    QTRY_COMPARE(window.child<QLabel>("personName")->text(), u"Rosa Silva"_qs);
    const auto rosa = contact(p, place.panel().page().person());
    QCOMPARE(rosa->birthDate, QDate(1985, 4, 3));
    QVERIFY(!rosa->recordNumber.isEmpty());
    QVERIFY(!p.notices.outcomes.first().undoStep.isNull());
}

void PeoplePlaceTest::somebodyWhoIsAlreadyHereIsPointedOut()
{
    UiPractice p;
    const QUuid jane = addJane(p);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    window.click("newPerson");
    QTest::keyClicks(field(window, u"given_name"_qs), u"Jane"_qs);
    QTest::keyClicks(field(window, u"family_name"_qs), u"Nguyen"_qs);
    QTest::keyClicks(field(window, u"birth_date"_qs), u"1992-04-03"_qs);
    auto *notice = window.child<QFrame>("duplicates");
    QTRY_VERIFY(notice->isVisible());
    QTRY_VERIFY(notice->findChild<QLabel *>() && notice->findChild<QLabel *>()->text().startsWith(u"This looks like Jane Nguyen, born"));
    QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
    QWidget *question = nullptr;
    QTRY_VERIFY((question = window.findChild<QWidget *>(u"ask"_qs)));
    for (QPushButton *button : question->findChildren<QPushButton *>()) {
        if (button->text() == u"Leave without saving")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(place.panel().page().person(), jane);
}

void PeoplePlaceTest::aWrongBirthDateIsSaidBesideTheField()
{
    UiPractice p;
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    window.click("newPerson");
    field(window, u"birth_date"_qs)->setFocus();
    QTest::keyClicks(field(window, u"birth_date"_qs), u"31/2/1990"_qs);
    QTest::keyClick(field(window, u"birth_date"_qs), Qt::Key_Tab);
    QVERIFY(field(window, u"birth_date"_qs)->accessibleDescription().contains(u"not a date"));
    QTest::keyClick(field(window, u"mobile_phone"_qs), Qt::Key_Return);
    QVERIFY(place.panel().isEditing());
    QVERIFY(!field(window, u"family_name"_qs)->accessibleDescription().isEmpty()); // needed, and said so
}

void PeoplePlaceTest::escapeAsksOnlyWhereSomethingWouldBeLost()
{
    UiPractice p;
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    window.click("newPerson");
    QTest::keyClick(field(window, u"given_name"_qs), Qt::Key_Escape);
    QTRY_VERIFY(!place.panel().isEditing());
    QVERIFY(!window.findChild<QWidget *>(u"ask"_qs));
    window.click("newPerson");
    QTest::keyClicks(field(window, u"given_name"_qs), u"R"_qs);
    QTest::keyClick(field(window, u"given_name"_qs), Qt::Key_Escape);
    QTRY_VERIFY(window.findChild<QWidget *>(u"ask"_qs));
    QVERIFY(place.panel().isEditing());
}

void PeoplePlaceTest::anEditIsTakenBack()
{
    UiPractice p;
    const QUuid jane = addJane(p);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    place.openPerson(jane);
    QTRY_COMPARE(window.child<QLabel>("personName")->text(), u"Jane Nguyen"_qs);
    window.click("pageEdit");
    QTRY_COMPARE(field(window, u"family_name"_qs)->text(), u"Nguyen"_qs);
    field(window, u"family_name"_qs)->selectAll();
    QTest::keyClicks(field(window, u"family_name"_qs), u"Tran"_qs);
    QTest::keyClick(field(window, u"family_name"_qs), Qt::Key_Return);
    QTRY_COMPARE(window.child<QLabel>("personName")->text(), u"Jane Tran"_qs);
    QTRY_COMPARE(p.notices.outcomes.size(), 1);
    p.desk.run(Undo{p.notices.outcomes.first().undoStep});
    QTRY_COMPARE(window.child<QLabel>("personName")->text(), u"Jane Nguyen"_qs);
}

void PeoplePlaceTest::bothValuesOfAConflictAreShown()
{
    UiPractice p;
    const QUuid jane = addJane(p);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    place.openPerson(jane);
    QTRY_COMPARE(window.child<QLabel>("personName")->text(), u"Jane Nguyen"_qs);
    window.click("pageEdit");
    QLineEdit *mobile = field(window, u"mobile_phone"_qs);
    QTRY_COMPARE(mobile->text(), u"0491 570 156"_qs);
    Contact theirs = *contact(p, jane);
    const Contact before = theirs;
    theirs.mobilePhone = u"0491 570 110"_qs;
    theirs.pronouns = u"she/her"_qs;
    p.mustRun(edit(before, theirs));
    mobile->selectAll();
    QTest::keyClicks(mobile, u"0491 570 999"_qs);
    QTest::keyClick(mobile, Qt::Key_Return);
    auto *conflict = window.child<QFrame>("conflict");
    QTRY_VERIFY(conflict->isVisible());
    QStringList shown;
    for (QRadioButton *button : conflict->findChildren<QRadioButton *>())
        shown << button->text();
    QCOMPARE(shown, (QStringList{u"Yours: 0491 570 999"_qs, u"Theirs: 0491 570 110"_qs}));
    window.click("conflictSave");
    QTRY_COMPARE(contact(p, jane)->mobilePhone, u"0491 570 999"_qs);
    QCOMPARE(contact(p, jane)->pronouns, u"she/her"_qs); // what only they changed stays
}

void PeoplePlaceTest::manyAreDeletedAndComeBackWithOneUndo()
{
    UiPractice p(&TestPractice::admin);
    for (int i = 0; i < 12; ++i)
        p.addPerson(u"Ann"_qs, QStringLiteral("Abbott%1").arg(i, 2, 10, QLatin1Char('0')));
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(names(place).size(), 12);
    place.list().view().setFocus();
    place.list().view().selectAll();
    QTRY_VERIFY(window.child<QWidget>("bulk")->isVisible());
    window.click("bulkDelete");
    QTRY_VERIFY(window.child<QPushButton>("bulkYes")->isEnabled()); // tried first, with its count
    QCOMPARE(window.child<QPushButton>("bulkYes")->text(), u"Delete 12 people"_qs);
    QCOMPARE(p.mustAsk(FindPeople{}).size(), 12);
    window.click("bulkYes");
    QTRY_COMPARE(names(place).size(), 0);
    QTRY_COMPARE(p.notices.outcomes.size(), 1);
    p.desk.run(Undo{p.notices.outcomes.first().undoStep});
    QTRY_COMPARE(names(place).size(), 12);
}

void PeoplePlaceTest::aManagerDeletesOneButNotMany()
{
    UiPractice p;
    for (int i = 0; i < 3; ++i)
        p.addPerson(u"Ann"_qs, QString::number(i));
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(names(place).size(), 3);
    place.list().view().selectAll();
    QTRY_VERIFY(window.child<QWidget>("bulk")->isVisible());
    QVERIFY(window.child<QWidget>("bulkTag"));
    QVERIFY(!window.child<QWidget>("bulkDelete"));
    const auto offersDelete = [&] {
        Q_EMIT place.list().view().customContextMenuRequested({});
        bool found = false;
        for (QMenu *menu : window.findChildren<QMenu *>()) { // beside menus that are always there
            for (const QAction *action : menu->actions())
                found = found || action->text() == u"Delete…";
            if (menu->testAttribute(Qt::WA_DeleteOnClose))
                delete menu;
        }
        return found;
    };
    QVERIFY(!offersDelete());
    place.list().view().selectRow(1);
    QVERIFY(offersDelete());
}

void PeoplePlaceTest::theListIsNarrowedByKindAndTag()
{
    UiPractice p;
    Contact client;
    client.givenName = u"Ann"_qs;
    client.familyName = u"Abbott"_qs;
    client.tags = {u"newsletter"_qs};
    p.mustRun(create(client));
    Contact doctor;
    doctor.givenName = u"Doc"_qs;
    doctor.familyName = u"Brown"_qs;
    doctor.kinds = {u"referrer"_qs};
    p.mustRun(create(doctor));
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(names(place).size(), 2);
    auto *kind = window.child<QComboBox>("peopleKind");
    kind->setCurrentIndex(kind->findData(u"referrer"_qs));
    QTRY_COMPARE(names(place), QStringList{u"Brown, Doc"_qs});
    kind->setCurrentIndex(0);
    QTRY_COMPARE(names(place).size(), 2);
    QTest::keyClicks(window.child<QLineEdit>("peopleTag"), u"news"_qs);
    QTRY_COMPARE(names(place), QStringList{u"Abbott, Ann"_qs});
    type(place, u"brown"_qs);
    QTRY_VERIFY(names(place).isEmpty());
    window.child<QLineEdit>("peopleTag")->clear();
    QTRY_COMPARE(names(place), QStringList{u"Brown, Doc"_qs});
}

void PeoplePlaceTest::manyAreTaggedAtOnce()
{
    UiPractice p;
    p.addPerson(u"Ann"_qs, u"Abbott"_qs);
    p.addPerson(u"Bea"_qs, u"Brown"_qs);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(names(place).size(), 2);
    place.list().view().selectAll();
    window.click("bulkTag");
    QVERIFY(!window.child<QPushButton>("bulkYes")->isEnabled());
    QTest::keyClicks(window.child<QLineEdit>("bulkTagName"), u"newsletter"_qs);
    QTRY_VERIFY(window.child<QPushButton>("bulkYes")->isEnabled()); // tried first, with its count
    QCOMPARE(window.child<QPushButton>("bulkYes")->text(), u"Tag 2 people"_qs);
    for (const PersonHit &hit : p.mustAsk(FindPeople{}))
        QVERIFY(hit.tags.isEmpty());
    window.click("bulkYes");
    QTRY_COMPARE(p.notices.outcomes.size(), 1);
    for (const PersonHit &hit : p.mustAsk(FindPeople{}))
        QCOMPARE(hit.tags, QStringList{u"newsletter"_qs});
}

void PeoplePlaceTest::aListOfPeopleAsksForWhomItIs_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("CSV") << u"bulkCsv"_qs;
    QTest::newRow("vCard") << u"bulkCards"_qs;
}

/// Cancelled there is no file; for the practice itself all are in it; for somebody else those alone who have agreed to sharing.
void PeoplePlaceTest::aListOfPeopleAsksForWhomItIs()
{
    QFETCH(const QString, button);
    UiPractice p;
    const QUuid ann = p.addPerson(u"Ann"_qs, u"Abbott"_qs);
    p.addPerson(u"Bea"_qs, u"Brown"_qs);
    p.mustRun(GiveConsent{.person = ann, .kind = ConsentKind::DataSharing});
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(names(place).size(), 2);
    place.list().view().selectAll();
    QTRY_VERIFY(window.child<QWidget>("bulk")->isVisible());
    const auto ask = [&](const char *choice) {
        window.click(qPrintable(button));
        QDialog *question = nullptr;
        QTRY_VERIFY((question = window.child<QDialog>("listForWhom")));
        question->findChild<QPushButton *>(QLatin1StringView(choice))->click();
        QTRY_VERIFY(!window.child<QDialog>("listForWhom"));
    };
    const auto write = [&](const char *choice) {
        ask(choice);
        QFileDialog *dialog = nullptr;
        if (!QTest::qWaitFor([&] { return (dialog = window.findChild<QFileDialog *>()) != nullptr; }))
            return QString();
        const QString path = p.folder.filePath(QLatin1StringView(choice));
        const qsizetype told = p.notices.sentences.size();
        Q_EMIT dialog->fileSelected(path);
        delete dialog;
        (void)QTest::qWaitFor([&] { return p.notices.sentences.size() > told; });
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    ask("cancel");
    QVERIFY(!window.findChild<QFileDialog *>());
    QVERIFY(p.mustAsk(SearchAudit{{.action = u"export"_qs}}).isEmpty());
    const QString own = write("choice0");
    QVERIFY(own.contains(u"Abbott"_qs) && own.contains(u"Brown"_qs));
    const QString others = write("choice1");
    QVERIFY(others.contains(u"Abbott"_qs) && !others.contains(u"Brown"_qs));
    QVERIFY2(p.notices.sentences.last().contains(u"Bea Brown"_qs), qPrintable(p.notices.sentences.last()));
    QCOMPARE(p.mustAsk(SearchAudit{{.action = u"export"_qs}}).size(), 2);
}

void PeoplePlaceTest::allOrNoneChangesNobodyWhereOneCannotBe()
{
    UiPractice p(&TestPractice::admin);
    const QUuid ann = p.addPerson(u"Ann"_qs, u"Abbott"_qs);
    p.addPerson(u"Bea"_qs, u"Brown"_qs);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(names(place).size(), 2);
    place.list().view().selectAll();
    window.click("bulkDelete");
    QTRY_VERIFY(window.child<QPushButton>("bulkYes")->isEnabled());
    QTest::mouseClick(window.child<QCheckBox>("bulkAllOrNone"), Qt::LeftButton, {}, QPoint(8, window.child<QCheckBox>("bulkAllOrNone")->height() / 2));
    QVERIFY(window.child<QCheckBox>("bulkAllOrNone")->isChecked());
    p.mustRun(erase<Contact>(ann)); // at another desk, meanwhile
    window.click("bulkYes");
    QTRY_VERIFY(window.child<QPlainTextEdit>("bulkLines")->isVisible());
    QCOMPARE(p.mustAsk(FindPeople{}).size(), 1); // Bea is still here
    QVERIFY(p.notices.outcomes.isEmpty());
}

void PeoplePlaceTest::whoMayNotDeleteSeesNoDelete()
{
    UiPractice p(&TestPractice::receptionist);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    QVERIFY(!window.child<QWidget>("bulkDelete"));
    QVERIFY(!window.child<QWidget>("bulkCsv"));
    QVERIFY(!window.findChild<QObject *>(u"pageDelete"_qs));
    QVERIFY(!p.actions.find(u"people.history"_qs));
}

/// Case 32.
void PeoplePlaceTest::markupInANameIsText()
{
    UiPractice p;
    const QString name = u"<img src=\"file:///etc/passwd\"><b>Bold"_qs;
    const QUuid person = p.addPerson(u"X"_qs, name);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(names(place), QStringList{QString(name + u", X")});
    place.list().view().selectRow(0);
    place.openPerson(person);
    QTRY_COMPARE(window.child<QLabel>("personName")->text(), QString(u"X " + name));
    for (const QLabel *label : window.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void PeoplePlaceTest::backAndForwardGoThroughPeople()
{
    UiPractice p;
    const QUuid jane = addJane(p);
    const QUuid tom = p.addPerson(u"Tom"_qs, u"Silva"_qs);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    place.openPerson(jane);
    place.openPerson(tom);
    place.goBack();
    QCOMPARE(place.panel().page().person(), jane);
    place.goBack();
    QVERIFY(place.list().isVisible());
    place.goForward();
    QCOMPARE(place.panel().page().person(), jane);
}

void PeoplePlaceTest::everyControlHasAName()
{
    UiPractice p;
    addJane(p);
    PeoplePlace place(p.context);
    PlaceWindow window(place);
    QTRY_COMPARE(names(place).size(), 1);
    place.list().view().selectRow(0);
    QCOMPARE(namelessControls(window), QStringList{});
    window.click("newPerson");
    for (QToolButton *fold : place.panel().form().findChildren<QToolButton *>()) {
        if (fold->isCheckable())
            fold->setChecked(true);
    }
    QCOMPARE(namelessControls(window), QStringList{});
}

void PeoplePlaceTest::aBorrowedClipboardIsGivenBack()
{
    ClipboardLoan loan;
    loan.lend(u"0491 570 156"_qs, 20);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"0491 570 156"_qs);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
    loan.lend(u"0491 570 156"_qs, 20);
    QGuiApplication::clipboard()->setText(u"mine"_qs);
    QTRY_VERIFY(!loan.isLent());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mine"_qs);
}

QTEST_MAIN(PeoplePlaceTest)
#include "PeoplePlaceTest.moc"
