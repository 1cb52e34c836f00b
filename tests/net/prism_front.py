# TLS in front of Prism; for tests. Part of a request handler (TlsServer.h): `prism` in its folder is the port, `prefer` what Prism is to choose,
# `around` the port of what it stands for, where that is asked what the description leaves out: the files.
import json, os, urllib.parse
body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
headers = {k: v for k, v in self.headers.items() if k.lower() in ('authorization', 'content-type', 'accept')}
if os.path.exists('prefer'): headers['Prefer'] = open('prefer').read()
if os.path.exists('prefer') and '/Participants' in self.path: del headers['Prefer']
around = os.path.exists('around') and self.path.endswith('/Media')
if around: connection = http.client.HTTPSConnection('127.0.0.1', int(open('around').read()), timeout=60, context=ssl._create_unverified_context())
else: connection = http.client.HTTPConnection('127.0.0.1', int(open('prism').read()), timeout=60)
connection.request(self.command, self.path, body or None, headers)
answer = connection.getresponse()
said = answer.read()
with open('asked', 'a') as log:
    log.write(json.dumps({'method': self.command, 'path': self.path, 'form': dict(urllib.parse.parse_qsl(body.decode())), 'status': answer.status, 'said': said.decode(errors='replace')[:3000]}) + '\n')
more = {'Location': answer.headers['Location']} if answer.headers.get('Location') else {}
self.say(answer.status, said, {'Content-Type': answer.headers.get('Content-Type') or 'application/json', **more})
