package io.warren.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.rabbitmq.RabbitMQContainer;
import org.testcontainers.utility.DockerImageName;

/** A broker in a container, which Testcontainers removes when this JVM ends. */
final class DockerRabbit {
  private static final DockerImageName IMAGE = DockerImageName.parse("rabbitmq:4.2-management");

  private DockerRabbit() {}

  static boolean dockerRuns() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  /** Starts a broker and returns its address. */
  // Not closed here: the broker serves the JVM's tests until its end.
  @SuppressWarnings("resource")
  static String start() {
    RabbitMQContainer container =
        new RabbitMQContainer(IMAGE)
            .withCopyToContainer(
                Transferable.of(PrivateRabbit.LIMITS), "/etc/rabbitmq/conf.d/90-warren.conf");
    container.start();
    return container.getAmqpUrl();
  }

  static String image() {
    return IMAGE.asCanonicalNameString();
  }
}
