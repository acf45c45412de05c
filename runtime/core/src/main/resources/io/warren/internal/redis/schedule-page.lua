local ids = ARGV[3] == 'parked' and parked or waiting
local from, count = tonumber(ARGV[4]), tonumber(ARGV[5])
local page, bytes = {'OK'}, 0
if count > 0 then
  local found = redis.call('ZRANGE', ids, text(from), text(from + count - 1), 'WITHSCORES')
  for i = 1, #found, 2 do
    if bytes >= enough then
      break
    end
    local id = found[i]
    -- Of what cannot be read, what is known.
    local entry = read(id)
    local message = entry.message and field(id, 'message') or ''
    page[#page + 1] =
      {shown(id), text(entry.due or instant(found[i + 1])), message, text(entry.failures or 0)}
    bytes = bytes + #message
  end
end
return page
