package io.warren.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivateRabbitTest {
  private static final String QUEUE = "kept";

  @Test
  void keepsItsDataThroughAStopAndAKill() throws Exception {
    try (PrivateRabbit node = PrivateRabbit.create().start()) {
      publish(node, "first");
      node.stop();
      assertThat(AmqpProbe.answers(port(node))).isFalse();
      node.start();
      publish(node, "second");
      node.kill();
      assertThat(AmqpProbe.answers(port(node))).isFalse();
      node.start();

      assertThat(take(node)).isEqualTo("first");
      assertThat(take(node)).isEqualTo("second");
      assertThat(node.ctl("list_queues", "name")).contains(QUEUE);
    }
  }

  private static int port(PrivateRabbit node) {
    return URI.create(node.amqpUri()).getPort();
  }

  private static void publish(PrivateRabbit node, String text) throws Exception {
    try (Connection connection = connect(node);
        Channel channel = connection.createChannel()) {
      channel.queueDeclare(QUEUE, true, false, false, Map.of("x-queue-type", "quorum"));
      channel.confirmSelect();
      channel.basicPublish(
          "", QUEUE, MessageProperties.PERSISTENT_BASIC, text.getBytes(StandardCharsets.UTF_8));
      channel.waitForConfirmsOrDie(20_000);
    }
  }

  private static String take(PrivateRabbit node) throws Exception {
    try (Connection connection = connect(node);
        Channel channel = connection.createChannel()) {
      return new String(channel.basicGet(QUEUE, true).getBody(), StandardCharsets.UTF_8);
    }
  }

  private static Connection connect(PrivateRabbit node) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(node.amqpUri());
    return factory.newConnection();
  }
}
