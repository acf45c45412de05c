local id, due = ARGV[3], ARGV[4]
if answered() then
  return answered()
end
if not known(id) then
  return {'UNKNOWN'}
end
local entry, why, lost = read(id)
if lost then
  return {'UNREADABLE', why}
end
-- Nobody sends what is parked, whatever it says itself.
if entry.owner and not redis.call('ZSCORE', parked, id) then
  return {'TOO_LATE'}
end
redis.call('HDEL', entries .. id, 'failures', 'owner')
wait(id, due)
return remembered('DONE')
