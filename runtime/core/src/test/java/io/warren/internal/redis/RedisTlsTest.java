package io.warren.internal.redis;

import static io.warren.internal.redis.RedisServers.KEY;
import static io.warren.internal.redis.RedisServers.LEASE;
import static io.warren.internal.redis.RedisServers.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.StoreException;
import io.warren.internal.store.DedupStore.Claim;
import io.warren.testing.PrivateRedis;
import io.warren.testing.TestCertificate;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisTlsTest {
  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";

  @TempDir Path folder;

  @AfterEach
  void trustWhoIsTrustedByDefault() {
    System.clearProperty(TRUST_STORE);
    System.clearProperty(TRUST_STORE_PASSWORD);
  }

  private static void trust(TestCertificate certificate) {
    System.setProperty(TRUST_STORE, certificate.trustStore().toString());
    System.setProperty(TRUST_STORE_PASSWORD, TestCertificate.PASSWORD);
  }

  @Test
  void aTrustedServerOfTheRightNameIsUsed() {
    TestCertificate certificate = TestCertificate.create(folder, "dns:localhost");
    trust(certificate);
    try (PrivateRedis server = PrivateRedis.createTls(certificate).start()) {
      RedisStore store = store("rediss://localhost:" + server.tlsPort());

      assertThat(store.dedup().claim(KEY, "one", LEASE)).isEqualTo(Claim.CLAIMED);
      store.close();
    }
  }

  @Test
  void aServerThatNobodyVouchesForIsRefused() {
    TestCertificate certificate = TestCertificate.create(folder, "dns:localhost");
    try (PrivateRedis server = PrivateRedis.createTls(certificate).start()) {
      refuses(server);
    }
  }

  @Test
  void aServerOfAnotherNameIsRefused() {
    TestCertificate certificate = TestCertificate.create(folder, "dns:elsewhere.example");
    trust(certificate);
    try (PrivateRedis server = PrivateRedis.createTls(certificate).start()) {
      refuses(server);
    }
  }

  private static void refuses(PrivateRedis server) {
    RedisStore store = store("rediss://localhost:" + server.tlsPort());
    assertThatThrownBy(store::check)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no trusted TLS connection");
    store.close();
  }
}
