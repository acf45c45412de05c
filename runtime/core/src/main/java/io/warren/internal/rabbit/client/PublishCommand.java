package io.warren.internal.rabbit.client;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.impl.AMQChannel;
import com.rabbitmq.client.impl.AMQCommand;
import com.rabbitmq.client.impl.AMQConnection;
import com.rabbitmq.client.impl.Method;
import java.io.IOException;

/** A publish whose frames are there already; what it says of itself is for who listens to all. */
final class PublishCommand extends AMQCommand {
  /** Of which the client asks whether a body follows. */
  private static final Method LIKE_EACH =
      (Method) new AMQP.Basic.Publish.Builder().routingKey("").build();

  private final PublishFrames frames;

  PublishCommand(PublishFrames frames) {
    this.frames = frames;
  }

  @Override
  public Method getMethod() {
    return LIKE_EACH;
  }

  @Override
  public BasicProperties getContentHeader() {
    return frames.properties();
  }

  @Override
  public byte[] getContentBody() {
    return frames.body();
  }

  @Override
  public void transmit(AMQChannel channel) throws IOException {
    AMQConnection connection = channel.getConnection();
    connection.writeFrame(frames);
    connection.flush();
  }
}
