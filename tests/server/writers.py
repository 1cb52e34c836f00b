"""Several desks that each add people one after the other, whatever happens to the server: what is not answered is sent again with the same
key. Prints how many were acknowledged and how often one had to try again, and of those how often because a connection or a server was gone
(the others were told to go slower).

writers.py URL TOKEN THREADS LEAST: each adds at least so many, and goes on until the standard input ends (of https, the file SSL_CERT_FILE names the authority)"""
import http.client
import itertools
import json
import ssl
import sys
import threading
import time
from urllib.parse import urlsplit

url, token, threads, least = urlsplit(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
tls = ssl.create_default_context() if url.scheme == 'https' else None
lock, told = threading.Lock(), threading.Event()
acknowledged, again, gone, odd = 0, 0, 0, []


def connect():
    if tls:
        return http.client.HTTPSConnection(url.hostname, url.port, timeout=10, context=tls)
    return http.client.HTTPConnection(url.hostname, url.port, timeout=10)


def send(name, key):
    """Empty once it is acknowledged, else why not."""
    connection = connect()
    try:
        connection.request('POST', '/api/v1/contacts', json.dumps({'family_name': name}),
                           {'Authorization': 'Bearer ' + token, 'Content-Type': 'application/json', 'Idempotency-Key': key})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status == 201:
            return ''
        if answer.status not in (429, 500, 502, 503, 504):
            odd.append((answer.status, body[:300].decode()))
        return 'slower' if answer.status == 429 else 'gone'
    except (OSError, http.client.HTTPException):
        return 'gone'
    finally:
        connection.close()


def desk(number):
    global acknowledged, again, gone
    for i in itertools.count():
        if i >= least and told.is_set():
            return
        deadline = time.monotonic() + 60
        while why := send(f'Written{number:02}x{i:04}', f'{number}-{i}'):
            with lock:
                again += 1
                gone += why == 'gone'
            if time.monotonic() > deadline:
                odd.append((0, 'nobody answers'))
            if odd:
                return
            time.sleep(0.02)
        with lock:
            acknowledged += 1


desks = [threading.Thread(target=desk, args=(n,)) for n in range(threads)]
for one in desks:
    one.start()
sys.stdin.read()
told.set()
for one in desks:
    one.join()
print(json.dumps({'acknowledged': acknowledged, 'again': again, 'gone': gone, 'odd': odd[:3]}))
