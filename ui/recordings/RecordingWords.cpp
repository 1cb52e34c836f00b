#include "ui/recordings/RecordingWords.h"

#include "models/items/RecordingsModel.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Icons.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace praxis::ui::recordingwords {

namespace {

class RecordingTexts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::RecordingWords)
};

} // namespace

QString length(qint64 ms)
{
    if (ms <= 0)
        return RecordingTexts::tr("unknown");
    if (ms < 60'000)
        return RecordingTexts::tr("%1 s").arg(QLocale().toString((ms + 500) / 1000));
    return wording::duration(static_cast<Minutes>((ms + 30'000) / 60'000));
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString status(RecordingStatus status)
{
    switch (status) {
    case RecordingStatus::Started: return RecordingTexts::tr("Recording");
    case RecordingStatus::Processing: return RecordingTexts::tr("Processing");
    case RecordingStatus::Completed: return RecordingTexts::tr("Ready");
    case RecordingStatus::Failed: return RecordingTexts::tr("Failed");
    case RecordingStatus::Deleted: return RecordingTexts::tr("Destroyed");
    }
    return {};
}

QString state(const RecordingEntry &entry)
{
    if (entry.status == RecordingStatus::Completed && entry.location == MediaLocation::Archive)
        return RecordingTexts::tr("In the archive");
    return status(entry.status);
}

QString consent(ConsentState state)
{
    switch (state) {
    case ConsentState::Missing: return RecordingTexts::tr("Not given");
    case ConsentState::Given: return RecordingTexts::tr("Given");
    case ConsentState::Withdrawn: return RecordingTexts::tr("Withdrawn");
    }
    return {};
}

QString kind(TrackKind kind)
{
    switch (kind) {
    case TrackKind::AudioVideo: return RecordingTexts::tr("Picture and sound");
    case TrackKind::Video: return RecordingTexts::tr("Picture");
    case TrackKind::Audio: return RecordingTexts::tr("Sound");
    }
    return {};
}

QString provider(const QString &provider)
{
    if (provider == u"import")
        return RecordingTexts::tr("Imported from files");
    for (const auto &[key, name] : {std::pair{"jitsi", "Jitsi Meet"}, {"twilio", "Twilio Video"}, {"videosdk", "VideoSDK"}}) { // names of their own
        if (provider == QLatin1StringView(key))
            return QString::fromLatin1(name);
    }
    return provider;
}

QString location(MediaLocation location)
{
    switch (location) {
    case MediaLocation::Nowhere: return RecordingTexts::tr("nowhere: there are none");
    case MediaLocation::Provider: return RecordingTexts::tr("with the provider, on their way");
    case MediaLocation::Vault: return RecordingTexts::tr("in the practice's vault, encrypted");
    case MediaLocation::Archive: return RecordingTexts::tr("in the practice's archive, encrypted");
    }
    return {};
}

QString whereFile(bool isHere, MediaLocation location, ProviderTrackStatus there)
{
    if (isHere)
        return location == MediaLocation::Archive ? RecordingTexts::tr("Archive") : RecordingTexts::tr("Vault");
    switch (there) {
    case ProviderTrackStatus::Started: return RecordingTexts::tr("Still being recorded");
    case ProviderTrackStatus::Completed: return RecordingTexts::tr("With the provider");
    case ProviderTrackStatus::Failed: return RecordingTexts::tr("Failed there");
    case ProviderTrackStatus::Refused: return RecordingTexts::tr("Not taken in: no consent");
    case ProviderTrackStatus::Fetched:
    case ProviderTrackStatus::Removed: break;
    }
    return RecordingTexts::tr("Destroyed");
}

QString failure(const QString &code)
{
    if (code.isEmpty())
        return RecordingTexts::tr("The provider did not say.");
    if (code == u"consent_missing")
        return RecordingTexts::tr("Somebody in it had not agreed to be recorded, so nothing was taken in.");
    if (code == u"no_media")
        return RecordingTexts::tr("The provider said that it was ready, and had no file of it.");
    if (code == u"stored_elsewhere")
        return RecordingTexts::tr("The provider put it into a place of the account's own, and nothing is fetched from there. Have it stored with the provider, in the settings of that account.");
    return RecordingTexts::tr("The provider says: %1").arg(code);
}

QString whyClosed(const RecordingEntry &entry)
{
    switch (entry.status) {
    case RecordingStatus::Started: return RecordingTexts::tr("It is still being recorded. It can be opened once it is ready.");
    case RecordingStatus::Processing: return RecordingTexts::tr("It is still being prepared. It can be opened once it is ready.");
    case RecordingStatus::Failed: return RecordingTexts::tr("Recording it failed: there is nothing to open.");
    case RecordingStatus::Deleted: return RecordingTexts::tr("It was destroyed at the end of its retention. Its certificate is kept.");
    case RecordingStatus::Completed: break;
    }
    if (entry.consent == ConsentState::Withdrawn)
        return RecordingTexts::tr("Consent to recording was withdrawn. It stays closed unless consent is given again.");
    if (entry.consent == ConsentState::Missing)
        return RecordingTexts::tr("There is no consent to recording. It can be opened once everybody in it has agreed.");
    return {};
}

} // namespace praxis::ui::recordingwords

namespace praxis::ui {

RecordingRows::RecordingRows(RecordingsModel &model, const UiContext &context, QObject *parent)
    : QIdentityProxyModel(parent), m_model(model), m_moments(context.desk, context.directory)
{
    setSourceModel(&model);
}

QString RecordingRows::text(const RecordingEntry &entry, int column) const
{
    switch (column) {
    case RecordingsModel::People: return entry.people;
    case RecordingsModel::When: return m_moments.full(entry.startedAt);
    case RecordingsModel::Practitioner: return entry.practitionerName;
    case RecordingsModel::Length: return recordingwords::length(entry.durationMs);
    case RecordingsModel::Size: return recordingwords::size(entry.sizeBytes);
    case RecordingsModel::Status: return entry.onHold ? tr("%1, on hold", "state").arg(recordingwords::state(entry)) : recordingwords::state(entry);
    case RecordingsModel::Consent: return recordingwords::consent(entry.consent);
    default: return {};
    }
}

QVariant RecordingRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RecordingEntry &entry = m_model.entry(index.row());
    const bool isNumber = index.column() == RecordingsModel::Length || index.column() == RecordingsModel::Size;
    switch (role) {
    case Qt::DisplayRole: return text(entry, index.column());
    case Qt::TextAlignmentRole: return QVariant(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole: return tip::plain(recordingwords::whyClosed(entry));
    case Qt::ForegroundRole: {
        const QString severity = m_model.data(m_model.index(index.row(), index.column()), RecordingsModel::SeverityRole).toString();
        if (severity == u"error")
            return theme::sense(theme::Sense::Bad);
        if (severity == u"warning")
            return theme::sense(theme::Sense::Attention);
        return recordingwords::whyClosed(entry).isEmpty() ? QVariant() : QVariant(theme::quietText());
    }
    case Qt::DecorationRole:
        if (index.column() == RecordingsModel::Consent && entry.consent != ConsentState::Given)
            return icons::get(QStringLiteral("dialog-warning"));
        if (index.column() == RecordingsModel::People && !entry.share.isNull())
            return icons::get(QStringLiteral("emblem-shared"));
        return {};
    default: return QIdentityProxyModel::data(index, role);
    }
}

QVariant RecordingRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == RecordingsModel::Length || section == RecordingsModel::Size;
    if (role == Qt::TextAlignmentRole)
        return QVariant(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == RecordingsModel::Consent)
        return tip::plain(tr("The list is not sorted by consent. Choose one above it."));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RecordingsModel::People: return tr("Client");
    case RecordingsModel::When: return tr("Session");
    case RecordingsModel::Practitioner: return tr("Practitioner");
    case RecordingsModel::Length: return tr("Length");
    case RecordingsModel::Size: return tr("Size");
    case RecordingsModel::Status: return tr("State");
    case RecordingsModel::Consent: return tr("Consent");
    default: return {};
    }
}

} // namespace praxis::ui
