if value and value ~= claimed then
  return {'LOST'}
end
-- A lease that ended, and that nobody took, is taken again.
redis.call('SET', key, claimed, 'PX', millis)
return {'RENEWED'}
