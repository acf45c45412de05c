local id, due, message, replaces = ARGV[3], ARGV[4], ARGV[5], ARGV[6] == 'REPLACE'
if answered() then
  return answered()
end
local fields = ask('HLEN', entries .. id)
if not fields then
  local _, why = read(id)
  return {'UNREADABLE', why}
end
if fields > 0 and not replaces then
  return {'KNOWN'}
end
if fields > 0 then
  local entry, why = read(id)
  -- Nobody sends what is parked, whatever it says itself.
  local waits = not redis.call('ZSCORE', parked, id)
  if waits and entry.foreign then
    return {'UNREADABLE', why}
  end
  if waits and entry.owner then
    return {'TOO_LATE'}
  end
  redis.call('DEL', entries .. id)
end
wait(id, due, 'version', '1', 'message', message)
return remembered('ADDED')
