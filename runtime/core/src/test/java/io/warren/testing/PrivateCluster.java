package io.warren.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Nodes of the machine's own package that form a cluster. Not thread-safe.
 *
 * @see <a href="https://www.rabbitmq.com/docs/cluster-formation#peer-discovery-classic-config">
 *     RabbitMQ: cluster formation by config file</a>
 */
public final class PrivateCluster implements AutoCloseable {
  private final List<PrivateRabbit> nodes;
  private final Watchdog watchdog;

  private PrivateCluster(int size) throws IOException {
    Path home = Files.createTempDirectory("warren-cluster-");
    // It runs no server, only removes the folder.
    watchdog = Watchdog.over(home.resolve("pid"), home);
    Path cookie = home.resolve(".erlang.cookie");
    // Made here, as nodes that start together would each make one.
    Files.writeString(cookie, UUID.randomUUID().toString());
    Files.setPosixFilePermissions(cookie, PosixFilePermissions.fromString("r--------"));
    List<String> names = Stream.generate(PrivateRabbit::newNode).limit(size).toList();
    nodes =
        names.stream().map(name -> PrivateRabbit.create(name, home, configuration(names))).toList();
  }

  private static String configuration(List<String> names) {
    StringBuilder lines =
        new StringBuilder("cluster_formation.peer_discovery_backend = classic_config\n");
    IntStream.range(0, names.size())
        .forEach(
            i ->
                lines
                    .append("cluster_formation.classic_config.nodes.")
                    .append(i + 1)
                    .append(" = ")
                    .append(names.get(i))
                    .append('\n'));
    return lines.toString();
  }

  /** A cluster that runs, of so many nodes. */
  public static PrivateCluster start(int size) {
    PrivateCluster cluster;
    try {
      cluster = new PrivateCluster(size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      // Together: each waits for the others.
      CompletableFuture.allOf(
              cluster.nodes.stream()
                  .map(node -> CompletableFuture.runAsync(node::start, run -> thread(run).start()))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
      cluster.nodes.get(0).ctl("await_online_nodes", Integer.toString(size));
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private static Thread thread(Runnable start) {
    Thread thread = new Thread(start, "node-start");
    thread.setDaemon(true);
    return thread;
  }

  /** The addresses of all nodes. */
  public String[] amqpUris() {
    return nodes.stream().map(PrivateRabbit::amqpUri).toArray(String[]::new);
  }

  public List<PrivateRabbit> nodes() {
    return nodes;
  }

  /**
   * The node that has the leader of a quorum queue.
   *
   * @param asked a node that runs
   */
  public PrivateRabbit leader(String queue, PrivateRabbit asked) {
    String leader =
        asked
            .ctl("list_queues", "name", "leader", "--no-table-headers")
            .lines()
            .map(line -> line.split("\t"))
            .filter(words -> words[0].equals(queue))
            .map(words -> words[1])
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no queue " + queue));
    return nodes.stream()
        .filter(node -> node.node().equals(leader))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no node " + leader));
  }

  @Override
  public void close() {
    nodes.forEach(PrivateRabbit::close);
    try {
      watchdog.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
