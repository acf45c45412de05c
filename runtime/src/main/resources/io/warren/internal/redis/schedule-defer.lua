local owner, id, millis, failures = ARGV[3], ARGV[4], ARGV[5], ARGV[6]
if field(id, 'owner') == owner then
  redis.call('HDEL', entries .. id, 'owner')
  redis.call('HSET', entries .. id, 'failures', failures)
  wait(id, text(now() + millis))
end
return {'OK'}
