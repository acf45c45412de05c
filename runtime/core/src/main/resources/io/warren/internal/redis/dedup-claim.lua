if value and value ~= claimed then
  return {string.sub(value, 1, 7) == '1|done|' and 'DONE' or 'HELD'}
end
redis.call('SET', key, claimed, 'PX', millis)
return {'CLAIMED'}
