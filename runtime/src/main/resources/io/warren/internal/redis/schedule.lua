-- KEYS: the waiting and claimed ids by the time of their next claim, the parked ones by the time of
-- their parking. ARGV: what all other keys and the channel of the news begin with, what tells this
-- call from all others, and more.
local waiting, parked, prefix, call = KEYS[1], KEYS[2], ARGV[1], ARGV[2]
local entries, news, answer = prefix .. 'entry:', prefix .. 'news', prefix .. 'answer:' .. call
-- How long an answer is remembered: a call is not sent again later.
local repeatable = 20000
-- Bytes of messages in one answer: Redis serves nobody else while it writes it.
local enough = 4 * 1024 * 1024

local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

-- Written by hand, because Lua writes large numbers as 1e+12.
local function text(number)
  return string.format('%.0f', number)
end

local function field(id, name)
  return redis.call('HGET', entries .. id, name)
end

-- The answer for an entry that another version has written, else nil.
local function foreign(id)
  local version = field(id, 'version')
  if version and version ~= '1' then
    return {'VERSION', version}
  end
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

-- Lets an entry wait until it is due, and sets fields of it.
local function wait(id, due, ...)
  redis.call('HSET', entries .. id, 'due', due, ...)
  redis.call('ZADD', waiting, due, id)
  if redis.call('ZRANGE', waiting, 0, 0)[1] == id then
    redis.call('PUBLISH', news, '')
  end
end
