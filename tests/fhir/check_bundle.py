"""Checks a bundle of one person's record with what others wrote: FHIR's own JSON schema, and Python's zipfile and hashlib.

check_bundle.py SCHEMA BUNDLE (a folder or a zip): prints what is wrong and ends with 1, or one line a kind of resource.
"""
import collections
import hashlib
import json
import pathlib
import sys
import urllib.parse
import zipfile

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
bundle = pathlib.Path(sys.argv[2])
wrong = []

if bundle.is_dir():
    files = {p.relative_to(bundle).as_posix(): p.read_bytes() for p in bundle.rglob("*") if p.is_file()}
else:
    with zipfile.ZipFile(bundle) as archive:
        if archive.testzip():
            wrong.append("a sum of the archive is wrong")
        files = {n: archive.read(n) for n in archive.namelist()}

for name in files:
    if name.startswith("/") or ".." in name.split("/") or "\\" in name:
        wrong.append(f"{name}: leads out of the bundle")

manifest = json.loads(files["manifest.json"])
listed = {f["path"] for f in manifest["files"]}
if listed | {"manifest.json"} != set(files):
    wrong.append(f"not in the manifest, or missing: {sorted(listed ^ (set(files) - {'manifest.json'}))}")
for f in manifest["files"]:
    if len(files[f["path"]]) != f["bytes"] or hashlib.sha256(files[f["path"]]).hexdigest() != f["sha256"]:
        wrong.append(f"{f['path']}: size or sum")
for name, content in files.items():
    if name.endswith(".pdf") and not content.startswith(b"%PDF-"):
        wrong.append(f"{name}: no PDF")


def check(resource):
    kind = resource.get("resourceType", "?")
    if kind not in schema["definitions"]:
        wrong.append(f"{kind}: no such resource")
        return
    one = {"$schema": schema["$schema"], "$ref": f"#/definitions/{kind}", "definitions": schema["definitions"]}
    for problem in jsonschema.Draft6Validator(one).iter_errors(resource):
        wrong.append(f"{kind} {'/'.join(map(str, problem.absolute_path))}: {problem.message[:200]}")


fhir = json.loads(files["fhir-bundle.json"])
entries = fhir.pop("entry")
check(fhir)
known = {e["fullUrl"] for e in entries}
if len(known) != len(entries):
    wrong.append("two entries have one fullUrl")
for entry in entries:
    if entry["fullUrl"] != "urn:uuid:" + entry["resource"]["id"]:
        wrong.append(f"{entry['fullUrl']}: not its resource's id")
    check(entry["resource"])


def references(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "reference":
                yield inner
            elif key == "url" and isinstance(inner, str) and "/" in inner and urllib.parse.unquote(inner) not in files:
                wrong.append(f"{inner}: a file that is not there")
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


for entry in entries:
    for reference in references(entry["resource"]):
        if reference not in known:
            wrong.append(f"{entry['resource']['resourceType']}: {reference} is not in the bundle")

if wrong:
    print("\n".join(wrong[:40]))
    sys.exit(1)
for kind, count in sorted(collections.Counter(e["resource"]["resourceType"] for e in entries).items()):
    print(kind, count)
