package io.warren.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PrivateRedisTest {
  @Test
  void keepsItsDataThroughAStopAndAKill() {
    try (PrivateRedis server = PrivateRedis.create().start()) {
      ask(server, commands -> commands.set("first", "1"));
      server.stop();
      server.start();
      ask(server, commands -> commands.set("second", "2"));
      server.kill();
      server.start();

      assertThat(ask(server, commands -> commands.get("first"))).isEqualTo("1");
      assertThat(ask(server, commands -> commands.get("second"))).isEqualTo("2");
    }
  }

  private static String ask(
      PrivateRedis server, Function<RedisCommands<String, String>, String> call) {
    RedisClient client = RedisClient.create(server.uri());
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return call.apply(connection.sync());
    } finally {
      client.shutdown();
    }
  }
}
