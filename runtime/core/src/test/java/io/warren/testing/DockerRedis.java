package io.warren.testing;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A Redis in a container, which Testcontainers removes when this JVM ends. */
final class DockerRedis {
  private static final DockerImageName IMAGE = DockerImageName.parse("redis:7.4");
  private static final int PORT = 6379;

  private DockerRedis() {}

  /** Starts a server and returns its address. */
  // Not closed here: it serves the JVM's tests until its end.
  @SuppressWarnings("resource")
  static String start() {
    GenericContainer<?> container = new GenericContainer<>(IMAGE).withExposedPorts(PORT);
    container.start();
    return "redis://" + container.getHost() + ":" + container.getMappedPort(PORT);
  }

  static String image() {
    return IMAGE.asCanonicalNameString();
  }
}
