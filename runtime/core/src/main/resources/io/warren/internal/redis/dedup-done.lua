if value == handled then
  return {'OWNED'}
end
redis.call('SET', key, handled, 'PX', millis)
return {value == claimed and 'OWNED' or 'LOST'}
