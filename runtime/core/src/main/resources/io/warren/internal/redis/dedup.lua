-- KEYS: the key. ARGV: the owner, how long in milliseconds.
-- A value is written <format version>|<state>|<owner>.
local key, owner, millis = KEYS[1], ARGV[1], ARGV[2]
local claimed, handled = '1|claimed|' .. owner, '1|done|' .. owner
local value = redis.pcall('GET', key)
if type(value) == 'table' and value.err then
  if string.find(value.err, 'WRONGTYPE', 1, true) then
    return {'BROKEN', 'it is not a string'}
  end
  return redis.call('GET', key)
end
if value and not string.find(value, '^1|claimed|') and not string.find(value, '^1|done|') then
  local version = string.match(value, '^(%d%d?%d?)|')
  if version and version ~= '1' then
    return {'BROKEN', 'its value has the format ' .. version .. ', which this version of Warren cannot read: upgrade Warren in this process to the newest'
      .. ' version in use'}
  end
  return {'BROKEN', 'its value was not written by Warren'}
end
-- Somebody else has made or restored it. The owner of a claim gives it a time again.
if value and value ~= claimed and redis.call('PTTL', key) == -1 then
  return {'BROKEN', 'it never expires, as Warren\'s own do'}
end
