#include "ui/recordings/DeviceSource.h"

#include <gst/base/gstbasesrc.h>
#include <gst/gst.h>

namespace praxis::ui {

namespace {

struct DeviceSource {
    GstBaseSrc parent;
    std::shared_ptr<SharedDevice> *device; // GObject allocates without constructors
};

struct DeviceSourceClass {
    GstBaseSrcClass parent;
};

G_DEFINE_TYPE(DeviceSource, device_source, GST_TYPE_BASE_SRC)

DeviceSource *self(gpointer instance)
{
    return static_cast<DeviceSource *>(instance);
}

gboolean isSeekable(GstBaseSrc *)
{
    return TRUE;
}

gboolean getSize(GstBaseSrc *source, guint64 *size)
{
    *size = static_cast<guint64>((*self(source)->device)->size());
    return TRUE;
}

GstFlowReturn fill(GstBaseSrc *source, guint64 offset, guint length, GstBuffer *buffer)
{
    GstMapInfo map;
    if (!gst_buffer_map(buffer, &map, GST_MAP_WRITE))
        return GST_FLOW_ERROR;
    const qint64 got = (*self(source)->device)->read(static_cast<qint64>(offset), reinterpret_cast<char *>(map.data), length);
    gst_buffer_unmap(buffer, &map);
    if (got < 0) {
        GST_ELEMENT_ERROR(source, RESOURCE, READ, (nullptr), (nullptr));
        return GST_FLOW_ERROR;
    }
    if (got == 0)
        return GST_FLOW_EOS;
    gst_buffer_set_size(buffer, static_cast<gssize>(got));
    GST_BUFFER_OFFSET(buffer) = offset;
    GST_BUFFER_OFFSET_END(buffer) = offset + static_cast<guint64>(got);
    return GST_FLOW_OK;
}

void finalize(GObject *object)
{
    delete self(object)->device;
    G_OBJECT_CLASS(device_source_parent_class)->finalize(object);
}

void device_source_init(DeviceSource *source)
{
    source->device = nullptr;
    gst_base_src_set_blocksize(&source->parent, 64 * 1024); // a chunk of the vault
}

void device_source_class_init(DeviceSourceClass *type)
{
    G_OBJECT_CLASS(type)->finalize = finalize;
    gst_element_class_set_static_metadata(GST_ELEMENT_CLASS(type), "Device source", "Source", "Reads a device", "Praxis");
    static GstStaticPadTemplate pad = GST_STATIC_PAD_TEMPLATE("src", GST_PAD_SRC, GST_PAD_ALWAYS, GST_STATIC_CAPS_ANY);
    gst_element_class_add_static_pad_template(GST_ELEMENT_CLASS(type), &pad);
    type->parent.is_seekable = isSeekable;
    type->parent.get_size = getSize;
    type->parent.fill = fill;
}

} // namespace

GstElement *newDeviceSource(std::shared_ptr<SharedDevice> device)
{
    auto *source = static_cast<DeviceSource *>(g_object_new(device_source_get_type(), nullptr));
    source->device = new std::shared_ptr<SharedDevice>(std::move(device));
    return GST_ELEMENT_CAST(source);
}

} // namespace praxis::ui
