#include "ui/documents/Wiping.h"

#include <atomic>
#include <cstring>

namespace praxis::ui {

namespace {

std::atomic<qint64> wiped{0};

/// Not to be left out because nobody reads it afterwards.
void overwrite(uchar *bytes, qsizetype size)
{
    std::memset(bytes, 0, static_cast<std::size_t>(size));
    std::atomic_signal_fence(std::memory_order_seq_cst);
    wiped += size;
}

struct WipedPlace {
    std::unique_ptr<uchar[]> bytes;
    qsizetype size = 0;
};

void wipePlace(void *info)
{
    const std::unique_ptr<WipedPlace> place(static_cast<WipedPlace *>(info));
    overwrite(place->bytes.get(), place->size);
}

} // namespace

QImage wipedWhenDropped(QImage picture)
{
    if (picture.isNull())
        return picture;
    auto place = std::make_unique<WipedPlace>(WipedPlace{std::make_unique_for_overwrite<uchar[]>(static_cast<std::size_t>(picture.sizeInBytes())), picture.sizeInBytes()});
    std::memcpy(place->bytes.get(), picture.constBits(), static_cast<std::size_t>(place->size));
    WipedPlace *kept = place.release();
    QImage shown(kept->bytes.get(), picture.width(), picture.height(), picture.bytesPerLine(), picture.format(), wipePlace, kept);
    shown.setColorTable(picture.colorTable());
    shown.setDevicePixelRatio(picture.devicePixelRatio());
    if (picture.isDetached())
        overwrite(picture.bits(), picture.sizeInBytes());
    return shown;
}

WipedBytes wipedWhenDropped(QByteArray &&bytes)
{
    return {new QByteArray(std::move(bytes)), [](QByteArray *kept) {
                if (kept->isDetached())
                    overwrite(reinterpret_cast<uchar *>(kept->data()), kept->size());
                delete kept;
            }};
}

qint64 wipedBytes()
{
    return wiped;
}

} // namespace praxis::ui
