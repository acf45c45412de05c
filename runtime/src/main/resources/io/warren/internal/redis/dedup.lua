-- KEYS: the key. ARGV: the owner, how long in milliseconds.
-- A value is written <format version>|<state>|<owner>.
local key, owner, millis = KEYS[1], ARGV[1], ARGV[2]
local value = redis.call('GET', key)
local version = value and string.match(value, '^[^|]*')
if version and version ~= '1' then
  return {'VERSION', version}
end
local claimed, handled = '1|claimed|' .. owner, '1|done|' .. owner
