#pragma once

#include "models/ports/Reads.h"
#include "models/records/Consent.h"
#include "models/records/ProviderTrack.h"
#include "models/records/Recording.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QIdentityProxyModel>

namespace praxis {
class RecordingsModel;
}

/// Words of recordings and of what people agree to.
namespace praxis::ui::recordingwords {

/// "1 h 02 min", "52 min", "35 s".
[[nodiscard]] QString length(qint64 ms);
/// "1.4 GB", as the reader's language writes it.
[[nodiscard]] QString size(qint64 bytes);
[[nodiscard]] QString status(RecordingStatus status);
/// The same, or that it has to be brought back from the archive first.
[[nodiscard]] QString state(const RecordingEntry &entry);
[[nodiscard]] QString consent(ConsentState state);
[[nodiscard]] QString kind(TrackKind kind);
/// Who recorded it: the name of a provider, or that it was imported.
[[nodiscard]] QString provider(const QString &provider);
[[nodiscard]] QString location(MediaLocation location);
/// Where one of its files is, or what became of it at the provider.
[[nodiscard]] QString whereFile(bool isHere, MediaLocation location, ProviderTrackStatus there);
/// What a code, or a word of the provider's, says of why recording it failed.
[[nodiscard]] QString failure(const QString &code);
/// Why this one cannot be opened now; blank where it can.
[[nodiscard]] QString whyClosed(const RecordingEntry &entry);

} // namespace praxis::ui::recordingwords

namespace praxis::ui {

/// The words for a RecordingsModel.
class RecordingRows : public QIdentityProxyModel {
    Q_OBJECT

public:
    RecordingRows(RecordingsModel &model, const UiContext &context, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const RecordingEntry &entry, int column) const;

    RecordingsModel &m_model;
    Moments m_moments;
};

} // namespace praxis::ui
