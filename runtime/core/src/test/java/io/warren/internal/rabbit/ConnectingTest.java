package io.warren.internal.rabbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.impl.CredentialsProvider;
import io.warren.ConnectionException;
import io.warren.PublishTimeoutException;
import io.warren.Receipt;
import io.warren.TopologyException;
import io.warren.annotation.ExchangeType;
import io.warren.internal.rabbit.connection.Endpoint;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.rabbit.request.PendingRequest;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.testing.PrivateRabbit;
import io.warren.testing.RealRabbit;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller is told when there is no connection, or no such topology. */
@Timeout(60)
class ConnectingTest {
  private static final String SECRET = "s3cr3t";

  private final Fixture fixture = new Fixture();

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void aWrongPasswordIsOneSentenceWithoutThePassword() {
    URI broker = URI.create(RealRabbit.amqpUri());
    RabbitTransport transport = fixture.connect("amqp://guest:" + SECRET + "@" + at(broker));

    assertThatThrownBy(() -> transport.declare(fixture.topology()))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("refuses user 'guest'")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void anUnknownVirtualHostIsNamed() {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri() + "/nowhere");

    assertThatThrownBy(() -> transport.declare(fixture.topology()))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("virtual host 'nowhere' does not exist");
  }

  @Test
  void withoutABrokerDeclaringFailsAtOnceAndSendingAtItsDeadline() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    RabbitTransport transport =
        fixture.connect(
            "amqp://guest:" + SECRET + "@127.0.0.1:" + port, Duration.ofSeconds(2), 4096);

