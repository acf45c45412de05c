local owner, id = ARGV[3], ARGV[4]
if field(id, 'owner') == owner then
  redis.call('HDEL', entries .. id, 'owner')
  redis.call('ZREM', waiting, id)
  redis.call('ZADD', parked, text(now()), id)
end
return {'OK'}
