local id, due = ARGV[3], ARGV[4]
if answered() then
  return answered()
end
if not known(id) then
  return {'UNKNOWN'}
end
local entry, why, lost = read(id)
-- Nobody sends what is parked, whatever it says itself.
local waits = not redis.call('ZSCORE', parked, id)
if lost then
  local newer = entry.foreign and number(field(id, 'version'), 999999999)
  return {'UNREADABLE', why, newer and 'NEWER' or 'BROKEN', entry.foreign and waits and 'LATER' or 'NOW'}
end
if entry.owner and waits then
  return {'TOO_LATE'}
end
redis.call('HDEL', entries .. id, 'failures', 'owner')
wait(id, due)
return remembered('DONE')
