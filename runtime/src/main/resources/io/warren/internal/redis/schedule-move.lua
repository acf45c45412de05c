local id, due = ARGV[3], ARGV[4]
if answered() then
  return answered()
end
if not field(id, 'version') then
  return {'UNKNOWN'}
end
if foreign(id) then
  return foreign(id)
end
if field(id, 'owner') then
  return {'TOO_LATE'}
end
redis.call('HDEL', entries .. id, 'failures')
redis.call('ZREM', parked, id)
wait(id, due)
return remembered('DONE')
