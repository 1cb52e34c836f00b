-- What wrk sends, from the environment: a token, a file with bodies (one a line, with a token of its own and a tab before it, or without; each is sent once), a pause between the requests of a connection,
-- and a range of bytes. Prints one line of JSON.
local token, bodies, pause, whole = os.getenv("LOAD_TOKEN"), os.getenv("LOAD_BODIES"), tonumber(os.getenv("LOAD_PAUSE") or "0"), tonumber(os.getenv("LOAD_WHOLE") or "0")
local writes = tonumber(os.getenv("LOAD_WRITES") or "0") -- of a hundred requests
local target, list = os.getenv("LOAD_WRITE_PATH"), nil
local number, threads = 0, {}
local lines, at, stride, count = {}, 1, 1, 0

function setup(thread)
  thread:set("own", number)
  number = number + 1
  table.insert(threads, thread)
end

function init(args)
  math.randomseed(os.time() + own)
  list = args[0]
  if bodies then
    for line in io.lines(bodies) do lines[#lines + 1] = line end
    at, stride = own + 1, tonumber(os.getenv("LOAD_THREADS") or "1")
  end
  odd = ""
end

-- What is the same each time is made once: a generator that thinks takes its time from the server beside it.
if pause > 0 then
  function delay() return pause * (0.5 + math.random()) end
end
wrk.headers["Authorization"] = token

local function varied()
  local headers = { Authorization = token }
  count = count + 1
  if whole > 0 then
    local size = 1048576
    local from = math.random(0, math.floor((whole - size) / size)) * size
    headers.Range = "bytes=" .. from .. "-" .. (from + size - 1)
  end
  if bodies and (writes == 0 or count % 100 < writes) and lines[at] then
    headers["Content-Type"] = "application/json"
    local body = lines[at]
    local theirs, rest = body:match("^([^\t]+)\t(.*)$")
    if theirs then headers.Authorization, body = theirs, rest end
    at = at + stride
    return wrk.format("POST", target, headers, body)
  end
  return wrk.format("GET", nil, headers)
end
if bodies or whole > 0 then request = varied end

-- Reading each answer in Lua costs more than making it: only to find out what is wrong.
if os.getenv("LOAD_DEBUG") then
  function response(status, headers, body)
    if status >= 400 then odd = status .. " " .. string.sub(body, 1, 300) end
  end
end

function done(summary, latency, requests)
  local what = ""
  for _, thread in ipairs(threads) do
    if thread:get("odd") ~= "" then what = thread:get("odd") end
  end
  local errors = summary.errors
  io.write(string.format('{"requests":%d,"seconds":%.3f,"bytes":%d,"p50_ms":%.3f,"p99_ms":%.3f,"failed":%d,"broken":%d,"odd":"%s"}\n', summary.requests, summary.duration / 1e6,
    summary.bytes, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, errors.status, errors.connect + errors.read + errors.write + errors.timeout, (what:gsub('[%c"\\]', " "))))
end
