// Documents on the timeline of a person's page.
#include "tests/ui/documents/DocumentsDesk.h"
#include "ui/contacts/PersonTimeline.h"
#include "ui/contacts/TimelineModel.h"
#include "ui/documents/DocumentTimeline.h"

#include <QListView>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

class DocumentTimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentStandsWhereItWasFiledAndOpens()
    {
        DocumentsDesk d;
        d.context.timelineSources = {&DocumentTimeline::make};
        const QUuid letter = d.filed(u"Letter to Dr Wu.pdf"_s, DocumentsDesk::pdf({u"Dear Dr Wu"_s}));
        PersonTimeline timeline(d.context);
        timeline.resize(800, 600);
        timeline.QWidget::show();
        timeline.show(d.jane);
        QTRY_COMPARE(timeline.list().model()->rowCount(), 2); // the month, and what there was in it
        const QModelIndex line = timeline.list().model()->index(1, 0);
        QVERIFY2(line.data().toString().contains(u"Letter to Dr Wu"), qPrintable(line.data().toString()));
        timeline.list().setCurrentIndex(line);
        timeline.list().setFocus();
        QTest::keyClick(&timeline.list(), Qt::Key_Return);
        QTRY_COMPARE(d.navigator.document, letter);
        drain(d.desk);
    }

    void receptionIsNotToldOfWhatItMayNotKnow()
    {
        DocumentsDesk d(&TestPractice::receptionist);
        (void)d.filed(u"Report.pdf"_s, DocumentsDesk::pdf({u"Report"_s}), Privacy::Confidential);
        TimelineSource *source = DocumentTimeline::make(d.context, &d.directory);
        if (!source)
            return;
        bool answered = false;
        source->ask(d.jane, {}, {}, 50, [&](const Result<QVector<TimelineEntry>> &entries) {
            answered = true;
            QVERIFY(!entries || entries->isEmpty());
        });
        QTRY_VERIFY(answered);
        drain(d.desk);
    }
};

QTEST_MAIN(DocumentTimelineTest)
#include "DocumentTimelineTest.moc"
