#include "tests/ui/calendar/CalendarWindow.h"
#include "ui/common/Theme.h"
#include "ui/calendar/CalendarBar.h"
#include <QApplication>
#include <QLineEdit>
#include <QHBoxLayout>
#include <QRandomGenerator>
using namespace praxis; using namespace praxis::test; using namespace Qt::StringLiterals;
int main(int argc, char **argv) {
    QApplication app(argc, argv);
    CalendarWindow w(TestPractice::Options{}, false);
    auto &p = w.practice;
    p.clock.at = Instant{QDateTime(QDate(2026,11,24), QTime(0,20), Qt::UTC).toMSecsSinceEpoch()};
    QStringList services{u"Assessment"_s,u"Couple session"_s,u"Follow-up"_s,u"Video session"_s};
    QVector<QUuid> sids{p.service}; 
    for (const auto &s : services) { Service x; x.name = s; x.durationMinutes = s==u"Assessment"_s?90:50; x.isVideo = s.startsWith(u"Video"); x.bufferAfterMinutes = 10; if (s.startsWith(u"Couple")) x.kind = AppointmentKind::Couple; sids << p.mustRun(create(x)).firstOf(u"Service"); }
    QVector<QUuid> prac{p.lee, p.okafor};
    const QStringList colours{u"#0072b2"_s,u"#d55e00"_s,u"#009e73"_s,u"#cc79a7"_s};
    int n = 0;
    for (const auto &name : {u"Dr Maria Silva"_s,u"Hannah Weiss"_s,u"Prof Arjun Rao"_s,u"Claire Dubois"_s}) { Practitioner x; x.displayName = name; x.colour = colours[n++]; prac << p.mustRun(create(x)).firstOf(u"Practitioner");
      for (int d=1; d<=(n==2?3:5); ++d) for (auto [a,b] : {std::pair{9*60,12*60+30},std::pair{13*60+30,17*60+30}}) { WorkingHours h; h.practitionerId = prac.last(); h.weekday=d; h.startMinute=a; h.endMinute=b; p.mustRun(create(h)); } }
    QVector<QUuid> people; QRandomGenerator r(7);
    const QStringList given{u"Jane"_s,u"Tom"_s,u"Rosa"_s,u"Anh"_s,u"Liam"_s,u"Zoë"_s,u"Mohammed"_s,u"Ingrid"_s}; const QStringList fam{u"Nguyen"_s,u"Silva"_s,u"O’Connor"_s,u"Papadopoulos"_s,u"Brown"_s,u"Kaur"_s};
    for (int i=0;i<48;++i){ Contact c; c.kinds={u"patient"_s}; c.givenName=given[i%8]; c.familyName=fam[(i/8)%6]; c.birthDate=QDate(1950+i,1+i%12,1+i%28); c.mobilePhone=u"04%1 %2 %3"_s.arg(10+i).arg(100+i*7).arg(200+i*3); if(i%9==0) c.alerts={u"Latex allergy"_s}; people<<p.mustRun(create(c)).firstOf(u"Contact"); }
    QVector<QUuid> today;
    for (int day=-14; day<=14; ++day) { const QDate date = QDate(2026,11,24).addDays(day); if (date.dayOfWeek()>5) continue;
      for (int k=0;k<prac.size();++k) for (int h=9; h<17; ++h) { if (r.bounded(10)<3) continue; BookAppointment b; b.serviceId = sids[r.bounded(int(sids.size()))]; b.practitionerId=prac[k]; b.patients={idText(people[r.bounded(48)])}; b.start={date,QTime(h,r.bounded(3)*5)}; if (r.bounded(5)==0) b.note=u"x"_s; b.despiteClash=u"x"_s; auto o=p.mustRun(b); if(day==0) today<<o.firstOf(u"Appointment"); } }
    const auto set=[&](int i, AppointmentStatus s){ if(i<today.size()){ SetAppointmentStatus c; c.appointment=today[i]; c.status=s; c.despiteClash=u"x"_s; (void)p.door().run(p.admin,c);} };
    using enum AppointmentStatus;
    for (int i=0;i<today.size();++i) { int k=i%8; if(k==0) set(i,Completed); if(k==1) set(i,Arrived); if(k==2) set(i,Cancelled); if(k==3) set(i,Confirmed); if(k==4) set(i,NoShow); if(k==5) {set(i,Arrived); set(i,InProgress);} }
    w.book(17, 0, people[3], u"FREQ=WEEKLY;COUNT=4"_s, QDate(2026,11,25));
    w.open();
    const bool dark = argc>2 && QByteArray(argv[2])=="dark";
    ui::theme::apply(dark?ui::theme::Mode::Dark:ui::theme::Mode::Light);
    const bool small = argc>3 && QByteArray(argv[3])=="small";
    w.window->resize(small?QSize(1280,720):QSize(1920,1080));
    const QString out = QString::fromLocal8Bit(argv[1]);
    const auto shot=[&](const char *n){ QTest::qWait(350); w.window->grab().save(out+QLatin1String(n)+u".png"_s); };
    w.grid().select(today[3]); shot("day");
    w.grid().setCursor(QDate(2026,11,24), prac[2], 12*60+30); QTest::keyClick(&w.grid(), Qt::Key_N); QTest::qWait(200); QTest::keyClicks(w.find<QLineEdit>("who"), u"gu"_s); shot("search");
    QTest::keyClick(w.find<QLineEdit>("who"), Qt::Key_Down); QTest::keyClick(w.find<QLineEdit>("who"), Qt::Key_Return); shot("booking");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    w.place->setMode(ui::CalendarMode::Week); shot("week");
    for (auto *b : w.window->findChildren<ui::CalendarBar*>()) Q_EMIT b->weekOfChosen({});
    shot("weekall");
    w.place->setMode(ui::CalendarMode::Month); shot("month");
    w.place->setMode(ui::CalendarMode::Agenda); shot("agenda");
    return 0;
}
