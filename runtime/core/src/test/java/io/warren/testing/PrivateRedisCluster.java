package io.warren.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Three servers of the machine's own package that form a Redis Cluster without replicas. Not
 * thread-safe.
 */
public final class PrivateRedisCluster implements AutoCloseable {
  private static final int NODES = 3;

  private final List<PrivateRedis> nodes =
      Stream.generate(
              () ->
                  PrivateRedis.create(
                      "--cluster-enabled",
                      "yes",
                      // Its default is beyond the ports that are known to be free.
                      "--cluster-port",
                      Integer.toString(FreePorts.next()),
                      "--cluster-node-timeout",
                      "2000"))
          .limit(NODES)
          .toList();

  private PrivateRedisCluster() {}

  /** A cluster that runs. */
  public static PrivateRedisCluster start() {
    PrivateRedisCluster cluster = new PrivateRedisCluster();
    try {
      cluster.nodes.forEach(PrivateRedis::start);
      cluster.join();
      cluster.awaitHealthy();
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private void join() {
    List<String> arguments = new ArrayList<>(List.of("--cluster", "create"));
    nodes.forEach(node -> arguments.add("127.0.0.1:" + node.port()));
    arguments.add("--cluster-yes");
    cli(nodes.get(0), arguments);
  }

  /** Waits until every node knows that every slot is served. */
  public void awaitHealthy() {
    Await.until(
        PrivateRabbit.START_DEADLINE,
        "the agreement of the cluster",
        () ->
            nodes.stream()
                .allMatch(
                    node ->
                        cli(node, List.of("-p", Integer.toString(node.port()), "cluster", "info"))
                            .contains("cluster_state:ok")));
  }

  private static String cli(PrivateRedis node, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(node.server().resolveSibling("redis-cli").toString());
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed: " + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The addresses of all nodes. */
  public String[] uris() {
    return nodes.stream().map(PrivateRedis::uri).toArray(String[]::new);
  }

  public List<PrivateRedis> nodes() {
    return nodes;
  }

  @Override
  public void close() {
    nodes.forEach(PrivateRedis::close);
  }
}
