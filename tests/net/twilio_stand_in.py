# What is asked of Twilio Video, as its documentation says that it answers; for tests. Part of a request handler (TlsServer.h):
# `server` has what it remembers, `fault` in its folder what is to go wrong next, `asked` gets a line for each request.
import json, os, urllib.parse
if not hasattr(server, 'rooms'):
    server.rooms, server.mixes, server.times, server.lock = {}, {}, {}, __import__('threading').Lock()
body = self.rfile.read(int(self.headers.get('Content-Length') or 0)).decode()
path, _, query = self.path.partition('?')
form = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
asked = dict(urllib.parse.parse_qsl(query))
with server.lock, open('asked', 'a') as log:
    log.write(json.dumps({'method': self.command, 'path': self.path, 'form': form, 'authorization': self.headers.get('Authorization') or ''}) + '\n')

def sid(letters, n): return letters + '%032x' % n
def answer(status, value, headers={}): self.say(status, json.dumps(value).encode(), {'Content-Type': 'application/json', **headers})
def refuse(status, code): answer(status, {'code': code, 'message': 'no', 'more_info': 'https://www.twilio.com/docs/errors/%d' % code, 'status': status})
def room(name, n, status='in-progress'):
    return {'sid': sid('RM', n), 'unique_name': name, 'status': status, 'account_sid': sid('AC', 1), 'type': 'group', 'date_created': '2026-11-21T09:00:00Z',
            'max_participants': int(form.get('MaxParticipants', 10)), 'record_participants_on_connect': form.get('RecordParticipantsOnConnect') == 'true'}
def track(n, **more):
    return {'sid': sid('RT', n), 'status': 'completed', 'type': 'audio', 'container_format': 'mka', 'codec': 'OPUS', 'date_created': '2026-11-21T09:00:%02dZ' % n, 'duration': 60,
            'size': 5000000000, 'offset': 12000 + n, 'track_name': 'microphone', 'source_sid': sid('MT', n),
            'grouping_sids': {'room_sid': asked.get('GroupingSid'), 'participant_sid': sid('PA', n)}, **more}
def page(member, entries, size):
    first = int(asked.get('PageToken', 'PT0')[2:])
    following = 'https://elsewhere.example/other?Page=%d&PageToken=PT%d' % (first // size + 1, first + size) if first + size < len(entries) else None
    answer(200, {member: entries[first:first + size], 'meta': {'page': first // size, 'page_size': size, 'key': member, 'first_page_url': 'https://video.twilio.com/v1/x',
                 'previous_page_url': None, 'next_page_url': following, 'url': 'https://video.twilio.com/v1/x'}})

if os.path.exists('fault'):
    fault = json.load(open('fault'))
    if fault.get('cut'):
        self.send_response(200); self.send_header('Content-Length', '1000'); self.end_headers(); self.wfile.write(b'{"sid": "RM'); self.wfile.flush()
        self.connection.shutdown(socket.SHUT_RDWR)
    elif fault.get('silent'): time.sleep(20)
    else: self.say(fault['status'], fault.get('body', '').encode() * fault.get('times', 1), fault.get('headers', {}))
    return
parts = path.split('/')[2:]  # without "v1"
with server.lock:
    if self.command == 'POST' and parts == ['Rooms']:
        name = form['UniqueName']
        server.times[name] = server.times.get(name, 0) + 1
        if name.startswith('vanishing') and server.times[name] == 1: refuse(400, 53113)
        elif any(r['unique_name'] == name and r['status'] == 'in-progress' for r in server.rooms.values()): refuse(400, 53113)
        else:
            made = room(name, len(server.rooms) + 1)
            server.rooms[made['sid']] = made
            answer(201, made)
    elif parts[0] == 'Rooms' and len(parts) == 2:
        found = next((r for r in server.rooms.values() if r['sid'] == parts[1] or (r['unique_name'] == parts[1] and r['status'] == 'in-progress')), None)
        if not found: refuse(404, 20404)
        elif self.command == 'GET': answer(200, found)
        elif found['status'] == 'completed': refuse(400, 53112)
        else:
            found['status'] = form['Status']
            answer(202, found)
    elif parts[0] == 'Rooms' and parts[2] == 'RecordingRules':
        found = server.rooms.get(parts[1])
        if not found: refuse(404, 20404)
        elif found['status'] == 'completed': refuse(400, 53112)
        else: answer(200, {'room_sid': parts[1], 'rules': json.loads(form['Rules']), 'date_created': '2026-11-21T09:00:00Z', 'date_updated': '2026-11-21T09:00:00Z'})
    elif parts[0] == 'Rooms' and parts[2] == 'Participants':
        there = asked['Status'] == 'connected'
        page('participants', [{'sid': sid('PA', n), 'room_sid': parts[1], 'status': asked['Status'], 'identity': 'p-%d' % n} for n in ([1] if there else [2, 3, 4, 5])], 2)
    elif parts == ['Recordings']:
        if asked['GroupingSid'] == sid('RM', 0xe): page('recordings', [], 1)
        elif asked['GroupingSid'] == sid('RM', 0xf): answer(200, {'recordings': [], 'meta': {'next_page_url': 'https://video.twilio.com/v1/Recordings?Page=1&PageToken=PT1'}})
        else:
            page('recordings', [track(1), track(2, type='video', container_format='mkv', codec='VP8'), track(3, status='processing', duration=0, size=0), track(4, status='failed', duration=0, size=0),
                                track(5, status='deleted'), track(6, type='data'), track(7, grouping_sids={'room_sid': sid('RM', 0xabc)})], 2)
    elif parts == ['Compositions'] and self.command == 'GET':
        page('compositions', [m for m in server.mixes.values() if m['room_sid'] == asked['RoomSid']], 2)
    elif parts == ['Compositions']:
        number = len(server.mixes) + 1
        server.mixes[number] = {'sid': sid('CJ', number), 'room_sid': form['RoomSid'], 'status': 'completed', 'format': form['Format'], 'date_created': '2026-11-21T10:00:00Z',
                                'date_completed': '2026-11-21T10:05:00Z', 'duration': 61, 'size': 7, 'resolution': form['Resolution']}
        answer(201, {**server.mixes[number], 'status': 'enqueued', 'date_completed': None})
    elif len(parts) == 3 and parts[2] == 'Media':
        to = json.load(open('redirect')).get(parts[1])
        if to is None: refuse(404, 20404)
        else: answer(302, {'redirect_to': to}, {'Location': to})
    elif self.command == 'GET' and len(parts) == 2 and parts[0] in ('Recordings', 'Compositions') and os.path.exists('external'):
        answer(200, {'sid': parts[1], 'status': 'completed', 'media_external_location': open('external').read() or None})
    elif self.command == 'DELETE' and parts[0] in ('Recordings', 'Compositions'):
        if parts[1] == sid('RT', 0xdead): refuse(404, 20404)
        else: self.say(204)
    else: refuse(404, 20404)
