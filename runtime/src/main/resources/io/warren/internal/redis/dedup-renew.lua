if value ~= claimed then
  return {'LOST'}
end
redis.call('PEXPIRE', key, millis)
return {'RENEWED'}
