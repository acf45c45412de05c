package io.warren.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.ConnectionException;
import io.warren.Warren;
import io.warren.testing.PrivateRabbit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real management API that cannot be read: one clear exception, without the password. */
class ManagementFaultsTest {
  private static final String SECRET = "s3cr3t";
  private static PrivateRabbit node;

  @SuppressWarnings("NullAway.Init") // set before the tests
  ManagementFaultsTest() {}

  @BeforeAll
  static void startNode() {
    node = PrivateRabbit.withManagement().start();
    node.ctl("add_user", "plain", SECRET);
    node.ctl("set_permissions", "plain", ".*", ".*", ".*");
    node.ctl("add_vhost", "other");
  }

  @AfterAll
  static void closeNode() {
    node.close();
  }

  @Test
  void wrongPassword() {
    fails(node.amqpUri(), as("guest:" + SECRET), "refuses user 'guest'", "Login failed");
  }

  @Test
  void aUserWithoutTheTag() {
    fails(node.amqpUri(), as("plain:" + SECRET), "refuses user 'plain'", "the tag 'management'");
  }

  @Test
  void aVirtualHostThatDoesNotExist() {
    fails(node.amqpUri() + "/none", node.managementUri(), "virtual host 'none' does not exist");
  }

  @Test
  void theAddressOfTheBrokerItself() {
    fails(
        node.amqpUri(),
        node.amqpUri().replace("amqp://guest:guest", "http://guest:" + SECRET),
        "it does not speak HTTP");
  }

  @Test
  void theVirtualHostIsTheOneOfTheBrokersAddress() {
    Shop shop = new Shop();
    try (Warren warren = warren(node.amqpUri() + "/other", node.managementUri());
        Warren elsewhere = warren(node.amqpUri(), node.managementUri())) {
      node.ctl("set_permissions", "-p", "other", "guest", ".*", ".*", ".*");
      shop.consume(warren);
      shop.consume(elsewhere);
      warren.start();

      assertThat(warren.topology().diff().differences()).isEmpty();
      assertThat(elsewhere.topology().diff().differences()).hasSize(8);
    }
  }

  private static String as(String credentials) {
    return node.managementUri().replace("guest:guest", credentials);
  }

  private static Warren warren(String uri, String management) {
    return Warren.builder().rabbit(uri).management(management).build();
  }

  private static void fails(String uri, String management, String... said) {
    try (Warren warren = warren(uri, management)) {
      new Shop().consume(warren);

      assertThatThrownBy(() -> warren.topology().diff())
          .isInstanceOf(ConnectionException.class)
          .hasMessageContainingAll(said)
          .hasMessageNotContaining(SECRET);
    }
  }
}