    assertThatThrownBy(() -> transport.declare(fixture.topology()))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("127.0.0.1:" + port)
        .hasMessageContaining("nothing listens there")
        .hasMessageNotContaining(SECRET);
    OutgoingMessage message = fixture.message("id");
    OutgoingMessage delayed =
        new OutgoingMessage(
            message.exchange(),
            message.routingKey(),
            true,
            message.properties(),
            message.body(),
            Duration.ofSeconds(1));
    for (OutgoingMessage each : List.of(message, delayed)) {
      assertThat(Fixture.failure(transport.sends().publish(each)))
          .isInstanceOf(PublishTimeoutException.class)
          .hasMessageContaining("was not sent within 2 s; there is no connection")
          .hasMessageContaining("nothing listens there")
          .hasMessageNotContaining(SECRET);
    }
  }

  @Test
  void whatIsSentBeforeTheBrokerIsThereIsSentOnceItIs() throws IOException {
    try (PrivateRabbit node = PrivateRabbit.create()) {
      RabbitTransport transport = fixture.connect(node.amqpUri());
      transport.produce(fixture.topology());
      CompletableFuture<Receipt> sent = transport.sends().publish(fixture.message("now"));
      OutgoingMessage message = fixture.message("delayed");
      CompletableFuture<Receipt> delayed =
          transport
              .sends()
              .publish(
                  new OutgoingMessage(
                      message.exchange(),
                      message.routingKey(),
                      true,
                      message.properties(),
                      message.body(),
                      Duration.ofSeconds(1)));
      CompletableFuture<IncomingMessage> requested =
          transport
              .requests()
              .request(
                  new OutgoingMessage(
                      message.exchange(),
                      message.routingKey(),
                      true,
                      message.properties().withCorrelationId("1"),
                      message.body()));

      node.start();

      assertThat(Fixture.failure(sent)).isNull();
      assertThat(Fixture.failure(delayed)).isNull();
      Fixture.eventually("the request is there", () -> ((PendingRequest) requested).confirmed);
      // Before its broker.
      fixture.close();
    }
  }

  @Test
  void anExchangeThatIsDeletedIsDeclaredAgainWithItsBindings() throws Exception {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    transport.produce(fixture.topology());
    List<String> ids = fixture.collect(transport, fixture.topology());
    assertThat(Fixture.failure(transport.sends().publish(fixture.message("before")))).isNull();

    fixture.aside(RealRabbit.amqpUri()).exchangeDelete(fixture.exchange);

    assertThat(Fixture.failure(transport.sends().publish(fixture.message("after")))).isNull();
    Fixture.eventually("both came", () -> ids.containsAll(List.of("before", "after")));
  }

  @Test
  void anExchangeThatCannotBeAsItIsWantedFailsWhatIsSentThere() {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    transport.declare(fixture.topology());
    transport.produce(
        Topology.builder().exchange(Exchange.of(fixture.exchange, ExchangeType.FANOUT)).build());

    assertThat(Fixture.failure(transport.sends().publish(fixture.message("id"))))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("exchange '" + fixture.exchange + "'");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aFailingCredentialsProviderFailsEachCallerAtOnce() {
    URI broker = URI.create(RealRabbit.amqpUri());
    ConnectionFactory factory = new ConnectionFactory();
    factory.setHost(broker.getHost());
    factory.setPort(broker.getPort());
    factory.setCredentialsProvider(
        new CredentialsProvider() {
          @Override
          public String getUsername() {
            throw new IllegalStateException("the vault refuses " + SECRET);
          }

          @Override
          public String getPassword() {
            throw new IllegalStateException("the vault refuses " + SECRET);
          }
        });
    RabbitTransport transport = fixture.connect(factory);

    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> transport.declare(fixture.topology()))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("connection factory failed with java.lang.IllegalStateException")
          .hasMessageNotContaining(SECRET)
          .hasCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void secretsAreInNoText() {
    RabbitOptions options =
        new RabbitOptions(List.of("amqp://u:" + SECRET + "@h"), null, Duration.ofSeconds(1));

    assertThat(options.toString()).doesNotContain(SECRET);
    assertThat(Endpoint.of(options).toString()).isEqualTo("h:5672");
    assertThatThrownBy(
            () ->
                Endpoint.of(
                    new RabbitOptions(
                        List.of("amqp://u:" + SECRET + "|@h:x"), null, Duration.ofSeconds(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageNotContaining(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amqp://u:" + SECRET + "@rabbit_mq:5673/v",
        "amqp://u:" + SECRET + "@a,amqp://u:" + SECRET + "@b"
      })
  void anAddressWithoutAHostIsRefused(String address) {
    RabbitOptions options =
        new RabbitOptions(List.of("amqp://h", address), null, Duration.ofSeconds(1));

    assertThatThrownBy(() -> Endpoint.of(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("address 2 of RabbitMQ")
        .hasMessageContaining("no '_'")
        .hasMessageContaining("one by one")
        .hasMessageNotContaining(SECRET)
        .hasNoCause();
  }

  @Test
  void whatIsPercentEncodedIsUtf8() {
    ConnectionFactory said =
        Endpoint.parse("amqp://j%C3%B6rg:p%C3%A4%2Bs%25s%2Fw%40rd+%3A@h/gr%C3%BCn%25", 1);

    assertThat(said.getUsername()).isEqualTo("j\u00f6rg");
    assertThat(said.getPassword()).isEqualTo("p\u00e4+s%s/w@rd+:");
    assertThat(said.getVirtualHost()).isEqualTo("gr\u00fcn%");
  }

  @Test
  void whatIsNotEncodedStaysAsItIs() {
    ConnectionFactory said = Endpoint.parse("amqp://j\u00f6rg:p:w@[::1]:5/", 1);

    assertThat(said.getUsername()).isEqualTo("j\u00f6rg");
    assertThat(said.getPassword()).isEqualTo("p:w");
    assertThat(said.getHost()).isEqualTo("[::1]");
    assertThat(said.getPort()).isEqualTo(5);
    assertThat(said.getVirtualHost()).isEmpty();
    assertThat(Endpoint.parse("amqp://u:@h", 1).getPassword()).isEmpty();
    assertThat(Endpoint.parse("amqps://h", 1).getPort()).isEqualTo(5671);
    assertThat(Endpoint.parse("AMQP://h", 1).getVirtualHost()).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"amqp://j%F6rg@h", "amqp://u:100%@h", "amqp://h/a/b", "amqp://h/%zz"})
  void whatIsNoUtf8OrNoEncodingIsRefused(String address) {
    assertThatThrownBy(() -> Endpoint.parse(address, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("address 3 of RabbitMQ");
  }

  @Test
  void aUserWhoseNameIsNoAsciiConnects() {
    try (PrivateRabbit broker = PrivateRabbit.create().start()) {
      broker.ctl(
          "eval",
          "rabbit_auth_backend_internal:add_user(<<\"j\\x{f6}rg\"/utf8>>,"
              + " <<\"p\\x{e4}+s%s/w@rd\"/utf8>>, <<\"test\">>),"
              + " rabbit_auth_backend_internal:set_permissions(<<\"j\\x{f6}rg\"/utf8>>, <<\"/\">>,"
              + " <<\".*\">>, <<\".*\">>, <<\".*\">>, <<\"test\">>).");
      String uri = "amqp://j%C3%B6rg:p%C3%A4%2Bs%25s%2Fw%40rd@" + at(URI.create(broker.amqpUri()));
      RabbitTransport transport = fixture.connect(uri);

      assertThatCode(() -> transport.declare(fixture.topology())).doesNotThrowAnyException();
    }
  }

  @Test
  void theAddressMaySayHowLongToWait() {
    ConnectionFactory said =
        Endpoint.parse("amqp://h?heartbeat=30&connection_timeout=1234&channel_max=7", 1);
    assertThat(said.getRequestedHeartbeat()).isEqualTo(30);
    assertThat(said.getConnectionTimeout()).isEqualTo(1234);

    ConnectionFactory silent = Endpoint.parse("amqp://h", 1);
    assertThat(silent.getRequestedHeartbeat()).isEqualTo(10);
    assertThat(silent.getConnectionTimeout()).isEqualTo(10_000);
    assertThat(silent.getChannelRpcTimeout()).isEqualTo(30_000);
  }

  @Test
  void aQueueWithOtherArgumentsIsNamedWithBothValues() {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    Queue.Builder classic = Queue.named(fixture.queue).argument("x-queue-type", "classic");
    transport.declare(fixture.topology(classic.build()));

    assertThatThrownBy(() -> transport.declare(fixture.topology()))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining(
            "queue '"
                + fixture.queue
                + "' exists with x-queue-type=classic, the contract says quorum");
    assertThatThrownBy(
            () -> transport.declare(fixture.topology(classic.argument("x-message-ttl", 5).build())))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("exists with no x-message-ttl, the contract says 5");
  }

  @Test
  void whatMustExistAndDoesNotIsNamed() {
    RabbitTransport transport = fixture.connect(RealRabbit.amqpUri());
    Topology topology =
        Topology.builder().queue(Queue.named(fixture.queue).existing().build()).build();

    assertThatThrownBy(() -> transport.declare(topology))
        .isInstanceOf(TopologyException.class)
        .hasMessageContaining("queue '" + fixture.queue + "' does not exist");
  }

  private static String at(URI broker) {
    return broker.getHost() + ":" + broker.getPort();
  }
}
