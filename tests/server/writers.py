"""Several desks that each add people one after the other, whatever happens to the server: what is not answered is sent again with the same
key. Prints how many were acknowledged and how often one had to try again.

writers.py URL TOKEN THREADS EACH"""
import http.client
import json
import sys
import threading
import time
from urllib.parse import urlsplit

url, token, threads, each = urlsplit(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
lock = threading.Lock()
acknowledged, again, odd = 0, 0, []


def send(name, key):
    """True once it is acknowledged."""
    connection = http.client.HTTPConnection(url.hostname, url.port, timeout=10)
    try:
        connection.request('POST', '/api/v1/contacts', json.dumps({'family_name': name}),
                           {'Authorization': 'Bearer ' + token, 'Content-Type': 'application/json', 'Idempotency-Key': key})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status == 201:
            return True
        if answer.status not in (429, 500, 503):
            odd.append((answer.status, body[:300].decode()))
        return False
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def desk(number):
    global acknowledged, again
    for i in range(each):
        deadline = time.monotonic() + 60
        while not send(f'Written{number:02}x{i:04}', f'{number}-{i}'):
            with lock:
                again += 1
            if time.monotonic() > deadline or odd:
                return
            time.sleep(0.02)
        with lock:
            acknowledged += 1


desks = [threading.Thread(target=desk, args=(n,)) for n in range(threads)]
for one in desks:
    one.start()
for one in desks:
    one.join()
print(json.dumps({'acknowledged': acknowledged, 'again': again, 'odd': odd[:3]}))
