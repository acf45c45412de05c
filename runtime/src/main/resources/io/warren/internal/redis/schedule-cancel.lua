local id = ARGV[3]
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
redis.call('DEL', entries .. id)
redis.call('ZREM', waiting, id)
redis.call('ZREM', parked, id)
return remembered('DONE')
