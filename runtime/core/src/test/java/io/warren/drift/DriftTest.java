package io.warren.drift;

import static io.warren.topology.drift.Difference.Kind.DIFFERENT;
import static io.warren.topology.drift.Difference.Kind.EXTRA;
import static io.warren.topology.drift.Difference.Kind.LEFT_OVER;
import static io.warren.topology.drift.Difference.Kind.MISSING;
import static io.warren.topology.drift.Difference.Kind.OVERRIDDEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import io.warren.Declare;
import io.warren.TopologyException;
import io.warren.Warren;
import io.warren.WarrenBuilder;
import io.warren.testing.Await;
import io.warren.testing.PrivateRabbit;
import io.warren.topology.drift.Difference;
import io.warren.topology.drift.TopologyDiff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A broker is changed behind Warren's back. */
class DriftTest {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final String OLD_RETRY = Shop.ORDERS + ".retry.60000";

  private final Shop shop = new Shop();
  private PrivateRabbit node;

  @SuppressWarnings("NullAway.Init") // set before each test
  DriftTest() {}

  @BeforeEach
  void startNode() {
    node = PrivateRabbit.withManagement().start();
  }

  @AfterEach
  void closeNode() {
    node.close();
  }

  @Test
  void nothingDiffersRightAfterTheStart() {
    try (Warren warren = managed(Declare.ACTIVE)) {
      warren.consume(shop.exclusiveConsumer());
      begin(warren);

      TopologyDiff diff = warren.topology().diff();

      assertThat(diff.differences()).isEmpty();
      assertThat(diff.complete()).isTrue();
      assertThat(diff).hasToString("The broker has what the contracts want.");
      assertThat(node.ctl("list_queues", "name", "exclusive")).containsPattern("screen.*true");
    }
  }

  @Test
  void byAmqpAloneNothingIsMissingRightAfterTheStart() {
    try (Warren warren = with(Warren.builder())) {
      warren.consume(shop.exclusiveConsumer());
      begin(warren);

      TopologyDiff diff = warren.topology().diff();

      assertThat(diff.differences()).isEmpty();
      assertThat(diff.complete()).isFalse();
    }
  }

  @Test
  void everythingIsMissingBeforeTheFirstStart() {
    try (Warren warren = Warren.builder().rabbit(node.amqpUri()).build()) {
      shop.consume(warren);

      TopologyDiff diff = warren.topology().diff();

      assertThat(diff.differences()).extracting(Difference::kind).containsOnly(MISSING);
      assertThat(diff.differences())
          .extracting(Difference::object)
          .containsExactly(
              "exchange 'shop'",
              "exchange 'warren.dead'",
              "exchange 'shop.dead'",
              "queue 'shop.orders.dead'",
              "queue 'shop.orders'",
              "queue 'shop.orders.retry.300'",
              "queue 'shop.parcels.dead'",
              "queue 'shop.parcels'");
      assertThat(node.ctl("list_queues", "name")).doesNotContain("shop");
    }
  }

  @Test
  void tenDifferencesAreTenFindingsAndNothingIsChanged() throws Exception {
    try (Warren warren = managed(Declare.ACTIVE)) {
      begin(warren);
    }
    drift();

    try (Warren warren = managed(Declare.PASSIVE);
        Warren withoutManagement = with(Warren.builder().declare(Declare.PASSIVE))) {
      for (Warren passive : List.of(warren, withoutManagement)) {
        assertThatThrownBy(() -> shop.auditSender(passive).send("lost").now().get())
            .hasCauseInstanceOf(TopologyException.class)
            .hasMessageContaining("exchange 'shop.audit' does not exist");
      }
      // Policies come with a queue's statistics.
      Await.until(
          DEADLINE,
          () -> "the tenth finding of " + warren.topology().diff(),
          () -> warren.topology().diff().differences().size() >= 10);
      TopologyDiff diff = warren.topology().diff();
      System.out.println("[warren] " + diff);

      assertThat(diff.differences())
          .extracting(Difference::kind, Difference::object)
          .containsExactlyInAnyOrder(
              finding(OVERRIDDEN, "queue 'shop.orders'"),
              finding(OVERRIDDEN, "exchange 'shop'"),
              finding(DIFFERENT, "exchange 'shop.dead'"),
              finding(DIFFERENT, "queue 'shop.parcels'"),
              finding(DIFFERENT, "queue 'shop.parcels.dead'"),
              finding(MISSING, "exchange 'shop.audit'"),
              finding(MISSING, "queue 'shop.orders.dead'"),
              finding(
                  MISSING, "binding of exchange 'shop' to queue 'shop.orders' with key 'order.#'"),
              finding(
                  EXTRA, "binding of exchange 'shop' to queue 'shop.orders' with key 'return.#'"),
              finding(LEFT_OVER, "queue 'shop.orders.retry.60000'"));
      assertThat(found(diff, "queue 'shop.orders'")).isEqualTo("message-ttl=60000");
      assertThat(found(diff, "exchange 'shop'")).isEqualTo("alternate-exchange=amq.fanout");
      assertThat(found(diff, "exchange 'shop.dead'")).isEqualTo("type=fanout, durable=false");
      assertThat(found(diff, "queue 'shop.parcels'")).isEqualTo("x-delivery-limit=7");
      assertThat(found(diff, "queue 'shop.parcels.dead'"))
          .isEqualTo("x-queue-type=classic, no x-delivery-limit, no x-overflow");
      assertThat(warren.topology().diff()).isEqualTo(diff);
      // The count of a quorum queue comes with its statistics too.
      Await.until(
          DEADLINE,
          "the message that was left over",
          () -> node.ctl("list_queues", "name", "messages").contains(OLD_RETRY + "\t1"));
      assertThat(withoutManagement.topology().diff().differences())
          .extracting(Difference::object)
          .containsExactly("exchange 'shop.audit'", "queue 'shop.orders.dead'");
    }
  }

