#include "ui/recordings/ImportFiles.h"

#include "services/interchange/MediaContainer.h"
#include "ui/common/Icons.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/VisibleText.h"
#include "ui/recordings/MediaPipeline.h"
#include "ui/recordings/MediaWords.h"
#include "ui/recordings/RecordingWords.h"
#include "ui/recordings/TrackName.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

/// By what is in it. Of a kind that does not say so, its name's ending, unless that names one that does.
QString containerOf(QFile &file)
{
    constexpr qsizetype head = 64;
    const QString found = interchange::mediaContainer(file.peek(head));
    const QString ending = QFileInfo(file.fileName()).suffix().toLower().left(10);
    static const QStringList tellThemselves{QStringLiteral("mp4"), QStringLiteral("m4v"), QStringLiteral("m4a"), QStringLiteral("webm"), QStringLiteral("mkv"),
                                            QStringLiteral("mka"), QStringLiteral("ogg"), QStringLiteral("oga"), QStringLiteral("ogv"), QStringLiteral("opus"), QStringLiteral("wav"), QStringLiteral("flac"),
                                            QStringLiteral("avi"), QStringLiteral("flv"), QStringLiteral("aif"), QStringLiteral("aiff"), QStringLiteral("wv")};
    return found.isEmpty() && !tellThemselves.contains(ending) ? ending : found;
}

} // namespace

struct ImportFiles::Row {
    RecordingFile file;
    qint64 size = 0;
    bool isLooked = false;
    Error problem;
    QWidget *widget = nullptr;
    QComboBox *label = nullptr;
    QDoubleSpinBox *starts = nullptr;
    PlainLabel *facts = nullptr;
    qint64 containerStart = 0;
    bool isNamed = false;  ///< by hand
    bool isPlaced = false; ///< by hand
};

ImportFiles::ImportFiles(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::grid);
}

ImportFiles::~ImportFiles() = default;

void ImportFiles::add(const QStringList &paths)
{
    for (const QString &path : paths) {
        const bool known = std::any_of(m_rows.begin(), m_rows.end(), [&](const auto &row) { return row->file.path == path; });
        if (known)
            continue;
        auto row = std::make_unique<Row>();
        row->file.path = path;
        const QFileInfo info(path);
        row->size = info.size();
        addWidgets(*row, info.fileName());
        guess(*row);
        m_column->addWidget(row->widget);
        m_rows.push_back(std::move(row));
    }
    lookNext();
    Q_EMIT changed();
}

void ImportFiles::addWidgets(Row &row, const QString &fileName)
{
    row.widget = new QWidget(this);
    auto *name = new PlainLabel(visibleText(fileName), row.widget);
    name->setElided(true);
    row.facts = new PlainLabel(tr("Looking at it…"), row.widget, PlainLabel::Quiet);
    row.facts->setWordWrap(true);
    row.label = new QComboBox(row.widget);
    row.label->setEditable(true);
    row.label->setInsertPolicy(QComboBox::NoInsert);
    row.label->setObjectName(QStringLiteral("importWho"));
    row.label->lineEdit()->setPlaceholderText(tr("Who is in it"));
    row.label->lineEdit()->setMaxLength(100);
    row.label->setAccessibleName(tr("Who is in %1", "name of a file").arg(fileName));
    row.label->lineEdit()->setAccessibleName(row.label->accessibleName());
    row.label->addItems(m_people);
    row.label->setFixedWidth(170);
    row.starts = new QDoubleSpinBox(row.widget);
    row.starts->setObjectName(QStringLiteral("importStarts"));
    row.starts->setRange(0, 24 * 3600);
    row.starts->setDecimals(3);
    row.starts->setPrefix(tr("starts +", "before seconds"));
    row.starts->setSuffix(tr(" s", "seconds"));
    row.starts->setAccessibleName(tr("Seconds after which %1 starts", "name of a file").arg(fileName));
    row.starts->setFixedWidth(140);
    auto *away = new QToolButton(row.widget);
    away->setIcon(icons::get(QStringLiteral("edit-delete-remove")));
    away->setAutoRaise(true);
    away->setAccessibleName(tr("Leave out %1", "name of a file").arg(fileName));
    connect(away, &QToolButton::clicked, this, [this, row = &row] { remove(row); });
    connect(row.label, &QComboBox::editTextChanged, this, [row = &row] { row->isNamed = true; });
    connect(row.starts, &QDoubleSpinBox::valueChanged, this, [row = &row] { row->isPlaced = true; });
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(row.facts);
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addLayout(words, 1);
    line->addWidget(row.label);
    line->addWidget(row.starts);
    line->addWidget(away);
}

/// From the name, where nobody has said it.
void ImportFiles::guess(Row &row)
{
    if (row.isNamed)
        return;
    const QSignalBlocker quiet(row.label);
    row.label->setEditText(whoIsIn(row.file.path, m_people));
}

