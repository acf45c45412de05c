local owner = ARGV[3]
local ends = text(now() + ARGV[4])
for i = 5, #ARGV do
  if field(ARGV[i], 'owner') == owner then
    -- Not what was put aside meanwhile.
    redis.call('ZADD', waiting, 'XX', ends, ARGV[i])
  end
end
return {'OK'}
