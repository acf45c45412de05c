local owner, limit, lease, claims = ARGV[3], ARGV[4], ARGV[5], ARGV[6]
-- How often what could not be read is looked at again, in milliseconds, and how much at once.
local pause, some = 60000, 100
local time = now()

-- What could be read again waits again, as after an upgrade, or where somebody has mended it.
for _, id in
  ipairs(redis.call('ZRANGEBYSCORE', unread, '-inf', text(time - pause), 'LIMIT', 0, some))
do
  local entry, why = read(id)
  if not redis.call('ZSCORE', parked, id) then
    -- Another version has moved or cancelled it.
    redis.call('ZREM', unread, id)
  elseif why then
    redis.call('ZADD', unread, text(time), id)
  else
    redis.call('HDEL', entries .. id, 'owner')
    forget(id)
    redis.call('ZADD', waiting, text(entry.due), id)
  end
end

local set_aside = {}

-- Nothing of it is changed: only where its id stands.
local function put_aside(id, why)
  redis.call('ZREM', waiting, id)
  redis.call('ZADD', parked, text(time), id)
  redis.call('ZADD', unread, text(time), id)
  set_aside[#set_aside + 1] = {shown(id), why}
end

-- Beyond all times there is nothing to wait for: the entry itself says when it is due.
for _, id in
  ipairs(redis.call('ZRANGEBYSCORE', waiting, '(' .. text(latest), '+inf', 'LIMIT', 0, some))
do
  local entry, why = read(id)
  if why then
    put_aside(id, why)
  else
    redis.call('ZADD', waiting, text(entry.due), id)
  end
end

-- What this claim has taken already, where the client has sent it again after it lost its connection.
local ids = redis.call('LRANGE', claims, 0, -1)
local again = #ids > 0
if not again then
  ids = redis.call('ZRANGEBYSCORE', waiting, '-inf', text(time), 'LIMIT', 0, limit)
end
local claimed, bytes = {}, 0
local ends = text(time + lease)
for _, id in ipairs(ids) do
  -- What is due beyond that is the next claim's.
  if bytes >= enough then
    break
  end
  local entry, why = read(id)
  if again and entry.owner ~= owner then
    -- It was lost meanwhile.
  elseif why then
    put_aside(id, why)
  elseif entry.due > time then
    -- It stood in a wrong place.
    redis.call('ZADD', waiting, text(entry.due), id)
  else
    local message = field(id, 'message')
    redis.call('HSET', entries .. id, 'owner', owner)
    redis.call('ZADD', waiting, ends, id)
    claimed[#claimed + 1] = {id, text(entry.due), message, text(entry.failures or 0)}
    bytes = bytes + #message
    if not again then
      redis.call('RPUSH', claims, id)
    end
  end
end
if #claimed > 0 then
  redis.call('PEXPIRE', claims, lease)
end
local first = redis.call('ZRANGE', waiting, 0, 0, 'WITHSCORES')
local names = {}
for _, id in ipairs(redis.call('ZRANGE', parked, 0, 2)) do
  names[#names + 1] = shown(id)
end
return {
  'OK',
  first[2] and text(math.max(0, instant(first[2]) - time)) or false,
  claimed,
  set_aside,
  text(redis.call('ZCARD', parked)),
  names
}
