# What is asked of VideoSDK, as its documentation says that it answers; for tests. Part of a request handler (TlsServer.h):
# `server` has what it remembers, `fault` in its folder what is to go wrong next, `listed` which recordings there are (without it: five),
# `asked` gets a line for each request.
import json, os, urllib.parse
if not hasattr(server, 'rooms'): server.rooms, server.recording, server.removed, server.lock = {}, set(), set(), __import__('threading').Lock()
text = self.rfile.read(int(self.headers.get('Content-Length') or 0)).decode()
body = json.loads(text or '{}')
path, _, query = self.path.partition('?')
asked = dict(urllib.parse.parse_qsl(query))
with server.lock, open('asked', 'a') as log:
    log.write(json.dumps({'method': self.command, 'path': self.path, 'body': body, 'authorization': self.headers.get('Authorization') or ''}) + '\n')

def answer(status, value): self.say(status, json.dumps(value).encode(), {'Content-Type': 'application/json'})
def entry(n, **more):
    name = '%024x' % n
    files = json.load(open('files')) if os.path.exists('files') else {}
    return {'id': 'doc%d' % n, 'roomId': asked['roomId'], 'sessionId': '613731342f27f56e4fc4b6d0', 'start': '2026-11-21T09:00:%02d.000Z' % n, 'end': '2026-11-21T09:30:%02d.000Z' % n,
            'file': {'fileUrl': files.get(name, 'https://cdn.videosdk.live/encoded/videos/%s.mp4' % name), 'filePath': 'encoded/videos/%s.mp4' % name, 'size': 17023255, 'meta': {'duration': 55.055}}, **more}

if os.path.exists('fault'):
    fault = json.load(open('fault'))
    self.say(fault['status'], fault.get('body', '').encode(), fault.get('headers', {}))
    return
with server.lock:
    room = next((r for r in server.rooms.values() if r['roomId'] == body.get('roomId')), None)
    if self.command == 'POST' and path == '/v2/rooms':
        name = body['customRoomId']
        if name not in server.rooms: server.rooms[name] = {'roomId': 'abcd-efgh-%04d' % len(server.rooms), 'customRoomId': name, 'disabled': False, 'createdAt': '2026-11-21T09:00:00.000Z'}
        answer(200, server.rooms[name])
    elif path.startswith('/v2/rooms/validate/'):
        found = [r for r in server.rooms.values() if path.split('/')[-1] in (r['roomId'], r['customRoomId'])]
        if found: answer(200, found[0])
        else: answer(400, {'message': 'Please provide valid roomId', 'statusCode': 400})
    elif path == '/v2/rooms/deactivate':
        if room: room['disabled'] = True; answer(200, room)
        else: answer(402, {'message': 'Room is not exists', 'statusCode': 402})
    elif path == '/v2/sessions/end': answer(404 if not room else 200, {'id': '613731342f27f56e4fc4b6d0'})
    elif path == '/v2/recordings/start': server.recording.add(body['roomId']); answer(200, 'Recording started successfully')
    elif path == '/v2/recordings/stop' and not os.path.exists('renamed'): server.recording.discard(body['roomId']); answer(200, 'Recording ended successfully')
    elif path == '/v2/recordings/end': server.recording.discard(body['roomId']); answer(200, 'Recording ended successfully')
    elif self.command == 'DELETE' and path.startswith('/v2/recordings/'): server.removed.add(path.split('/')[-1]); answer(200, {'message': 'deleted'})
    elif path == '/v2/recordings':
        every = [entry(1), entry(2, status='completed'), entry(3, status='processing', file=None), entry(4, status='failed'), entry(5, roomId='zzzz-zzzz-zzzz')]
        if os.path.exists('listed'): every = [{'roomId': asked['roomId'], **e} for e in json.load(open('listed'))['recordings']]
        every = [e for e in every if e['id'] not in server.removed]
        page, size = int(asked['page']), 2
        answer(200, {'pageInfo': {'currentPage': page, 'perPage': size, 'lastPage': (len(every) + size - 1) // size, 'total': len(every)}, 'data': every[(page - 1) * size:page * size]})
    else: answer(404, {'message': 'not found'})
