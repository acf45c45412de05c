return {'OK', text(redis.call('ZCARD', waiting))}
