#pragma once

#include "models/kernel/Error.h"
#include "ui/recordings/QuietWatch.h"
#include "ui/recordings/SoundShape.h"

#include <QIODevice>
#include <QObject>

#include <atomic>
#include <memory>

typedef struct _GstBus GstBus;
typedef struct _GstElement GstElement;
typedef struct _GstMessage GstMessage;
typedef struct _GstPad GstPad;

namespace praxis::ui {

class SharedDevice;

/// Decodes the sound of one file as fast as it can and measures how loud it is: for the time line. Pictures are not decoded.
/// Works on threads of its own; answers once, in the thread that it lives in. Destroyed before, it stops at once.
class SoundShapeReader : public QObject {
    Q_OBJECT

public:
    explicit SoundShapeReader(std::unique_ptr<QIODevice> device, QObject *parent = nullptr);
    ~SoundShapeReader() override;

    void start();

Q_SIGNALS:
    /// Without offset, which the file does not know. Empty where it has no sound.
    void finished(const praxis::ui::SoundShape &shape);
    void failed(const praxis::Error &error);

private:
    friend struct ShapeCallbacks;

    void padAdded(GstPad *pad);
    void measure(const float *samples, qsizetype count);
    void hear(GstMessage *message);
    void answer(const Error &error);

    std::shared_ptr<SharedDevice> m_device;
    GstElement *m_pipeline;
    bool m_linked = false;   ///< used by the decoder's threads until they have ended
    SoundShape m_shape;      ///< likewise
    float m_peak = 0;        ///< likewise: of the step under way
    int m_inStep = 0;        ///< likewise: its samples so far
    std::atomic<quint64> m_measured = 0;
    QuietWatch m_watch;
    bool m_answered = false;
};

} // namespace praxis::ui
