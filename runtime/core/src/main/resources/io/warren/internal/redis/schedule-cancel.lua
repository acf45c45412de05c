local id = ARGV[3]
if answered() then
  return answered()
end
if not known(id) then
  return {'UNKNOWN'}
end
-- Nobody sends what is parked, whatever it says itself.
if not redis.call('ZSCORE', parked, id) then
  local entry, why = read(id)
  if entry.foreign then
    -- Who can read it may be sending it.
    return {'UNREADABLE', why, number(field(id, 'version'), 999999999) and 'NEWER' or 'BROKEN', 'LATER'}
  end
  if entry.owner then
    return {'TOO_LATE'}
  end
end
redis.call('DEL', entries .. id)
forget(id)
return remembered('DONE')