void ImportFiles::setPeople(const QStringList &people)
{
    m_people = people;
    for (const auto &row : m_rows) {
        const QString typed = row->label->currentText();
        const QSignalBlocker quiet(row->label);
        row->label->clear();
        row->label->addItems(people);
        row->label->setEditText(typed);
        guess(*row);
    }
}

/// Each begins as long after the first as their containers say, unless somebody put it elsewhere. One file alone begins at once.
void ImportFiles::putInStep()
{
    qint64 first = -1;
    for (const auto &row : m_rows) {
        if (row->isLooked && row->problem.code == ErrorCode::None)
            first = first < 0 ? row->containerStart : std::min(first, row->containerStart);
    }
    for (const auto &row : m_rows) {
        row->starts->setVisible(m_rows.size() > 1);
        if (row->isPlaced || !row->isLooked || row->problem.code != ErrorCode::None)
            continue;
        const QSignalBlocker quiet(row->starts);
        row->starts->setValue(static_cast<double>(row->containerStart - first) / 1000);
    }
}

void ImportFiles::remove(const Row *row)
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &one) { return one.get() == row; });
    if (it == m_rows.end())
        return;
    const int place = static_cast<int>(it - m_rows.begin());
    disconnect((*it)->label, nullptr, this, nullptr); // they live on for a moment, and the row does not
    disconnect((*it)->starts, nullptr, this, nullptr);
    (*it)->widget->hide();
    (*it)->widget->deleteLater();
    m_rows.erase(it);
    if (place == m_looking) {
        m_session.reset();
        m_looking = -1;
    } else if (place < m_looking) {
        --m_looking;
    }
    putInStep();
    lookNext();
    Q_EMIT changed();
}

/// One after the other: a decoder takes memory and a moment.
void ImportFiles::lookNext()
{
    if (m_looking >= 0)
        return;
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [](const auto &row) { return !row->isLooked; });
    if (it == m_rows.end())
        return;
    m_looking = static_cast<int>(it - m_rows.begin());
    auto device = std::make_unique<QFile>((*it)->file.path);
    if ((*it)->size == 0 || !device->open(QIODevice::ReadOnly)) {
        const Error error{(*it)->size == 0 ? ErrorCode::NotThatKind : ErrorCode::FileUnreadable, {}};
        QTimer::singleShot(0, this, [this, error] { looked(error); });
        return;
    }
    (*it)->file.container = containerOf(*device);
    m_session = std::make_unique<MediaSession>([] { return mediapipeline::make("fakesink"); }); // it is looked at, and not heard
    connect(m_session.get(), &MediaSession::settled, this, [this] { looked({}); }, Qt::QueuedConnection);
    connect(m_session.get(), &MediaSession::failed, this, &ImportFiles::looked, Qt::QueuedConnection);
    std::vector<MediaInput> inputs;
    inputs.push_back({std::move(device)});
    m_session->load(std::move(inputs));
}

void ImportFiles::looked(const Error &error)
{
    if (m_looking < 0)
        return;
    Row &row = *m_rows[static_cast<std::size_t>(m_looking)];
    row.isLooked = true;
    row.problem = error;
    if (error.code == ErrorCode::None && m_session->lacksPicture(0)) // half of a session is none
        row.problem = {ErrorCode::NotThatKind, {{QStringLiteral("expected"), QStringLiteral("media")}, {QStringLiteral("why"), QStringLiteral("picture")}}};
    if (row.problem.code == ErrorCode::None) {
        row.file.durationMs = m_session->duration();
        row.file.kind = !m_session->hasPicture(0) ? TrackKind::Audio : m_session->hasSound(0) ? TrackKind::AudioVideo : TrackKind::Video;
        if (row.file.kind == TrackKind::Audio && row.file.container == u"mkv")
            row.file.container = QStringLiteral("mka");
        row.file.codec = m_session->codecs(0).join(QStringLiteral(", ")).left(40);
        row.containerStart = m_session->containerStart(0);
    }
    row.facts->setRole(row.problem.code == ErrorCode::None ? PlainLabel::Quiet : PlainLabel::Problem);
    row.facts->setText(row.problem.code == ErrorCode::None ? factsOf(row) : mediawords::sentence(row.problem));
    m_session.reset();
    m_looking = -1;
    putInStep();
    lookNext();
    Q_EMIT changed();
}

QString ImportFiles::factsOf(const Row &row) const
{
    QStringList facts{recordingwords::kind(row.file.kind), row.file.codec, recordingwords::length(row.file.durationMs), recordingwords::size(row.size)};
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

QVector<RecordingFile> ImportFiles::files() const
{
    QVector<RecordingFile> files;
    for (const auto &row : m_rows) {
        RecordingFile file = row->file;
        file.label = row->label->currentText().trimmed();
        file.offsetMs = m_rows.size() > 1 ? qRound64(row->starts->value() * 1000) : 0;
        files.append(file);
    }
    return files;
}

bool ImportFiles::isReady() const
{
    return !m_rows.empty() && std::all_of(m_rows.begin(), m_rows.end(), [](const auto &row) { return row->isLooked && row->problem.code == ErrorCode::None; });
}

} // namespace praxis::ui
