local ids = ARGV[3] == 'parked' and parked or waiting
local from, count = tonumber(ARGV[4]), tonumber(ARGV[5])
local page, bytes = {'OK'}, 0
if count > 0 then
  for _, id in ipairs(redis.call('ZRANGE', ids, text(from), text(from + count - 1))) do
    if bytes >= enough then
      break
    end
    if foreign(id) then
      return foreign(id)
    end
    local entry = redis.call('HMGET', entries .. id, 'due', 'message', 'failures')
    if entry[2] then
      page[#page + 1] = {id, entry[1], entry[2], entry[3]}
      bytes = bytes + #entry[2]
    end
  end
end
return page
