local owner, id = ARGV[3], ARGV[4]
if answered() then
  return answered()
end
if field(id, 'owner') ~= owner then
  return {'LOST'}
end
redis.call('DEL', entries .. id)
forget(id)
return remembered('REMOVED')
