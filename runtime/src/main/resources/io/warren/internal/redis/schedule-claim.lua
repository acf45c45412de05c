local owner, limit, lease, claims = ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local time = now()
-- What this claim has taken already, where the client has sent it again after it lost its connection.
local ids = redis.call('LRANGE', claims, 0, -1)
local again = #ids > 0
if not again then
  ids = redis.call('ZRANGEBYSCORE', waiting, '-inf', text(time), 'LIMIT', 0, limit)
end
-- First of all, because what a script has written stays when it fails.
for _, id in ipairs(ids) do
  if foreign(id) then
    return foreign(id)
  end
end
local claimed, bytes = {}, 0
local ends = text(time + lease)
for _, id in ipairs(ids) do
  -- What is due beyond that is the next claim's.
  if bytes >= enough then
    break
  end
  local entry = redis.call('HMGET', entries .. id, 'due', 'message', 'failures', 'owner')
  if not entry[2] then
    -- Somebody has deleted the entry by hand.
    redis.call('ZREM', waiting, id)
  elseif not again or entry[4] == owner then
    redis.call('HSET', entries .. id, 'owner', owner)
    redis.call('ZADD', waiting, ends, id)
    claimed[#claimed + 1] = {id, entry[1], entry[2], entry[3]}
    bytes = bytes + #entry[2]
    if not again then
      redis.call('RPUSH', claims, id)
    end
  end
end
if #claimed > 0 then
  redis.call('PEXPIRE', claims, lease)
end
local first = redis.call('ZRANGE', waiting, 0, 0, 'WITHSCORES')
return {'OK', first[2] and text(math.max(0, first[2] - time)) or false, claimed}
