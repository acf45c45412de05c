local id, due, message = ARGV[3], ARGV[4], ARGV[5]
if answered() then
  return answered()
end
if field(id, 'version') then
  return {'KNOWN'}
end
wait(id, due, 'version', '1', 'message', message)
return remembered('ADDED')
