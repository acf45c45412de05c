if value == claimed then
  redis.call('DEL', key)
end
return {'OK'}
