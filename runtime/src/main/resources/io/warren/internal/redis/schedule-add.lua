local id, due, message, token = ARGV[3], ARGV[4], ARGV[5], ARGV[6]
if field(id, 'version') then
  -- The same token: the client has sent this call again after it lost its connection.
  return {field(id, 'token') == token and 'ADDED' or 'KNOWN'}
end
wait(id, due, 'version', '1', 'message', message, 'token', token)
return {'ADDED'}
