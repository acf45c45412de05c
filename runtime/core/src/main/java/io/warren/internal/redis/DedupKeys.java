package io.warren.internal.redis;

import io.warren.internal.store.DedupKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The names of keys in Redis, different for different {@link DedupKey}s. */
final class DedupKeys {
  private static final int LONGEST = 200;

  private DedupKeys() {}

  static String name(DedupKey key) {
    String of = escape(key.queue()) + "|" + escape(key.type()) + "|";
    return key.value().length() <= LONGEST
        ? "warren:dedup:" + of + key.value()
        : "warren:dedup-sha256:" + of + sha256(key.value());
  }

  private static String escape(String name) {
    return name.replace("%", "%25").replace("|", "%7C");
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
