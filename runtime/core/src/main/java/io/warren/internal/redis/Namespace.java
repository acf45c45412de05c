package io.warren.internal.redis;

import io.warren.internal.store.DedupKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The names of keys in Redis. Two namespaces have no key in common, as the name of none has a
 * colon.
 */
record Namespace(String name) {
  private static final int LONGEST = 200;

  /** The name of a key. */
  String key(String rest) {
    return name + ":" + rest;
  }

  /** The name of a key, different for different {@link DedupKey}s. */
  String key(DedupKey key) {
    String of = escape(key.queue()) + "|" + escape(key.type()) + "|";
    return key.value().length() <= LONGEST && !key.hidden()
        ? key("dedup:" + of + key.value())
        : key("dedup-sha256:" + of + sha256(key.value()));
  }

  private static String escape(String text) {
    return text.replace("%", "%25").replace("|", "%7C");
  }

  private static String sha256(String value) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(RedisText.bytes(value)));
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every JVM has SHA-256", e);
    }
  }
}