  /** What somebody did by hand, ten times; and what many others do who share the broker. */
  private void drift() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(node.amqpUri());
    try (Connection connection = factory.newConnection("warren-tests");
        Channel channel = connection.createChannel()) {
      Map<String, Object> quorum = Map.of("x-queue-type", "quorum");
      channel.exchangeDelete(Shop.AUDIT);
      channel.queueDelete(Shop.ORDERS_DEAD);
      channel.queueUnbind(Shop.ORDERS, Shop.EXCHANGE, "order.#");
      channel.queueBind(Shop.ORDERS, Shop.EXCHANGE, "return.#");
      channel.exchangeDelete(Shop.DEAD_EXCHANGE);
      channel.exchangeDeclare(Shop.DEAD_EXCHANGE, "fanout", false);
      channel.exchangeBind(Shop.DEAD_EXCHANGE, "warren.dead", Shop.ORDERS);
      channel.queueDelete(Shop.PARCELS);
      channel.queueDeclare(
          Shop.PARCELS,
          true,
          false,
          false,
          Map.of(
              "x-queue-type", "quorum",
              "x-dead-letter-exchange", "warren.dead",
              "x-dead-letter-routing-key", Shop.PARCELS,
              "x-dead-letter-strategy", "at-least-once",
              "x-overflow", "reject-publish",
              "x-delivery-limit", 7));
      channel.queueBind(Shop.PARCELS, Shop.EXCHANGE, "parcel.#");
      channel.queueDelete(Shop.PARCELS_DEAD);
      channel.queueDeclare(Shop.PARCELS_DEAD, true, false, false, Map.of());
      channel.queueBind(Shop.PARCELS_DEAD, "warren.dead", Shop.PARCELS);
      channel.queueDeclare(OLD_RETRY, true, false, false, quorum);
      channel.confirmSelect();
      channel.basicPublish("", OLD_RETRY, MessageProperties.PERSISTENT_BASIC, new byte[1]);
      channel.waitForConfirmsOrDie(DEADLINE.toMillis());
      node.ctl("set_operator_policy", "--apply-to", "queues", "o", "^shop.orders$", ttl(60_000));
      node.ctl(
          "set_policy", "--apply-to", "exchanges", "a", "^shop$", alternateExchange("amq.fanout"));

      channel.queueDeclare("shop.invoices", true, false, false, quorum);
      channel.queueBind("shop.invoices", Shop.EXCHANGE, "order.#");
      channel.queueDeclare("shop.invoices.retry.60000", true, false, false, quorum);
      channel.queueDeclare("shop.orders.retry.manual", true, false, false, quorum);
      // Shares a dead queue.
      channel.queueBind(Shop.PARCELS_DEAD, "warren.dead", "shop.invoices");
      // Longer than the retry queue's own.
      node.ctl("set_policy", "--apply-to", "queues", "t", "^shop.orders.retry", ttl(90_000));
    }
  }

  private static String ttl(long millis) {
    return "{\"message-ttl\":" + millis + "}";
  }

  private static String alternateExchange(String name) {
    return "{\"alternate-exchange\":\"" + name + "\"}";
  }

  private static Tuple finding(Difference.Kind kind, String object) {
    return tuple(kind, object);
  }

  private static String found(TopologyDiff diff, String object) {
    return diff.differences().stream()
        .filter(difference -> difference.object().equals(object))
        .map(Difference::found)
        .findFirst()
        .orElseThrow();
  }

  private Warren managed(Declare mode) {
    return with(Warren.builder().management(node.managementUri()).declare(mode));
  }

  private Warren with(WarrenBuilder builder) {
    Warren warren = builder.rabbit(node.amqpUri()).build();
    shop.consume(warren);
    return warren;
  }

  private void begin(Warren warren) {
    shop.sender(warren);
    shop.auditSender(warren);
    warren.start();
  }
}
