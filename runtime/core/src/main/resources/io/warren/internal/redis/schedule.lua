-- KEYS: the waiting and claimed ids by the time of their next claim, the parked ones by the time of
-- their parking, and those of the parked ones that cannot be read by the time of the last look at
-- them. ARGV: what all other keys and the channel of the news begin with, what tells this call from
-- all others, and more.
local waiting, parked, unread, prefix, call = KEYS[1], KEYS[2], KEYS[3], ARGV[1], ARGV[2]
local entries, news, answer = prefix .. 'entry:', prefix .. 'news', prefix .. 'answer:' .. call
-- How long an answer is remembered: a call is not sent again later.
local repeatable = 20000
-- Bytes of messages in one answer: Redis serves nobody else while it writes it.
local enough = 4 * 1024 * 1024
-- Bytes that no message and no id has, and the last time of the year 9999, in milliseconds.
local largest, longest, latest = 32 * 1024 * 1024, 4096, 253402300800000

-- What a command answers that reads; nil where the key is of another type.
local function ask(...)
  local answered = redis.pcall(...)
  if type(answered) ~= 'table' or not answered.err then
    return answered
  end
  if string.find(answered.err, 'WRONGTYPE', 1, true) then
    return nil
  end
  return redis.call(...)
end

-- First of all, because what a script has written stays when it fails.
for _, key in ipairs(KEYS) do
  if not ask('ZCARD', key) then
    return {'UNUSABLE', key}
  end
end

local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

-- Written by hand, because Lua writes large numbers as 1e+12.
local function text(number)
  return string.format('%.0f', number)
end

-- A number of a sorted set, as a time that exists.
local function instant(score)
  return math.max(0, math.min(latest, tonumber(score) or latest))
end

-- Ids are not longer, except for those that somebody else has written.
local function shown(id)
  return string.sub(id, 1, longest)
end

local function field(id, name)
  return ask('HGET', entries .. id, name)
end

local function number(written, most)
  local value = written and #written < 17 and string.match(written, '^%d+$') and tonumber(written)
  return value and value <= most and value or nil
end

-- What is known of an entry; then, where it cannot be read, why, and whether that lies in more than
-- what a move sets anew.
local function read(id)
  local entry, key = {}, entries .. id
  if #id > longest then
    return entry, 'its id has ' .. #id .. ' bytes', true
  end
  local bytes = ask('HSTRLEN', key, 'message')
  if not bytes then
    return entry, 'its key in Redis is not a hash', true
  end
  local fields = redis.call('HMGET', key, 'version', 'due', 'failures', 'owner')
  local version, due, failures = fields[1], fields[2], fields[3]
  if version and version ~= '1' then
    entry.foreign = true
    if not number(version, 999999999) then
      return entry, 'its format is no number', true
    end
    return entry, 'it has the format ' .. version .. ', which this version of Warren cannot read: upgrade Warren in this process to the newest'
      .. ' version in use', true
  end
  entry.due, entry.failures, entry.owner = number(due, latest), number(failures, 999999999), fields[4]
  if bytes == 0 then
    return entry, (version or due or failures) and 'it has no message' or 'its key is missing', true
  end
  if bytes > largest then
    return entry, 'its message has ' .. text(bytes) .. ' bytes', true
  end
  entry.message = true
  if not version then
    return entry, 'it does not say its format', true
  end
  if not entry.due then
    return entry, due and 'the time when it is due is none' or 'it does not say when it is due'
  end
  if failures and not entry.failures then
    return entry, 'how often it failed is no number'
  end
  return entry
end

local function known(id)
  return redis.call('ZSCORE', waiting, id) or redis.call('ZSCORE', parked, id)
    or field(id, 'version')
end

-- What this call has answered already, where the client has sent it again after it lost its
-- connection, else nil.
local function answered()
  local word = redis.call('GET', answer)
  return word and {word} or nil
end

-- The answer of a call that has changed something.
local function remembered(word)
  redis.call('SET', answer, word, 'PX', repeatable)
  return {word}
end

local function forget(id)
  redis.call('ZREM', waiting, id)
  redis.call('ZREM', parked, id)
  redis.call('ZREM', unread, id)
end

-- Lets an entry wait until it is due, and sets fields of it, which is a hash or not there.
local function wait(id, due, ...)
  forget(id)
  redis.call('HSET', entries .. id, 'due', due, ...)
  redis.call('ZADD', waiting, due, id)
  if redis.call('ZRANGE', waiting, 0, 0)[1] == id then
    redis.call('PUBLISH', news, '')
  end
end
