package io.warren.internal.redis;

import io.lettuce.core.SetArgs;
import io.warren.internal.store.OwnerRecord;
import io.warren.internal.store.UnfitStoreException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whose a namespace is: a key without an end. */
final class RedisOwnerRecord implements OwnerRecord {
  private final RedisConnection connection;
  private final Namespace namespace;
  private final String key;

  RedisOwnerRecord(RedisConnection connection, Namespace namespace) {
    this.connection = connection;
    this.namespace = namespace;
    key = namespace.key("owner");
  }

  @Override
  public @Nullable String read() {
    byte[] owner = connection.await(connection.call(commands -> commands.get(key)));
    return owner == null ? null : new String(owner, StandardCharsets.UTF_8);
  }

  @Override
  public String write(String owner) {
    byte[] value = owner.getBytes(StandardCharsets.UTF_8);
    connection.await(connection.call(commands -> commands.set(key, value, SetArgs.Builder.nx())));
    String written = read();
    // Somebody may just have deleted it: then the next start writes it again.
    return written == null ? owner : written;
  }

  @Override
  public UnfitStoreException refusal(String owner, String here) {
    return new UnfitStoreException(
        "what Redis has under the namespace '"
            + namespace.name()
            + "' is of "
            + owner
            + ", but this Warren is on "
            + here
            + ": give one of the two another namespace(...) at its builder; or, where that broker was"
            + " replaced by this one, delete the key '"
            + key
            + "' in Redis");
  }
}
