local owner, id, millis, failures = ARGV[3], ARGV[4], ARGV[5], ARGV[6]
if field(id, 'owner') == owner then
  redis.call('HDEL', entries .. id, 'owner')
  wait(id, text(now() + millis), 'failures', failures)
end
return {'OK'}
