#include "ui/contacts/ClipboardLoan.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

namespace praxis::ui {

ClipboardLoan::ClipboardLoan(QObject *parent) : QObject(parent), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &ClipboardLoan::takeBack);
}

ClipboardLoan::~ClipboardLoan()
{
    takeBack();
}

void ClipboardLoan::lend(const QString &text, int forMs)
{
    m_text = text;
    QGuiApplication::clipboard()->setText(text);
    m_timer->start(forMs);
}

void ClipboardLoan::takeBack()
{
    if (!m_text.isEmpty() && QGuiApplication::clipboard() && QGuiApplication::clipboard()->text() == m_text)
        QGuiApplication::clipboard()->clear();
    m_text.clear();
}

} // namespace praxis::ui
