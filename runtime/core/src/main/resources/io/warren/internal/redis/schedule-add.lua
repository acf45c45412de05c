local id, due, message = ARGV[3], ARGV[4], ARGV[5]
if answered() then
  return answered()
end
local fields = ask('HLEN', entries .. id)
if not fields then
  local _, why = read(id)
  return {'UNREADABLE', why}
end
if fields > 0 then
  return {'KNOWN'}
end
wait(id, due, 'version', '1', 'message', message)
return remembered('ADDED')
